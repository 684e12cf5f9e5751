import * as v from 'valibot';
import { fromBase64, toHex } from '../domain/bytes.ts';
import { AppError } from '../errors/app_error.ts';
import { exchange, JSON_BOUNDS, jsonOf } from '../http/request.ts';
import type { Fetch } from '../http/request.ts';
import { innerDigest } from './resumed_sha256.ts';

const word = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/i));
const stateSchema = v.object({ state: v.pipe(v.array(word), v.length(8)) });
const outerSchema = v.object({ hmac: v.pipe(v.string(), v.base64()) });

async function ask<Schema extends v.GenericSchema>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const answer = await exchange(fetch, url, init, JSON_BOUNDS);
  if (answer.status !== 200) throw new AppError('service_down', { detail: `relay ${answer.status}` });
  const parsed = v.safeParse(schema, jsonOf(answer));
  if (!parsed.success) throw new AppError('answer_unreadable', { detail: 'relay' });
  return parsed.output;
}

/**
 * The split HMAC of D3: no document reaches the relay, and the secret does not leave it. The inner digest is made here
 * from a published state; the relay answers the outer one to whoever holds a token.
 * @throws AppError service_down, answer_unreadable, and the transport's codes
 */
export function relayIntegrity(relayUrl: string, fetch: Fetch, accessToken: () => Promise<string>) {
  return {
    async hmac(body: Uint8Array): Promise<Uint8Array> {
      const { state } = await ask(fetch, `${relayUrl}/v1/hmac/state`, { method: 'GET' }, stateSchema);
      const inner = toHex(innerDigest(state.join(''), body));
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await accessToken()}`,
      };
      const request = { method: 'POST', headers, body: JSON.stringify({ inner }) };
      const { hmac } = await ask(fetch, `${relayUrl}/v1/hmac/outer`, request, outerSchema);
      return fromBase64(hmac);
    },
  };
}
