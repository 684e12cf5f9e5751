import type { ErrorCode } from '../../../lib/errors/codes.ts';

/** "10 MB" in the smaller reading, so that a file passes in either. */
export const MAX_BYTES = 10_000_000;
const MAX_NAME = 200;

/** What DigiLocker takes, told by the first bytes and never by the name. */
const TYPES = [
  { extension: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { extension: 'jpg', starts: [0xff, 0xd8, 0xff] },
  { extension: 'png', starts: [0x89, 0x50, 0x4e, 0x47] },
] as const;
export type Extension = (typeof TYPES)[number]['extension'];
const LONGEST_START = 5;

/** What the specification forbids (Upload File, `invalid_filename`), and what a header can't carry. */
const FORBIDDEN = /[\\/:*?<>'^~]|[^\x20-\x7e]/;

export type FileCheck = { ok: true; extension: Extension } | { ok: false; code: ErrorCode };

/** Whether DigiLocker can take the bytes. */
export async function checkBytes(file: Blob): Promise<FileCheck> {
  if (file.size === 0) return { ok: false, code: 'upload_empty' };
  if (file.size > MAX_BYTES) return { ok: false, code: 'upload_too_large' };
  const start = new Uint8Array(await file.slice(0, LONGEST_START).arrayBuffer());
  const type = TYPES.find(({ starts }) => starts.every((byte, at) => start[at] === byte));
  return type ? { ok: true, extension: type.extension } : { ok: false, code: 'upload_wrong_type' };
}

export const isSafeName = (name: string): boolean =>
  name !== '' &&
  name.trim() === name &&
  name.length <= MAX_NAME &&
  !name.startsWith('.') &&
  !FORBIDDEN.test(name);

const STEM = 'document';
const KNOWN_ENDING = /\.(pdf|jpe?g|png)$/i;

/** Letters that have a plain form get it; what has none, Devanagari for one, becomes a hyphen. */
function plainStem(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^A-Za-z0-9 ._()-]+/g, '-')
    .replaceAll(/[-\s]*-[-\s]*/g, '-')
    .replaceAll(/^[-\s.]+|[-\s.]+$/g, '');
  if (/[A-Za-z]/.test(plain)) return plain;
  return plain === '' ? STEM : `${STEM}-${plain}`;
}

/** A name that DigiLocker takes, as near to the given one as it can be, and not one of `taken` (in lower case). */
export function safeName(name: string, extension: Extension, taken: ReadonlySet<string>): string {
  const ending = KNOWN_ENDING.exec(name)?.[0].toLowerCase() ?? `.${extension}`;
  const stem = plainStem(name.replace(KNOWN_ENDING, '')).slice(0, MAX_NAME - ending.length - 4);
  for (let count = 1; ; count += 1) {
    const proposed = count === 1 ? `${stem}${ending}` : `${stem}-${count}${ending}`;
    if (!taken.has(proposed.toLowerCase())) return proposed;
  }
}
