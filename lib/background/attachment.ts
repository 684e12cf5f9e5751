import { AppError } from '../errors/app_error.ts';

/** What the words beside a file input allow; null: nothing is stated. */
export interface StatedLimits {
  minBytes: number | null;
  maxBytes: number | null;
  mediaTypes: readonly string[];
}

/** The first bytes decide, not the declared type (field notes, section 3). */
const SIGNATURES = [
  { mediaType: 'application/pdf', extension: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', extension: 'jpg', starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', extension: 'png', starts: [0x89, 0x50, 0x4e, 0x47] },
] as const;

/** What the bytes are, whatever they are called; null: none of the three types that DigiLocker and forms know. */
export const fileTypeOf = (bytes: Uint8Array) =>
  SIGNATURES.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte)) ?? null;

const MAX_NAME = 30;

/** Latin letters, digits and hyphens, at most 30 characters with the extension: what forms take as a file name. */
export function fileName(documentName: string, extension: string): string {
  const plain = documentName.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const room = MAX_NAME - extension.length - 1;
  return `${plain.slice(0, room).replace(/-+$/, '') || 'Document'}.${extension}`;
}

export interface Attachment {
  name: string;
  mediaType: (typeof SIGNATURES)[number]['mediaType'];
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The issued file as it is, if the form takes it so: nothing is altered (D14).
 * @throws AppError file_wrong_type, file_too_large, file_too_small
 */
export function attachmentOf(
  documentName: string,
  { bytes }: { bytes: Uint8Array<ArrayBuffer> },
  limits: StatedLimits,
): Attachment {
  const kind = fileTypeOf(bytes);
  if (!kind) throw new AppError('file_wrong_type');
  if (limits.mediaTypes.length > 0 && !limits.mediaTypes.includes(kind.mediaType)) {
    throw new AppError('file_wrong_type');
  }
  if (limits.maxBytes !== null && bytes.byteLength > limits.maxBytes) throw new AppError('file_too_large');
  if (limits.minBytes !== null && bytes.byteLength < limits.minBytes) throw new AppError('file_too_small');
  return { name: fileName(documentName, kind.extension), mediaType: kind.mediaType, bytes };
}
