import { AppError } from '../errors/app_error.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_DEPTH = 100;
const MAX_ELEMENTS = 200_000;

const unsafe = (detail: string): AppError => new AppError('document_unsafe', { detail });

/** Markup with everything that may legally hold a `<` taken out: comments, CDATA, quoted attribute values. */
const OPAQUE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;
const TAG = /<(\/?)([^\s<>/!?]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

function checkNesting(text: string): void {
  let depth = 0;
  let elements = 0;
  for (const [, closing, , selfClosing] of text.matchAll(TAG)) {
    if (closing) depth -= 1;
    else if (!selfClosing) depth += 1;
    elements += 1;
    if (depth > MAX_DEPTH) throw unsafe('nesting');
    if (elements > MAX_ELEMENTS) throw unsafe('elements');
  }
}

/**
 * D9: what a document must be before any parser sees it. Strict UTF-8, at most 10 MiB, no NUL, no DOCTYPE or ENTITY
 * anywhere, no processing instruction but the declaration, nesting of at most 100.
 * @throws AppError document_unsafe naming the rule
 */
export function guardedText(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_BYTES) throw unsafe('size');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('document_unsafe', { detail: 'encoding', cause });
  }
  if (text.includes('\0')) throw unsafe('NUL');
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw unsafe('DOCTYPE');
  if (/<\?(?!xml\s)/i.test(text) || (text.match(/<\?/g) ?? []).length > 1)
    throw unsafe('processing instruction');
  checkNesting(text.replace(OPAQUE, ''));
  return text;
}
