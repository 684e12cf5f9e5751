import { romanise } from '../romanise.ts';
import { spelled } from '../words.ts';
import { BENGALI } from './bengali.ts';
import { ENGLISH, type Concept, type Lexicon } from './english.ts';
import { GUJARATI } from './gujarati.ts';
import { HINDI } from './hindi.ts';
import { HINDI_LATIN } from './hindi_latin.ts';
import { KANNADA } from './kannada.ts';
import { MALAYALAM } from './malayalam.ts';
import { MARATHI } from './marathi.ts';
import { ODIA } from './odia.ts';
import { PUNJABI } from './punjabi.ts';
import { TAMIL } from './tamil.ts';
import { TELUGU } from './telugu.ts';

/** A word that two languages spell alike means what the first of them says. */
const ORDER: readonly Lexicon[] = [
  HINDI,
  MARATHI,
  GUJARATI,
  BENGALI,
  TAMIL,
  TELUGU,
  KANNADA,
  MALAYALAM,
  PUNJABI,
  ODIA,
];

const CONCEPTS: ReadonlySet<string> = new Set(Object.keys(ENGLISH));
const isConcept = (text: string): text is Concept => CONCEPTS.has(text);

/** Terms by what they mean, parted by commas, with the words of each parted by single blanks. */
export type Terms = Readonly<Partial<Record<Concept, string>>>;

const plain = (term: string): string => romanise(spelled(term)).trim().split(/[ -]+/).join(' ');

function merged(lexicons: readonly Lexicon[]): Terms {
  const taken = new Set<string>();
  const terms: Partial<Record<Concept, string[]>> = {};
  for (const lexicon of lexicons) {
    for (const [concept, list] of Object.entries(lexicon)) {
      if (!isConcept(concept)) continue;
      for (const term of list.split(',').map(plain)) {
        if (taken.has(term)) continue;
        taken.add(term);
        (terms[concept] ??= []).push(term);
      }
    }
  }
  const lists: Partial<Record<Concept, string>> = {};
  for (const [concept, list] of Object.entries(terms))
    if (isConcept(concept)) lists[concept] = list.toSorted().join(',');
  return lists;
}

/** English, and Hindi in Latin letters. */
export const LATIN_TERMS: Terms = merged([ENGLISH, HINDI_LATIN]);
/** The languages in scripts of India, romanised. */
export const INDIC_TERMS: Terms = merged(ORDER);
