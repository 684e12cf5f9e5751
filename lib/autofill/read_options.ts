import { OPTION_RULES } from './option_rules.ts';
import { romanise } from './romanise.ts';
import type { Facet, Meaning } from './rules.ts';
import { spelled } from './words.ts';

const MAX_READ = 120;
/** A longer option is a sentence, and its words are accidents. */
const MOST_WORDS = 6;

/** One option as the table spells it: lower case, words parted by one blank. */
const keyOf = (option: string): string =>
  romanise(spelled(option))
    .toLowerCase()
    .replace(/[^a-z0-9%+]+/g, ' ')
    .replace(/^\d{1,3} (?=\D)/, '')
    .trim();

/** The rules that an option's text is an instance of. */
const byText = new Map<string, number[]>();
OPTION_RULES.forEach(({ texts }, rule) => {
  for (const text of texts) {
    const key = keyOf(text);
    byText.set(key, [...(byText.get(key) ?? []), rule]);
  }
});

function readNumbers(texts: readonly string[]): Facet | null {
  const numbers = texts.filter((text) => /^\d{1,4}$/.test(text)).map(Number);
  if (numbers.length < 5 || numbers.length < texts.length - 2) return null;
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  if (lowest >= 1900 && highest <= 2100) return 'part.year';
  if (lowest === 1 && highest === 12) return 'part.month';
  return lowest === 1 && highest === 31 ? 'part.day' : null;
}

function meaningOf(options: readonly string[]): Meaning | null {
  const hits = new Map<number, Set<string>>();
  const keys = options.slice(0, MAX_READ).map(keyOf);
  for (const key of keys) {
    // "GN = General, Unreserved", "Female / महिला": the option's beginning or one of its words may be the text
    const words = key.split(' ');
    const found =
      byText.get(key) ?? (words.length > MOST_WORDS ? [] : words.flatMap((word) => byText.get(word) ?? []));
    for (const rule of found) hits.set(rule, (hits.get(rule) ?? new Set()).add(key));
  }
  const rule = OPTION_RULES.findIndex(({ atLeast }, at) => (hits.get(at)?.size ?? 0) >= atLeast);
  return OPTION_RULES[rule]?.meaning ?? readNumbers(keys);
}

const MAX_REMEMBERED = 300;
const known = new Map<string, Meaning | null>();

/** The meaning of a list of options, or null. */
export function readOptions(options: readonly string[]): Meaning | null {
  if (options.length < 2) return null;
  const key = options.slice(0, MAX_READ).join('\u001f');
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MAX_REMEMBERED) known.clear();
  const meaning = meaningOf(options);
  known.set(key, meaning);
  return meaning;
}
