/** One word of a text; `apart`: a comma, slash, bracket or the like parts it from the word before. */
export interface Word {
  text: string;
  apart: boolean;
}

const APART = /[,:;|/()[\]{}=>\n।॥•]+/g;
/** What stands between words. Above ASCII everything up to the Tibetan block counts as a letter; the rest is signs. */
const BETWEEN = /[^a-z0-9%+/\u00c0-\u1fff]+/;
// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const BEYOND_ASCII = /[^\0-\x7f]/;
/** Joiners, apostrophes and the dot of nukta, which is left out as often as not. */
const DROPPED = /[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u200b-\u200f\u2060\ufeff'’`\ufffd]/g;

/** Lower case, without what is written or left out at will; punctuation stays. */
export const spelled = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text.normalize('NFKC').toLowerCase().replace(DROPPED, '')
    : text.toLowerCase().replace(/['`]/g, '');

/** The words of a text as the lexicon spells them. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let apart = false;
  for (const piece of spelled(text).replace(APART, ' / ').replace(/%/g, ' % ').split(BETWEEN)) {
    if (piece === '/') apart = true;
    else if (piece !== '') {
      words.push({ text: piece, apart });
      apart = false;
    }
  }
  return words;
}

const NOISE =
  /^(?:ctl\d*|content ?place ?holder\d*|main ?content|body|txt|tb|text|ddl|drp|drop|down|cmb|sel|rbt|rdb|rbl|rb|rad|chk|input|field|ctrl|form|frm|model|mat|control|control\d+|id\d+|\d{3,})$/;

/** `ctl00$ContentPlaceHolder1$txt_studentName` → student, name. */
export function identifierWords(identifier: string): string[] {
  return identifier
    .replace(/ContentPlaceHolder\d*|MainContent/gi, ' ')
    .replace(/([a-z])([A-Z\d])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/(\d)([A-Z]|(?!th|st|nd)[a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d\u00c0-\u1fff]+/)
    .map((word) => word.replace(/^(?:txt|ddl|drp|drop|cmb|rbt|rdb|rbl)(?=[a-z]{2})/, ''))
    .filter((word) => word !== '' && !NOISE.test(word));
}
