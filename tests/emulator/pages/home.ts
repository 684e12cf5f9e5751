/** What somebody sees who opens the emulator's address by hand. */
import type { Reply } from '../http.ts';
import type { World } from '../world.ts';
import { DOWNLOADS_PATH } from './downloads.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { accounts } from './sign_in.ts';

export function homePage({ personas, version }: World): Reply {
  return page(
    'Running',
    html`<h1>The emulator is running</h1>
      <p lang="hi">एमुलेटर चल रहा है</p>
      <p class="lead">
        It answers the DigiLocker requester API ${version} for applications under test. People sign in here
        only when an application sends them.
      </p>
      <p><a href="${DOWNLOADS_PATH}">Files that people can download, to try the import with</a></p>
      ${accounts(personas, true)}`,
  );
}
