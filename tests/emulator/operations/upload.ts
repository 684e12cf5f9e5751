/** Operation 13: a file of the person's own into one of the uploaded folders. */
import { json } from '../http.ts';
import type { Incoming } from '../http.ts';
import type { DocumentedError } from '../refusal.ts';
import { allowedMime, mimeOf } from '../uploads/mime.ts';
import type { BodyCheck, BodyHmacOperation } from './operation.ts';
import { internalErrors, TOKEN_ERRORS } from './operation.ts';

const MAX_UPLOAD_BYTES = 10_485_760;
/** More than this is not even read. */
const MAX_READ_BYTES = 67_108_864;

/** The specification's list; in a header nothing but ASCII can be told from something else. */
const RESTRICTED = /[\\/:*?<>'^~]|[^\x20-\x7e]/;

const TEXTS: [error: string, description: string][] = [
  ['path_missing', 'Path parameter is missing'],
  ['contenttype_missing', 'Content-Type parameter is missing'],
  ['hmac_missing', 'HMAC parameter is missing'],
  ['filename_missing', 'Filename is missing in path parameter'],
  ['hmac_mismatch', 'HMAC does not match'],
  ['invalid_filename', "Restricted characters (\\ / : * ? < > ' ^ and ~) are not allowed in file name"],
  ['invalid_filesize', 'The file size exceeds maximum allowed file size of 10MB'],
  ['invalid_filetype', 'The file type is not allowed'],
  ['invalid_path', 'The destination folder does not exist'],
  ['file_data_missing', 'Missing file content in the request'],
  [
    'mimetype_mismatch',
    'The mimetype provided in Content-Type parameter does not match with the mimetype of the file',
  ],
];

/** In this order, which is ours: the specification gives none. */
const CHECKS: readonly BodyCheck[] = [
  { error: 'path_missing', broken: ({ request }) => pathOf(request) === '' },
  { error: 'filename_missing', broken: ({ request }) => split(request).name === '' },
  { error: 'contenttype_missing', broken: ({ request }) => typeOf(request) === '' },
  { error: 'hmac_missing', broken: ({ request: { headers } }) => !headers['hmac'] },
  { error: 'file_data_missing', broken: ({ request: { body } }) => body.length === 0 },
  { error: 'invalid_filename', broken: ({ request }) => RESTRICTED.test(split(request).name) },
  { error: 'invalid_filetype', broken: ({ request }) => allowedMime(typeOf(request)) === undefined },
  {
    error: 'mimetype_mismatch',
    broken: ({ request }) => allowedMime(typeOf(request)) !== mimeOf(request.body),
  },
  { error: 'invalid_filesize', broken: ({ request: { body } }) => body.length > MAX_UPLOAD_BYTES },
  {
    error: 'invalid_path',
    broken: ({ world, persona, request }) => !world.lockers.drive(persona).hasFolder(split(request).folder),
  },
];

export const upload: BodyHmacOperation = {
  number: 13,
  name: 'upload',
  section: 'Upload File to DigiLocker',
  method: 'POST',
  path: '/public/oauth2/1/file/upload',
  auth: 'body-hmac',
  scope: () => 'files.uploadeddocs',
  maxBodyBytes: MAX_READ_BYTES,
  checks: CHECKS,
  errors: [
    ...TOKEN_ERRORS,
    ...TEXTS.map(([error, description]): DocumentedError => ({ error, status: 400, description })),
    ...internalErrors(530, 'unexpected_error'),
  ],
  handle({ world, persona, request, odd }) {
    const { folder, name } = split(request);
    const { body } = request;
    world.lockers.drive(persona).add(folder, {
      name,
      bytes: body,
      mime: allowedMime(typeOf(request)) ?? '',
      date: new Date().toISOString().replace(/\.\d+/, ''),
      description: '',
    });
    const path = `${folder}${name}`;
    return json(odd ? { Path: path, size: body.length } : { path, size: String(body.length) });
  },
};

function pathOf({ headers }: Incoming): string {
  return String(headers['path'] ?? '').trim();
}

function typeOf({ headers }: Incoming): string {
  return headers['content-type'] ?? '';
}

/** The folder has a slash at both ends, written or not. */
function split(request: Incoming): { folder: string; name: string } {
  const path = pathOf(request).replace(/^\/?/, '/');
  const cut = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, cut), name: path.slice(cut) };
}
