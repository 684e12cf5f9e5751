import { ABBREVIATIONS, isTitle } from './name_words.ts';
import { compareWords, LIKENESSES, sound, type Likeness } from './word_relation.ts';

/**
 * `same`: but for case, titles, blanks and dots. `abbreviated`: initials, shortened or left out words. `spelling`: the
 * same name transliterated, ordered or typed otherwise. `not-comparable`: in two scripts, or nothing is stated.
 */
export type NameRelation = Likeness | 'not-comparable';

const DIFFERENT = LIKENESSES.indexOf('different');
const SPELLING = LIKENESSES.indexOf('spelling');
const ABBREVIATED = LIKENESSES.indexOf('abbreviated');

/** Beyond this many words a name is compared in its own order alone: the orders of ten words are millions. */
const MAX_REORDERED = 6;
const MAX_WORDS = 10;

/** Initials without blanks or dots: "RK". */
const RUN_OF_INITIALS = /^[b-df-hj-np-tv-z]{2,3}$/;

/** Indian scripts take 128 places each; Latin letters with and without marks are one. */
const scriptOf = (word: string): number =>
  /\p{Script=Latin}/u.test(word) ? 0 : Math.floor((word.codePointAt(0) ?? 0) / 128);

function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  const latin = words.filter((word) => scriptOf(word) === 0);
  return latin.length > 0 ? latin : words;
}

const withoutTitles = (words: readonly string[]): readonly string[] => {
  const start = words.findIndex((word) => !isTitle(word));
  return start < 0 ? words : words.slice(start);
};

/** Two neighbouring words as one: "Ram Kumar" may be written "Ramkumar". */
const joined = (words: readonly string[]): (readonly string[])[] =>
  words.slice(1).map((word, at) => [...words.slice(0, at), `${words[at]}${word}`, ...words.slice(at + 2)]);

/** "RK Gupta" as "R K Gupta"; behind the first word "Kr" is no pair of initials. */
const apart = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) =>
    RUN_OF_INITIALS.test(word) && (at === 0 || !ABBREVIATIONS.has(word)) ? word.split('') : [word],
  );

/** The same words once more, as they may have been meant. */
const readings = (words: readonly string[], other: readonly string[]): (readonly string[])[] => [
  ...joined(words).filter(({ length }) => length === other.length),
  apart(words),
];

/** The weakest likeness of the best pairing of every word of `short` with one of `long`. */
function pairing(short: readonly string[], long: readonly string[], inOrder: boolean): number {
  const [first, ...rest] = short;
  if (first === undefined) return 0;
  let best = DIFFERENT;
  for (const [at, word] of long.entries()) {
    const here = LIKENESSES.indexOf(compareWords(first, word));
    if (here >= best) continue;
    const left = inOrder ? long.slice(at + 1) : long.toSpliced(at, 1);
    best = Math.min(best, Math.max(here, pairing(rest, left, inOrder)));
  }
  return best;
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const [short = [], long = []] = [one, other].toSorted((a, b) => a.length - b.length);
  const atLeast = short.length < long.length ? ABBREVIATED : 0;
  const ordered = Math.max(atLeast, pairing(short, long, true));
  if (ordered <= SPELLING || long.length > MAX_REORDERED) return ordered;
  return Math.max(SPELLING, pairing(short, long, false));
}

/** Compares two names of persons as a person would who knows how names are written in India. */
export function compareNames(oneName: string, otherName: string): NameRelation {
  const [oneSpoken, otherSpoken] = [wordsOf(oneName), wordsOf(otherName)];
  const [first, otherFirst] = [oneSpoken[0], otherSpoken[0]];
  if (first === undefined || otherFirst === undefined) return 'not-comparable';
  if (scriptOf(first) !== scriptOf(otherFirst)) return 'not-comparable';
  const [one, other] = [withoutTitles(oneSpoken), withoutTitles(otherSpoken)];
  if (oneSpoken.join('') === otherSpoken.join('') || one.join('') === other.join('')) return 'same';
  const found = [
    likeness(one, other),
    ...readings(one, other).map((reading) => likeness(reading, other)),
    ...readings(other, one).map((reading) => likeness(one, reading)),
    sound(one.join('')) === sound(other.join('')) ? SPELLING : DIFFERENT,
  ];
  return LIKENESSES[Math.max(ABBREVIATED, Math.min(...found))] ?? 'different';
}

/** True when both hold the same words, whatever their order: a name, and the parts that it was taken apart into. */
export function haveSameWords(oneName: string, otherName: string): boolean {
  const [one, other] = [oneName, otherName].map((name) => withoutTitles(wordsOf(name)).toSorted().join(' '));
  return one === other;
}
