import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';

/**
 * The browser copies a message while the page that sends it waits, 5 ms and more for a megabyte: a text beyond this
 * travels ahead in pieces, one after the other, and the message names it.
 */
const PIECE_LETTERS = 384 * 1024;
/** The base64 of 20 MiB, more than any file of ours. */
const MAX_PIECES = Math.ceil((20 * 1024 * 1024 * 4) / 3 / PIECE_LETTERS);
/** A page may go in mid-way: what it left is dropped when others bring their texts. */
const MAX_TEXTS = 4;

const pieceSchema = v.object({
  piece: v.object({ textId: v.string(), text: v.pipe(v.string(), v.maxLength(PIECE_LETTERS)) }),
});
const namingSchema = v.object({
  name: v.unknown(),
  request: v.record(v.string(), v.unknown()),
  texts: v.record(v.string(), v.string()),
});

type Post = (message: unknown) => Promise<unknown>;

/** Sends long texts at the top of the request ahead. @returns the answer to the message itself */
export async function postInPieces(post: Post, name: string, request: unknown): Promise<unknown> {
  const entries = Object.entries(request ?? {});
  const isLong = (value: unknown): value is string =>
    typeof value === 'string' && value.length > PIECE_LETTERS;
  if (!entries.some(([, value]) => isLong(value))) return post({ name, request });
  const texts: Record<string, string> = {};
  for (const [key, value] of entries) {
    if (!isLong(value)) continue;
    const textId = crypto.randomUUID();
    for (let at = 0; at < value.length; at += PIECE_LETTERS) {
      await post({ piece: { textId, text: value.slice(at, at + PIECE_LETTERS) } });
    }
    texts[key] = textId;
  }
  const rest = Object.fromEntries(entries.filter(([, value]) => !isLong(value)));
  return post({ name, request: rest, texts });
}

export interface Pieces {
  /** True: it was a piece, and is kept until its message comes. */
  take(message: unknown): boolean;
  /**
   * The message with its long texts in their places.
   * @throws AppError interrupted when pieces are missing: the background was started again meanwhile
   */
  whole(message: unknown): unknown;
}

/** The receiving end, in memory alone. */
export function createPieces(): Pieces {
  const kept = new Map<string, string[]>();
  return {
    take(message) {
      const parsed = v.safeParse(pieceSchema, message);
      if (!parsed.success) return false;
      const { textId, text } = parsed.output.piece;
      const pieces = [...(kept.get(textId) ?? []), text];
      // Map keeps the order of insertion: the text that grew last is the youngest.
      kept.delete(textId);
      if (pieces.length <= MAX_PIECES) kept.set(textId, pieces);
      const [oldest] = kept.keys();
      if (kept.size > MAX_TEXTS && oldest !== undefined) kept.delete(oldest);
      return true;
    },
    whole(message) {
      const parsed = v.safeParse(namingSchema, message);
      if (!parsed.success) return message;
      const { name, request, texts } = parsed.output;
      const joined = Object.entries(texts).map(([key, textId]) => {
        const pieces = kept.get(textId);
        kept.delete(textId);
        if (!pieces) throw new AppError('interrupted', { detail: 'pieces' });
        return [key, pieces.join('')];
      });
      return { name, request: { ...request, ...Object.fromEntries(joined) } };
    },
  };
}
