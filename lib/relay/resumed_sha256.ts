import { _SHA256 } from '@noble/hashes/sha2.js';

const BLOCK_BYTES = 64;
const WORDS = 8;

/** SHA-256 that goes on from the state after one block, which WebCrypto can't (D3, split HMAC). */
class ResumedSha256 extends _SHA256 {
  constructor([a, b, c, d, e, f, g, h]: readonly number[]) {
    super();
    this.set(a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0, g ?? 0, h ?? 0);
    this.length = BLOCK_BYTES;
  }
}

/**
 * H(K⊕ipad ‖ body) from the published state after the block K⊕ipad.
 * @param state eight words, as a relay publishes them: 64 hex digits in all
 * @throws RangeError when the state has another shape
 */
export function innerDigest(state: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!/^[0-9a-f]{64}$/i.test(state)) throw new RangeError('state');
  const words = Array.from(
    { length: WORDS },
    (_, at) => Number.parseInt(state.slice(at * 8, at * 8 + 8), 16) | 0,
  );
  return new Uint8Array(new ResumedSha256(words).update(body).digest());
}
