import { createHash } from 'node:crypto';
import type { Incoming, Reply } from '../http.ts';
import { empty } from '../http.ts';

const DAY_S = 86_400;

/** A good answer may be kept for a day, and is not sent again to who has it. */
export function cached({ headers }: Incoming, reply: Reply): Reply {
  if (reply.status !== 200) return reply;
  const etag = `"${createHash('sha256').update(reply.body).digest('hex').slice(0, 32)}"`;
  const caching = { etag, 'cache-control': `public, max-age=${DAY_S}` };
  const known = headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  if (known) return { ...empty(304), headers: caching };
  return { ...reply, headers: { ...reply.headers, ...caching } };
}
