import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveChecks } from '../lib/platform/check_worker.ts';

/** The script of the dedicated worker that checks signatures and reads documents, off every interface thread. */
export default defineUnlistedScript(() => serveChecks());
