/** The four allowed types of an uploaded file, and the first bytes that prove them. */
const MAGIC: readonly [mime: string, bytes: readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** The declared type in one spelling, undefined when it is not allowed. `image/jpg` is `image/jpeg`. */
export function allowedMime(contentType: string): string | undefined {
  const declared = contentType.split(';', 1)[0]?.trim().toLowerCase();
  const mime = declared === 'image/jpg' ? 'image/jpeg' : declared;
  return MAGIC.find(([each]) => each === mime)?.[0];
}

export function mimeOf(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
}
