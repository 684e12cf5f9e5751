/** The pages on which people download their files, as DigiLocker's site lets everybody do. */
import type { Download } from '../downloads.ts';
import type { Incoming, Reply } from '../http.ts';
import type { Persona } from '../types.ts';
import type { World } from '../world.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { page, problemPage } from './layout.ts';

export const DOWNLOADS_PATH = '/__emulator/downloads';

export const isDownload = (path: string): boolean =>
  path === DOWNLOADS_PATH || path.startsWith(`${DOWNLOADS_PATH}/`);

/** `…/downloads`, `…/downloads/<persona>` and `…/downloads/<persona>/<file>`. */
export async function downloadReply(
  { personas, downloads }: World,
  { method, path }: Incoming,
): Promise<Reply> {
  if (method !== 'GET') return problemPage('Files can only be downloaded here.', 405);
  const [id, name] = path.slice(DOWNLOADS_PATH.length + 1).split('/', 2);
  if (!id) return peoplePage(personas);
  const persona = personas.find((one) => one.id === id);
  if (!persona) return problemPage('There is nobody of this name.', 404);
  const files = downloads(persona);
  if (!name) return filesPage(persona, files);
  const file = files.find((one) => encodeURIComponent(one.name) === name);
  return file ? fileReply(file) : problemPage('There is no such file.', 404);
}

async function fileReply(file: Download): Promise<Reply> {
  return {
    status: 200,
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: await file.bytes(),
  };
}

function peoplePage(personas: readonly Persona[]): Reply {
  return page(
    'Downloads',
    html`<h1>Whose files?</h1>
      <p lang="hi">किसकी फ़ाइलें?</p>
      <p class="lead">DigiLocker lets everybody download their documents. Choose a test account.</p>
      <ul>
        ${personas.map(
          ({ id, name, about }) => html`<li><a href="${DOWNLOADS_PATH}/${id}">${name}</a>: ${about}</li>`,
        )}
      </ul>`,
  );
}

function filesPage({ id, name }: Persona, files: readonly Download[]): Reply {
  const [documents, trials] = [files.filter(isDocument), files.filter((file) => !isDocument(file))];
  return page(
    `Files of ${name}`,
    html`<h1>Files of ${name}</h1>
      <p><a href="${DOWNLOADS_PATH}">Somebody else</a></p>
      ${documents.length > 0 ? undefined : html`<p class="lead">This account has no documents yet.</p>`}
      ${list(id, documents)}
      ${
        trials.length === 0
          ? undefined
          : html`<h2>Files to try a check with</h2>
              <p class="hint">They are not as they should be; each line says how.</p>`
      }
      ${list(id, trials)}`,
  );
}

function isDocument({ kind }: Download): boolean {
  return kind === 'document';
}

function list(id: string, files: readonly Download[]): Html | undefined {
  if (files.length === 0) return undefined;
  return html`<table>
    ${files.map(
      (file) =>
        html`<tr>
          <td>${file.about}</td>
          <td>
            <a href="${DOWNLOADS_PATH}/${id}/${encodeURIComponent(file.name)}" download>${file.name}</a>
          </td>
        </tr>`,
    )}
  </table>`;
}
