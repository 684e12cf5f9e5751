import { serveOffscreen } from '../../lib/platform/offscreen_host.ts';

serveOffscreen();
