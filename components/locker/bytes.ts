import { fromBase64, toBase64 } from '../../lib/domain/bytes.ts';

/** Bytes in one slice: a multiple of 3, so that the base64 of slices can be joined. */
const SLICE_BYTES = 3 * 64 * 1024;
const SLICE_LETTERS = (SLICE_BYTES / 3) * 4;

/** A new task: what was clicked or typed meanwhile comes first. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The base64 of a file, read in slices so that the page stays responsive. Rejects when aborted. */
export async function base64Of(file: Blob, stop: AbortSignal): Promise<string> {
  const parts: string[] = [];
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    const slice = await file.slice(at, at + SLICE_BYTES).arrayBuffer();
    stop.throwIfAborted();
    parts.push(toBase64(new Uint8Array(slice)));
    await breathe();
  }
  return parts.join('');
}

/** The file that a base64 text holds, decoded in slices. */
export async function blobOf(base64: string, mediaType: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < base64.length; at += SLICE_LETTERS) {
    parts.push(fromBase64(base64.slice(at, at + SLICE_LETTERS)));
    if (at > 0) await breathe();
  }
  return new Blob(parts, { type: mediaType });
}
