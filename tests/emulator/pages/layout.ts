/** What all sign-in pages share. They say on every screen that this is a test tool, and carry no emblem and no logo. */
import { createHash } from 'node:crypto';
import type { Reply } from '../http.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { STYLE } from './style.ts';

const STYLE_ELEMENT: Html = { html: `<style>${STYLE}</style>` };

/** `form-action` stays open: browsers apply it to the redirect that follows Allow, which goes to the application. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function page(title: string, content: Html, status = 200, headers: Reply['headers'] = {}): Reply {
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – DigiLocker emulator</title>
        <link rel="icon" href="data:," />
        ${STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <div><strong>DigiLocker emulator</strong></div>
        </header>
        <div class="notice">
          <div>
            Test data only. This is not a government website.
            <span lang="hi">केवल परीक्षण डेटा। यह सरकारी वेबसाइट नहीं है।</span>
          </div>
        </div>
        <main>
          <div class="card">${content}</div>
        </main>
        <footer>Everybody in here is made up. Nothing leaves this computer.</footer>
      </body>
    </html>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...headers,
    },
    body: body.html,
  };
}

export function problemPage(sentence: string, status: number): Reply {
  return page(
    'Something is not right',
    html`<h1>This cannot go on</h1>
      <p lang="hi">यह आगे नहीं बढ़ सकता</p>
      <p class="lead" id="problem">${sentence}</p>
      <p class="hint">Close this window and start again from the application.</p>`,
    status,
  );
}
