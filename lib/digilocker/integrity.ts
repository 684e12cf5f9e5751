import { toBase64, toHex } from '../domain/bytes.ts';
import { AppError } from '../errors/app_error.ts';
import type { Answer } from '../http/request.ts';

/** Computes the HMAC-SHA256 of a body under the client secret, wherever that secret lives. */
export interface Integrity {
  hmac(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** For the `developer` mode: the secret is at hand in this process. */
export function localIntegrity(clientSecret: string): Integrity {
  return {
    async hmac(body) {
      const key = await crypto.subtle.importKey(
        'raw',
        new TextEncoder().encode(clientSecret),
        { name: 'HMAC', hash: 'SHA-256' },
        false,
        ['sign'],
      );
      return new Uint8Array(await crypto.subtle.sign('HMAC', key, body));
    },
  };
}

/** The `hmac` header of operation 13: base64 of the digest. @throws AppError not_in_this_mode */
export async function bodyHmac(body: Uint8Array<ArrayBuffer>, integrity: Integrity | null): Promise<string> {
  if (integrity === null) throw new AppError('not_in_this_mode', { detail: 'hmac' });
  return toBase64(await integrity.hmac(body));
}

/** The two encodings of the header that are seen: base64 of the digest, and base64 of its lower-case hex. */
function accepted(digest: Uint8Array): string[] {
  return [toBase64(digest), btoa(toHex(digest))];
}

/**
 * Compares a download with its `hmac` header (specification: Get File from URI, HTTP RESPONSE HEADER).
 * @returns false when it could not be checked: no way to compute it here, no header, or a relay that does not answer (D3)
 * @throws AppError integrity_mismatch: the bytes are not what DigiLocker sent
 */
export async function isUntouched(answer: Answer, integrity: Integrity | null): Promise<boolean> {
  const stated = answer.headers.get('hmac')?.trim();
  if (integrity === null || !stated) return false;
  const digest = await integrity.hmac(answer.bytes).catch((thrown: unknown) => {
    if (thrown instanceof AppError) return null;
    throw thrown;
  });
  if (digest === null) return false;
  if (!accepted(digest).includes(stated)) throw new AppError('integrity_mismatch');
  return true;
}
