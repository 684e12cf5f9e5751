import { ABBREVIATIONS, FOLDS, VARIANTS } from './name_words.ts';

/** How two words, or two names, stand to each other; the weakest likeness last. */
export const LIKENESSES = ['same', 'abbreviated', 'spelling', 'different'] as const;
export type Likeness = (typeof LIKENESSES)[number];

const VOWEL = /^[aeiou]$/;
/** One letter with its signs, or the two letters that write an aspirated one. */
const INITIAL = /^\p{L}\p{M}*$|^[a-z]h$/u;
/** A single wrong letter is taken for a slip in words of this length only: short names differ by one. */
const LONG = 8;

/** A word as it sounds: transliterations of one word mostly give the same. */
export const sound = (word: string): string =>
  FOLDS.reduce((now, [pattern, folded]) => now.replace(pattern, folded), word);

const MAIN_FORMS: ReadonlyMap<string, string> = new Map(
  VARIANTS.flatMap(([main = '', ...others]) =>
    [main, ...others].map((written) => [sound(written), main] as const),
  ),
);

const mainForm = (word: string): string => MAIN_FORMS.get(sound(word)) ?? sound(word);

function abbreviates(short: string, long: string): boolean {
  if (INITIAL.test(short) && (long.startsWith(short) || sound(long).startsWith(sound(short)))) return true;
  return (ABBREVIATIONS.get(short) ?? []).some((word) => mainForm(word) === mainForm(long));
}

/** Two neighbouring letters swapped, a vowel left out, or one letter of a long word wrong; never the first letter. */
function isSlip(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  if (short.length < 4 || short[0] !== long[0]) return false;
  const at = Array.from(long).findIndex((letter, index) => letter !== short[index]);
  const rest = long.slice(at + 1);
  if (long.length === short.length + 1) {
    const isInside = at < long.length - 1;
    return short.slice(at) === rest && isInside && (VOWEL.test(long[at] ?? '') || short.length >= LONG);
  }
  if (long.length !== short.length) return false;
  const isSwapped = long[at] === short[at + 1] && long[at + 1] === short[at];
  if (isSwapped && long.slice(at + 2) === short.slice(at + 2)) return true;
  return long.length >= LONG && rest === short.slice(at + 1);
}

export function compareWords(one: string, other: string): Likeness {
  if (one === other) return 'same';
  if (abbreviates(one, other) || abbreviates(other, one)) return 'abbreviated';
  if (mainForm(one) === mainForm(other) || isSlip(sound(one), sound(other))) return 'spelling';
  return 'different';
}
