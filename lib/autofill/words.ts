/** Text as the rules see it: lower case, words parted by one blank, no punctuation, one spelling per sound mark. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u093c|[\u200b-\u200f\u2060\ufeff'’`]/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[^\p{L}\p{M}\p{N}%+]+/gu, ' ')
    .trim();
}

const REMARK =
  /\(?\s*(?:as (?:per|in|on|recorded|given|mentioned|printed)|same as|according to|in capital|in block)[^()]*\)?/giu;
const HINDI_REMARK = /\([^()]*(?:के अनुसार|अनुसार)[^()]*\)/gu;
const NUMBERING = /^(?:\(?\d{1,2}[.)]+\s*(?:\d{1,2}[.)]*\s+)*|\(?[a-z][.)]\s+|\(?[ivx]{1,4}[.)]\s+)/iu;

/** A label without what does not name the field: numbering, "(as per …)". */
export function withoutRemarks(text: string): string {
  return text.trim().replace(NUMBERING, '').replace(REMARK, ' ').replace(HINDI_REMARK, ' ').trim();
}

const ID_NOISE =
  /^(?:ctl\d+|content ?place ?holder\d*|main ?content|body|txt|tb|text|ddl|drp|drop ?down|cmb|sel|rbt|rdb|rbl?|chk|input|field|ctrl|form|frm|model)$/u;

/** `ctl00$ContentPlaceHolder1$txt_studentName` → "student name". */
export function identifierWords(identifier: string): string {
  return identifier
    .replace(/(ContentPlaceHolder\d*|MainContent)/gi, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^(txt|ddl|drp|cmb|rbt|rdb|rbl)(?=[a-z]{2})/u, ''))
    .filter((word) => word !== '' && !ID_NOISE.test(word))
    .join(' ');
}

/** A set of phrases to look for in text that `wordsOf` has prepared. */
export interface Phrases {
  /** Length of the longest phrase found, 0 when none is. */
  longestIn(words: string): number;
  occurIn(words: string): boolean;
}

/** A phrase is whole words, and may use regular-expression alternatives. */
export function phrases(list: readonly string[]): Phrases {
  // alternatives are tried in their order: the long ones first, so that a phrase is not cut short by its own beginning
  const body = list
    .map((phrase) =>
      phrase
        .normalize('NFKC')
        .replace(/\u093c/g, '')
        .replace(/\u0901/g, '\u0902'),
    )
    .toSorted((a, b) => b.length - a.length);
  // words are parted by one blank, so a phrase begins after a blank: far cheaper to find than a boundary of scripts
  const pattern = new RegExp(` (?:${body.join('|')})(?= )`, 'g');
  return {
    longestIn: (words) => longestMatch(pattern, ` ${words} `, 1),
    occurIn: (words) => ` ${words} `.search(pattern) >= 0,
  };
}

/** Length of the longest match of a global pattern, less what it always begins with. */
export function longestMatch(pattern: RegExp, text: string, lead = 0): number {
  let longest = 0;
  for (const match of text.matchAll(pattern)) longest = Math.max(longest, match[0].length - lead);
  return longest;
}
