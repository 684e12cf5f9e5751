/** The second client's part that needs the client secret: operations 13 to 20, on plain fetch and node:crypto. */
import { createHash, createHmac } from 'node:crypto';
import type { Answer, Requester } from './second_client.ts';
import { post, readAnswer } from './second_client.ts';

export type Secretive = Required<Requester>;

export const ISSUERS = '/public/oauth2/1/pull/issuers';
export const DOCTYPES = '/public/oauth2/1/pull/doctype';
export const PARAMETERS = '/public/oauth2/1/pull/parameters';
export const PULL = '/public/oauth2/1/pull/pulldocument';
export const UPLOAD = '/public/oauth2/1/file/upload';
export const VERIFY = '/public/account/2/verify';
export const PUSH = '/public/account/1/pushuri';
export const STATISTICS = '/public/statistics/1/counts';

/** After the secret, in the order of the specification's text. */
export const ORDERS: Record<string, string[]> = {
  [ISSUERS]: ['clientid', 'ts'],
  [DOCTYPES]: ['clientid', 'orgid', 'ts'],
  [PARAMETERS]: ['clientid', 'orgid', 'doctype', 'ts'],
  [VERIFY]: ['clientid', 'uid', 'mobile', 'ts'],
  [PUSH]:
    'clientid digilockerid uri doctype description docid issuedate validfrom validto action ts doccontent datacontent'.split(
      ' ',
    ),
  [STATISTICS]: ['clientid', 'ts'],
};

export function now(): string {
  return String(Math.floor(Date.now() / 1000));
}

/** All fields of a request, `hmac` among them; `fields` may replace the ones that are always there. */
export function signed(
  { clientId, clientSecret }: Secretive,
  path: string,
  fields: Record<string, string> = {},
): Record<string, string> {
  const all: Record<string, string> = { clientid: clientId, ts: now(), ...fields };
  const text = clientSecret + (ORDERS[path] ?? []).map((name) => all[name] ?? '').join('');
  return { hmac: createHash('sha256').update(text, 'utf8').digest('hex'), ...all };
}

export function ask(client: Secretive, path: string, fields: Record<string, string> = {}): Promise<Answer> {
  return post(client.baseUrl + path, signed(client, path, fields));
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** `undefined` leaves a header out. */
export async function upload(
  client: Secretive,
  token: string,
  bytes: Uint8Array<ArrayBuffer>,
  changes: Record<string, string | undefined> = {},
): Promise<Answer> {
  const headers = {
    ...bearer(token),
    'content-type': 'application/pdf',
    path: '/My Documents/new.pdf',
    hmac: createHmac('sha256', client.clientSecret).update(bytes).digest('base64'),
    ...changes,
  };
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return readAnswer(
    await fetch(client.baseUrl + UPLOAD, { method: 'POST', headers: given, body: new Blob([bytes]) }),
  );
}

export function pull(
  { baseUrl }: { baseUrl: string },
  token: string,
  form: Record<string, string>,
): Promise<Answer> {
  return post(baseUrl + PULL, { consent: 'Y', ...form }, bearer(token));
}

export const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
