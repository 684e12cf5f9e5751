import type { FileLimits } from '../domain/fields.ts';

/** 1 KB = 1024 bytes, both ends included: the way the portals whose code is known compute it. */
const BYTES: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 * 1024 };

const UNITS: readonly { unit: string; pattern: RegExp }[] = [
  { unit: 'k', pattern: /^(?:kb|k\.b\.?|kbs|kilobytes?|केबी|के\.?\s?बी\.?)/iu },
  { unit: 'm', pattern: /^(?:mb|m\.b\.?|mbs|megabytes?|एमबी|एम\.?\s?बी\.?)/iu },
  { unit: 'b', pattern: /^bytes?/iu },
];
const UNIT =
  '(kb|k\\.b\\.?|kbs|mb|m\\.b\\.?|mbs|kilobytes?|megabytes?|bytes?|केबी|के\\.?\\s?बी\\.?|एमबी|एम\\.?\\s?बी\\.?)';
const RANGE = new RegExp(
  `(\\d+(?:\\.\\d+)?)\\s*${UNIT}?\\s*(?:-|–|—|to|and|से|व)\\s*(\\d+(?:\\.\\d+)?)\\s*${UNIT}`,
  'iu',
);
const SIZE = new RegExp(`(\\d+(?:\\.\\d+)?)\\s*${UNIT}`, 'giu');
const LEAST = /(?:min(?:imum)?|at least|not less than|more than|above|न्यूनतम|कम से कम)[^\d]{0,30}$/iu;
const NOT_MORE = /(?:not|no|न)\s+(?:be\s+)?more than[^\d]{0,30}$/iu;
const MOST =
  /(?:max(?:imum|\.)?|up ?to|at most|(?:not|no)(?: be)? (?:more|greater|larger|exceed)|below|less than|within|under|≤|<|size|अधिकतम|limit)/iu;

const PIXELS = /(\d{2,4})\s*(?:px|pixels?)?\s*(?:[x×*]|by)\s*(\d{2,4})\s*(?:px|pixels?)/iu;

/** Lower-case media types by the words and file endings that notes and `accept` use. */
const MEDIA_TYPES: readonly { type: string; word: RegExp }[] = [
  { type: 'application/pdf', word: /(?<![\p{L}\d])\.?pdf(?![\p{L}\d])|पीडीएफ/iu },
  { type: 'image/jpeg', word: /(?<![\p{L}\d])\.?(?:jpe?g|jfif)(?![\p{L}\d])|जेपीजी|जेपीईजी/iu },
  { type: 'image/png', word: /(?<![\p{L}\d])\.?png(?![\p{L}\d])|पीएनजी/iu },
];

function bytesOf(amount: string, unit: string): number {
  const known = UNITS.find(({ pattern }) => pattern.test(unit));
  return Math.round(Number(amount) * (BYTES[known?.unit ?? 'b'] ?? 1));
}

function sizesIn(text: string): Pick<FileLimits, 'minBytes' | 'maxBytes'> & { end: number } {
  const range = RANGE.exec(text);
  const [whole, low, lowUnit, high, highUnit] = range ?? [];
  if (range && whole && low && high && highUnit) {
    const minBytes = bytesOf(low, lowUnit ?? highUnit);
    const maxBytes = bytesOf(high, highUnit);
    if (minBytes <= maxBytes) return { minBytes, maxBytes, end: range.index + whole.length };
  }
  let minBytes: number | null = null;
  let maxBytes: number | null = null;
  let end = 0;
  for (const match of text.matchAll(SIZE)) {
    const [matched, amount, unit] = match;
    if (!amount || !unit) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + matched.length, match.index + matched.length + 40);
    const bytes = bytesOf(amount, unit);
    if (LEAST.test(before) && !NOT_MORE.test(before)) minBytes ??= bytes;
    // a size alone may be the size of a file already sent: only a size beside a word of limit is one
    else if (MOST.test(before.slice(-60)) || MOST.test(after)) maxBytes ??= bytes;
    else continue;
    end = match.index + matched.length;
  }
  return { minBytes, maxBytes, end };
}

/** Reads size, pixels and types from the words beside a file input and from its `accept`. Centimetres are no limit. */
export function fileLimitsIn(notes: string, accept: string): FileLimits {
  const text = notes.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const { minBytes, maxBytes } = sizesIn(text);
  const pixels = PIXELS.exec(text);
  const stated = (source: string): string[] =>
    MEDIA_TYPES.filter(({ word }) => word.test(source)).map(({ type }) => type);
  const wildcard = /image\/\*/i.test(accept) ? ['image/jpeg', 'image/png'] : [];
  const accepted = [...new Set([...stated(accept.replace(/[,/]/g, ' ')), ...wildcard])];
  const noted = stated(text);
  const both = accepted.filter((type) => noted.includes(type));
  const mediaTypes =
    accepted.length && noted.length ? (both.length ? both : accepted) : [...accepted, ...noted];
  const found = minBytes !== null || maxBytes !== null || noted.length > 0 || pixels !== null;
  return {
    minBytes,
    maxBytes,
    widthPx: pixels?.[1] ? Number(pixels[1]) : null,
    heightPx: pixels?.[2] ? Number(pixels[2]) : null,
    mediaTypes,
    statedAs: found ? text.slice(0, 300) : accept.slice(0, 300),
  };
}
