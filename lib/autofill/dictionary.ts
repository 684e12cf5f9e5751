import { BENGALI } from './lexicon/bengali.ts';
import { ENGLISH, type Concept, type Lexicon } from './lexicon/english.ts';
import { GUJARATI } from './lexicon/gujarati.ts';
import { HINDI } from './lexicon/hindi.ts';
import { HINDI_LATIN } from './lexicon/hindi_latin.ts';
import { KANNADA } from './lexicon/kannada.ts';
import { MALAYALAM } from './lexicon/malayalam.ts';
import { MARATHI } from './lexicon/marathi.ts';
import { ODIA } from './lexicon/odia.ts';
import { PUNJABI } from './lexicon/punjabi.ts';
import { TAMIL } from './lexicon/tamil.ts';
import { TELUGU } from './lexicon/telugu.ts';
import { romanise, soundOf, soundsOf } from './romanise.ts';
import { spelled, wordsIn, type Word } from './words.ts';

/** A word that two languages spell alike means what the first of them says. */
export const LEXICONS: readonly Lexicon[] = [
  ENGLISH,
  HINDI,
  HINDI_LATIN,
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

interface Entry {
  concept: Concept | null;
  /** Longer terms that begin with this one. */
  next: Level | null;
}

interface Level {
  words: Map<string, Entry>;
  /** Beginnings of words, for languages that inflect at the end. */
  stems: Map<string, Entry>;
}

/** What a stretch of words means. `apart`: a comma, slash or bracket parts it from what stands before. */
export interface Token {
  concept: Concept | 'unknown';
  apart: boolean;
}

const level = (): Level => ({ words: new Map(), stems: new Map() });

/** Words in Latin letters, and words in the scripts of India, romanised. */
const latin = level();
const indic = level();
/** Words of Hindi and Marathi by their sound, for those who write them in Latin letters. */
const sounds = new Map<string, Concept>();

const CONCEPTS: ReadonlySet<string> = new Set(Object.keys(ENGLISH));
export const isConcept = (text: string): text is Concept => CONCEPTS.has(text);

function enter(root: Level, concept: Concept, words: readonly string[]): void {
  let here = root;
  words.forEach((word, at) => {
    const open = word.endsWith('*');
    const map = open ? here.stems : here.words;
    const key = open ? word.slice(0, -1) : word;
    const entry = map.get(key) ?? { concept: null, next: null };
    map.set(key, entry);
    if (at === words.length - 1) entry.concept ??= concept;
    else here = entry.next ??= level();
  });
}

const SHORTEST_SOUND = 3;
/** "10वीं" */
const STARTS_LATIN = /^\d/;

for (const lexicon of LEXICONS) {
  const isLatin = lexicon === ENGLISH || lexicon === HINDI_LATIN;
  for (const [concept, list] of Object.entries(lexicon)) {
    if (!isConcept(concept)) continue;
    for (const term of list.split(',')) {
      const words = isLatin ? wordsIn(term).map(({ text }) => text) : romanise(spelled(term)).split(/[ -]+/);
      const said = words.filter(Boolean);
      const [opening = ''] = said;
      enter(isLatin || STARTS_LATIN.test(opening) ? latin : indic, concept, said);
      if (said.length > 1 || (lexicon !== HINDI && lexicon !== MARATHI)) continue;
      for (const sound of soundsOf(opening.replace('*', ''))) {
        if (sound.length >= SHORTEST_SOUND && !sounds.has(sound)) sounds.set(sound, concept);
      }
    }
  }
}

const SHORTEST_STEM = 2;

/** The entry of a word in one level: as it stands, without a plural's `s`, or by its beginning. */
function look({ words, stems }: Level, word: string, isIndic: boolean): Entry | undefined {
  const exact = words.get(word);
  if (exact?.concept) return exact;
  let other: Entry | undefined;
  if (!isIndic && word.length > 3 && word.endsWith('s')) other = words.get(word.slice(0, -1));
  if (isIndic) {
    for (let length = word.length; !other && length >= SHORTEST_STEM; length -= 1) {
      other = stems.get(word.slice(0, length));
    }
  }
  if (!exact || !other) return exact ?? other;
  return { concept: other.concept, next: exact.next ?? other.next };
}

const MAX_REMEMBERED = 4000;
const remembered = new Map<string, Entry | null>();

function first(word: string): Entry | null {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const spoken = romanise(word);
  const isIndic = spoken !== word;
  let found = look(isIndic && !STARTS_LATIN.test(word) ? indic : latin, spoken, isIndic);
  if (!isIndic && !found?.concept && word.length > SHORTEST_SOUND) {
    const concept = sounds.get(soundOf(word));
    if (concept) found = { concept, next: found?.next ?? null };
  }
  remembered.set(word, found ?? null);
  return found ?? null;
}

/** The same inside a term that has begun. */
function following(here: Level, word: string): Entry | undefined {
  const spoken = romanise(word);
  return look(here, spoken, spoken !== word);
}

const NUMBERING = /^(?:\d+|[a-z])$/;

/** The longest terms of the dictionary, from left to right. What tells nothing is dropped. */
export function tokensOf(words: readonly Word[]): Token[] {
  const tokens: Token[] = [];
  let apart = false;
  for (let at = 0; at < words.length;) {
    const start = words[at];
    if (!start) break;
    apart ||= start.apart;
    let entry = first(start.text);
    let concept = entry?.concept ?? null;
    let length = 1;
    for (let ahead = at + 1; entry?.next && ahead < words.length; ahead += 1) {
      entry = following(entry.next, words[ahead]?.text ?? '') ?? null;
      if (entry?.concept) {
        concept = entry.concept;
        length = ahead - at + 1;
      }
    }
    at += length;
    if (concept === 'filler' || (concept === null && NUMBERING.test(start.text))) continue;
    tokens.push({ concept: concept ?? 'unknown', apart });
    apart = false;
  }
  return tokens;
}

/** Splits what programmers write in one piece ("studentname") into words of the dictionary; null when it is none. */
export function splitWord(word: string): readonly string[] | null {
  if (word.length < 5 || word.length > 40) return null;
  // the longest known beginning whose rest can be split as well
  for (let length = word.length - 2; length >= 2; length -= 1) {
    const head = word.slice(0, length);
    if (!usable(head)) continue;
    const rest = word.slice(length);
    if (usable(rest)) return [head, rest];
    const more = splitWord(rest);
    if (more) return [head, ...more];
  }
  return null;
}

const SHORT = new Set(['no', 'id', 'of', 'dl']);

function usable(word: string): boolean {
  if (word.length < 3 && !SHORT.has(word)) return false;
  return (look(latin, word, false)?.concept ?? null) !== null;
}
