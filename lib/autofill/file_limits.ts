import type { FileLimits } from '../domain/fields.ts';
import { romanise } from './romanise.ts';

/*
 * Read on romanised text, so that केबी, કેબી and కేబీ are one word: kebI.
 * 1 KB = 1024 bytes, both ends included: the way the portals whose code is known compute it.
 */
const BYTES: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 * 1024 };

const UNITS: readonly { unit: string; pattern: RegExp }[] = [
  { unit: 'k', pattern: /^k/i },
  { unit: 'm', pattern: /^(?:m|e)/i },
  { unit: 'b', pattern: /^b/i },
];
const UNIT =
  '(k\\.?\\s?bs?\\.?(?![a-z])|m\\.?\\s?bs?\\.?(?![a-z])|kilo ?bytes?|mega ?bytes?|bytes?|ke\\.?\\s?[bp]i\\.?|kepi|ea?m\\.?a?\\s?bi\\.?)';
const NUMBER = '(\\d+(?:\\.\\d+)?)';
const RANGE = new RegExp(
  `${NUMBER}\\s*${UNIT}?\\s*(?:-|–|—|to|and|&|se|va?|aur|te|thI)\\s*${NUMBER}\\s*${UNIT}`,
  'iu',
);
const SIZE = new RegExp(`${NUMBER}\\s*${UNIT}`, 'giu');
const LEAST =
  /(?:min(?:imum|\.)?|at ?least|not less than|more than|greater than|above|nyUnatam|kam se kam|>)[^\d]{0,30}$/iu;
const NOT_MORE = /(?:not|no|n)\s+(?:be\s+)?(?:more|greater|larger|bigger) than[^\d]{0,30}$/iu;
const MOST =
  /(?:max(?:imum|\.)?|up ?to|at most|(?:not|no)(?: be)? (?:more|greater|larger|bigger|exceed)|exceed|below|less than|smaller than|within|under|≤|<|size|adhikatam|mahattam|limit|se kam|tak|or less|only)/iu;

const PX = '(?:px|pixels?|pixl|piksel)';
const TIMES = '\\s*(?:[x×*]|by)\\s*';
const PIXELS = new RegExp(
  `(\\d{2,4})\\s*${PX}?\\s*(?:\\(?(?:w|width|h|height)\\)?)?${TIMES}(\\d{2,4})\\s*${PX}`,
  'iu',
);
const BARE_PIXELS =
  /(?:dimensions?|resolution|pixels?|size)[^\d]{0,20}(\d{2,4})\s*(?:[x×*]|by)\s*(\d{2,4})(?!\s*(?:\.|cm|mm|kb|mb|inch|\d))/iu;
const SIDES = new RegExp(
  `width[^\\d]{0,12}(\\d{2,4})\\s*${PX}?[^\\d]{1,20}height[^\\d]{0,12}(\\d{2,4})`,
  'iu',
);
const CENTIMETRES = /(\d{1,2}(?:\.\d)?)\s*(?:cm|cms)?\s*(?:[x×*]|by)\s*(\d{1,2}(?:\.\d)?)\s*(cm|cms|mm)\b/iu;
const DPI = /(\d{2,4})\s*dpi/iu;
const CM_PER_INCH = 2.54;

/** Lower-case media types by the words and file endings that notes and `accept` use. */
const MEDIA_TYPES: readonly { type: string; word: RegExp }[] = [
  { type: 'application/pdf', word: /(?<![\p{L}\d])\.?pdf(?![\p{L}\d])|pIDIeph/iu },
  { type: 'image/jpeg', word: /(?<![\p{L}\d])\.?(?:jpe?g|jfif)(?![\p{L}\d])|jepI+jI/iu },
  { type: 'image/png', word: /(?<![\p{L}\d])\.?png(?![\p{L}\d])|pIenajI/iu },
];

function bytesOf(amount: string, unit: string): number {
  const known = UNITS.find(({ pattern }) => pattern.test(unit));
  return Math.round(Number(amount) * (BYTES[known?.unit ?? 'b'] ?? 1));
}

function sizesIn(text: string): Pick<FileLimits, 'minBytes' | 'maxBytes'> {
  const range = RANGE.exec(text);
  const [, low, lowUnit, high, highUnit] = range ?? [];
  if (low && high && highUnit) {
    const minBytes = bytesOf(low, lowUnit ?? highUnit);
    const maxBytes = bytesOf(high, highUnit);
    if (minBytes <= maxBytes) return { minBytes, maxBytes };
  }
  let minBytes: number | null = null;
  let maxBytes: number | null = null;
  for (const match of text.matchAll(SIZE)) {
    const [matched, amount, unit] = match;
    if (!amount || !unit) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + matched.length, match.index + matched.length + 40);
    const bytes = bytesOf(amount, unit);
    if (LEAST.test(before) && !NOT_MORE.test(before)) minBytes ??= bytes;
    // a size alone may be the size of a file already sent: only a size beside a word of limit is one
    else if (MOST.test(before.slice(-60)) || MOST.test(after)) maxBytes ??= bytes;
  }
  return { minBytes, maxBytes };
}

interface Box {
  widthPx: number;
  heightPx: number;
}

/** Pixels as they are printed; centimetres count only with the resolution that they are scanned at. */
function boxIn(text: string): Box | null {
  const [, width, height] = PIXELS.exec(text) ?? SIDES.exec(text) ?? BARE_PIXELS.exec(text) ?? [];
  if (width && height) return { widthPx: Number(width), heightPx: Number(height) };
  const dpi = Number(DPI.exec(text)?.[1] ?? 0);
  const [, first, second, unit = ''] = CENTIMETRES.exec(text) ?? [];
  if (dpi === 0 || !first || !second) return null;
  const toPx = (length: string): number =>
    Math.round((Number(length) / (unit.toLowerCase() === 'mm' ? 10 : 1) / CM_PER_INCH) * dpi);
  return { widthPx: toPx(first), heightPx: toPx(second) };
}

/** Reads size, pixels and types from the words beside a file input and from its `accept`. */
export function fileLimitsIn(notes: string, accept: string): FileLimits {
  const text = notes.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const spoken = romanise(text);
  const { minBytes, maxBytes } = sizesIn(spoken);
  const box = boxIn(spoken);
  const stated = (source: string): string[] =>
    MEDIA_TYPES.filter(({ word }) => word.test(source)).map(({ type }) => type);
  const wildcard = /image\/\*/i.test(accept) ? ['image/jpeg', 'image/png'] : [];
  const accepted = [...new Set([...stated(accept.replace(/[,/]/g, ' ')), ...wildcard])];
  const noted = stated(spoken);
  const both = accepted.filter((type) => noted.includes(type));
  const mediaTypes =
    accepted.length && noted.length ? (both.length ? both : accepted) : [...accepted, ...noted];
  const found = minBytes !== null || maxBytes !== null || noted.length > 0 || box !== null;
  return {
    minBytes,
    maxBytes,
    widthPx: box?.widthPx ?? null,
    heightPx: box?.heightPx ?? null,
    mediaTypes,
    statedAs: found ? text.slice(0, 300) : accept.slice(0, 300),
  };
}
