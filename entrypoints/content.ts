import { defineContentScript } from 'wxt/utils/define-content-script';
import { createFormSession } from '../lib/autofill/session.ts';
import { serveBackground } from '../lib/platform/page_runtime.ts';

export default defineContentScript({
  registration: 'runtime',
  main() {
    serveBackground(() => createFormSession(document, window));
  },
});
