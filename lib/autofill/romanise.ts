/*
 * The scripts of India stand in Unicode in blocks of 128 with the same letters at the same places. One table turns them
 * all into Latin letters, so that what Gujarati or Telugu shares with Hindi is one word of the lexicon.
 */
const FIRST_LETTER = 0x900;
const BEYOND = 0xd80;
const BLOCK = 0x80;
const INDIC = /[\u0900-\u0d7f]/;

const table = (from: number, letters: string): [number, string][] =>
  letters.split(' ').map((latin, at) => [from + at, latin]);

const CONSONANTS = new Map([
  ...table(0x15, 'k kh g gh ng c ch j jh ny T Th D Dh N t th d dh n n p ph b bh m y r r l L zh v sh S s h'),
  // Assamese and Odia letters, and the chillu letters of Malayalam
  ...table(0x4e, 't'),
  ...table(0x5c, 'D Dh ph y'),
]);
const CHILLU = new Map(table(0x7a, 'N n r l L k'));
const VOWELS = new Map(table(0x05, 'a A i I u U R l e e e ai o o o au'));
const SIGNS = new Map(table(0x3e, 'A i I u U R R e e e ai o o o au'));
const SILENT = 0x4d;
const NASAL_MARKS = new Set([0x01, 0x02, 0x70]);
const NASALS = new Set(['ng', 'ny', 'N', 'n', 'm']);
const ODIA_VA = 0xb71;
const DIGITS = 0x66;

const placeOf = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= FIRST_LETTER && code < BEYOND ? code % BLOCK : -1;
};

/** A nasal that is spoken with the next letter is written in three ways: हिन्दी, हिंदी, हिँदी. */
function joinsNext(latin: string, text: string, at: number): boolean {
  if (!NASALS.has(latin) || placeOf(text, at + 1) !== SILENT) return false;
  const next = CONSONANTS.get(placeOf(text, at + 2));
  return next !== undefined && !NASALS.has(next) && next !== 'y' && next !== 'v' && next !== 'h';
}

/** Text in any script of India in Latin letters, with capitals for long vowels; all else stays as it is. */
export function romanise(text: string): string {
  if (!INDIC.test(text)) return text;
  let latin = '';
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const place = placeOf(text, at);
    const consonant = text.charCodeAt(at) === ODIA_VA ? 'v' : CONSONANTS.get(place);
    const sign = SIGNS.get(place);
    if (consonant !== undefined) {
      latin += (open ? 'a' : '') + (joinsNext(consonant, text, at) ? 'm' : consonant);
      open = true;
    } else if (sign !== undefined || place === SILENT) {
      latin += sign ?? '';
      open = false;
    } else if (place >= 0) {
      const other = NASAL_MARKS.has(place) ? 'm' : (VOWELS.get(place) ?? CHILLU.get(place) ?? '');
      // a nukta and other marks leave the letter open
      if (other !== '') {
        latin += (open ? 'a' : '') + other;
        open = false;
      } else if (place >= DIGITS && place < DIGITS + 10) latin += String(place - DIGITS);
    } else {
      latin += text[at] ?? '';
      open = false;
    }
  }
  return latin;
}

/** The short a that is written and not spoken: उपनाम is said "upnaam". */
const SILENT_A = /(?<=[AaIiUueoR][kgcjTDNtdpbmnyrlvsSL]h?)a(?=[kgcjTDNtdpbmnyrlvsSL]h?[AaIiUueoR])/g;

/** How a romanised word may sound. */
export const soundsOf = (latin: string): string[] => [soundOf(latin), soundOf(latin.replace(SILENT_A, ''))];

const SOUNDS: readonly [RegExp, string][] = [
  [/ee/g, 'i'],
  [/oo/g, 'u'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/([bcdgjkpst])h+/g, '$1'],
  [/[mn](?=[^aeiou]|$)/g, 'm'],
  [/(.)\1+/g, '$1'],
  [/a$/, ''],
];

/** What is left of a word that people write in Latin letters as it sounds: "naam", "nam" and नाम are one. */
export const soundOf = (latin: string): string =>
  SOUNDS.reduce((word, [pattern, sound]) => word.replace(pattern, sound), latin.toLowerCase());
