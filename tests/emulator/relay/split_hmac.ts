/**
 * The split HMAC: HMAC = H(K⊕opad ‖ H(K⊕ipad ‖ file)). The relay tells the SHA-256 state after the ipad block; the client
 * goes on from there with its file and sends the 32 bytes of the inner digest; the relay answers the outer one.
 */
import { createHash } from 'node:crypto';
import { authenticateBearer } from '../authentication.ts';
import type { Client } from '../clients.ts';
import { json } from '../http.ts';
import type { RelayOperation } from '../operations/operation.ts';
import { TOKEN_ERRORS } from '../operations/operation.ts';
import { Refusal } from '../refusal.ts';
import { cached } from './cached.ts';
import { sha256State } from './sha256_block.ts';
import { actingClient } from './upstream.ts';

const BLOCK_BYTES = 64;
const INNER = /^[0-9a-f]{64}$/i;

export const hmacState: RelayOperation = {
  name: 'relay_hmac_state',
  method: 'GET',
  path: '/__relay/v1/hmac/state',
  auth: 'relay',
  errors: [],
  handle({ world, request }) {
    const state = sha256State(keyBlock(actingClient(world), 0x36));
    const words = state.map((word) => word.toString(16).padStart(8, '0'));
    return cached(request, json({ state: words, bytes: BLOCK_BYTES }));
  },
};

export const hmacOuter: RelayOperation = {
  name: 'relay_hmac_outer',
  method: 'POST',
  path: '/__relay/v1/hmac/outer',
  auth: 'relay',
  errors: [
    ...TOKEN_ERRORS,
    { error: 'invalid_request', status: 400, description: 'inner must be 64 hexadecimal digits' },
  ],
  handle({ world, request }) {
    const client = actingClient(world);
    if (authenticateBearer(world, request).clientId !== client.id) throw new Refusal('invalid_token');
    const inner = readInner(request.body);
    const outer = createHash('sha256').update(keyBlock(client, 0x5c)).update(inner).digest('base64');
    return json({ hmac: outer });
  },
};

/** RFC 2104: the key padded to a block, a longer one hashed first, each byte combined with the pad. */
function keyBlock({ hmacKey }: Client, pad: number): Uint8Array {
  const key = Buffer.from(hmacKey);
  const short = key.length > BLOCK_BYTES ? createHash('sha256').update(key).digest() : key;
  return Uint8Array.from({ length: BLOCK_BYTES }, (_, index) => (short[index] ?? 0) ^ pad);
}

/** `{"inner": "64 hexadecimal digits"}`. @throws Refusal `invalid_request` */
function readInner(body: Buffer): Buffer {
  try {
    const given: unknown = JSON.parse(body.toString('utf8'));
    const [, inner] = Object.entries(Object(given)).find(([name]) => name === 'inner') ?? [];
    if (typeof inner === 'string' && INNER.test(inner)) return Buffer.from(inner, 'hex');
  } catch {
    // No JSON: no inner digest either.
  }
  throw new Refusal('invalid_request');
}
