/** Requests and replies as plain data, so that an operation is a function from one to the other. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface Incoming {
  method: string;
  /** As sent, before the `?`; nothing is decoded or normalised. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  cookies: Map<string, string>;
  body: Buffer;
  /** The body's fields when it is `application/x-www-form-urlencoded`, else empty. */
  form: URLSearchParams;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Uint8Array;
}

export class BodyTooLarge extends Error {}

/** @throws BodyTooLarge */
export async function readIncoming(request: IncomingMessage, maxBytes: number): Promise<Incoming> {
  const [path = '/', ...search] = (request.url ?? '/').split('?');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= maxBytes) chunks.push(part);
  }
  // Only now: leaving the loop early would close the connection before the refusal is sent.
  if (bytes > maxBytes) throw new BodyTooLarge();
  const body = Buffer.concat(chunks);
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(search.join('?')),
    headers: request.headers,
    cookies: readCookies(request.headers.cookie),
    body,
    form: new URLSearchParams(type === 'application/x-www-form-urlencoded' ? body.toString('utf8') : ''),
  };
}

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

export function empty(status: number): Reply {
  return { status, headers: { 'cache-control': 'no-store' }, body: '' };
}

export function redirect(location: string, status: 302 | 303 = 303, headers: Reply['headers'] = {}): Reply {
  return { status, headers: { location, 'cache-control': 'no-store', ...headers }, body: '' };
}

function readCookies(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}
