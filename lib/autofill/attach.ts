import { fromBase64 } from '../domain/bytes.ts';
import type { FileLimits } from '../domain/fields.ts';
import type { AttachOrder, Outcome } from '../domain/plan.ts';
import { attr } from './safe_dom.ts';
import { settled } from './settle.ts';

type PageWindow = Window & typeof globalThis;

/** Firefox: bytes made in the content script's world cannot be read by the page until they are moved into its world. */
function inPageWorld(bytes: ArrayBuffer, window: PageWindow): ArrayBuffer {
  const cloneInto: unknown = Reflect.get(globalThis, 'cloneInto');
  return typeof cloneInto === 'function' ? cloneInto(bytes, window) : bytes;
}

/** `accept` as HTML reads it: endings, media types, and `image/*`. An empty list accepts everything. */
export function accepts(accept: string, name: string, mediaType: string): boolean {
  const tokens = accept
    .toLowerCase()
    .split(',')
    .map((token) => token.trim())
    .filter(Boolean);
  return (
    tokens.length === 0 ||
    tokens.some((token) => {
      if (token.startsWith('.')) return name.toLowerCase().endsWith(token);
      if (token.endsWith('/*')) return mediaType.toLowerCase().startsWith(token.slice(0, -1));
      return token === '*' || token === mediaType.toLowerCase();
    })
  );
}

/** Whether bytes of this size and type keep what the form states; nothing stated allows everything. */
export function withinLimits(limits: FileLimits, bytes: number, mediaType: string): boolean {
  if (limits.minBytes !== null && bytes < limits.minBytes) return false;
  if (limits.maxBytes !== null && bytes > limits.maxBytes) return false;
  return limits.mediaTypes.length === 0 || limits.mediaTypes.includes(mediaType.toLowerCase());
}

/**
 * Puts one file into one file input in this task, then reads back after the page's scripts ran. `attached` only when
 * the input holds a file of that name and size.
 */
export async function attachFile(
  input: HTMLInputElement,
  order: Pick<AttachOrder, 'name' | 'mediaType' | 'base64'>,
  limits: FileLimits,
  window: PageWindow,
): Promise<Outcome> {
  const bytes = fromBase64(order.base64);
  const { length: size } = bytes;
  if (!accepts(attr(input, 'accept'), order.name, order.mediaType)) return 'file-refused';
  if (!withinLimits(limits, size, order.mediaType)) return 'file-refused';
  const file = new window.File([inPageWorld(bytes.buffer, window)], order.name, {
    type: order.mediaType,
    lastModified: Date.now(),
  });
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await settled(window);
  const [held] = input.files ?? [];
  return held?.name === order.name && held.size === size ? 'attached' : 'not-stuck';
}
