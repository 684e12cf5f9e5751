/** The `hmac` header of operations 10 to 13: a base64 HMAC-SHA256 of the raw body under the client secret. */
import { createHmac } from 'node:crypto';
import type { Client } from './clients.ts';

export function bodyHmac({ hmacKey }: Client, body: Uint8Array): string {
  return createHmac('sha256', hmacKey).update(body).digest('base64');
}

/** Base64 of the digest in lower-case hex, as some real answers have it. */
export function oddBodyHmac({ hmacKey }: Client, body: Uint8Array): string {
  return Buffer.from(createHmac('sha256', hmacKey).update(body).digest('hex')).toString('base64');
}
