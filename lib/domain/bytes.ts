/*
 * `Uint8Array.prototype.toBase64` and its kin are younger than the oldest Chromium that we support (127).
 */

/** Arguments that one call takes in every browser; a spread of megabytes overflows the stack. */
const PIECE_BYTES = 0x8000;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hex, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** RFC 4648, section 4: with `+`, `/` and padding. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE_BYTES));
  }
  return btoa(binary);
}

/**
 * The bytes of a base64 text (RFC 4648, section 4; blanks and missing padding are tolerated), in a buffer of their own.
 * @throws DOMException InvalidCharacterError where it is none
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
