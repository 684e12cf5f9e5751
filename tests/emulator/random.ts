import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 40 hexadecimal digits, the form of the tokens in the specification's samples. */
export function randomToken(): string {
  return randomBytes(20).toString('hex');
}

export function sameText(left: string, right: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(left).digest(),
    createHash('sha256').update(right).digest(),
  );
}
