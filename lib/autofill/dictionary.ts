import { INDIC_TERMS, LATIN_TERMS, type Terms } from './lexicon/all.ts';
import type { Concept } from './lexicon/english.ts';
import { romanise, soundOf, soundsOf } from './romanise.ts';
import type { Word } from './words.ts';

/** What a stretch of words means. `apart`: a comma, slash or bracket parts it from what stands before. */
export interface Token {
  concept: Concept | 'unknown';
  apart: boolean;
}

/**
 * Terms by their words, joined by blanks; flat, because thousands of small maps would cost more than the look-ups save.
 * `stems` are beginnings of words, for languages that inflect at the end.
 */
const latin = new Map<string, Concept>();
const indic = new Map<string, Concept>();
const stems = new Map<string, Concept>();
/** How many words the longest term has that begins with a word. */
const longest = new Map<string, number>();
/** Words of the languages of India by their sound, for those who write them in Latin letters. */
const sounds = new Map<string, Concept>();

function enter(words: Map<string, Concept>, concept: Concept, term: string): void {
  const [first = '', ...more] = term.split(' ');
  if (more.length > 0) longest.set(first, Math.max(longest.get(first) ?? 0, more.length + 1));
  const open = term.endsWith('*');
  const map = open ? stems : words;
  const key = open ? term.slice(0, -1) : term;
  if (!map.has(key)) map.set(key, concept);
}

const SHORTEST_SOUND = 3;
/** "10वीं" */
const STARTS_LATIN = /^\d/;

function enterSounds(terms: Terms, open: boolean): void {
  for (const concept of concepts(terms)) {
    for (const term of terms[concept]?.split(',') ?? []) {
      if (term.includes(' ') || term.endsWith('*') !== open) continue;
      for (const sound of soundsOf(open ? term.slice(0, -1) : term)) {
        if (sound.length >= SHORTEST_SOUND && !sounds.has(sound)) sounds.set(sound, concept);
      }
    }
  }
}

function enterAll(terms: Terms, isLatin: boolean): void {
  for (const concept of concepts(terms)) {
    for (const term of terms[concept]?.split(',') ?? []) {
      enter(isLatin || STARTS_LATIN.test(term) ? latin : indic, concept, term);
    }
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own keys
const concepts = (terms: Terms): Concept[] => Object.keys(terms) as Concept[];

enterAll(LATIN_TERMS, true);
enterAll(INDIC_TERMS, false);
// a whole word sounds like itself rather than like another's beginning
enterSounds(INDIC_TERMS, false);
enterSounds(INDIC_TERMS, true);

const SHORTEST_STEM = 2;

function byStem(text: string, least: number): Concept | undefined {
  for (let length = text.length; length >= least; length -= 1) {
    const concept = stems.get(text.slice(0, length));
    if (concept) return concept;
  }
  return undefined;
}

interface LookedUp {
  /** As it is looked up: romanised. */
  text: string;
  isIndic: boolean;
  /** Which words a term that begins here is looked up among. */
  among: Map<string, Concept>;
  concept: Concept | null;
}

const MAX_REMEMBERED = 4000;
const remembered = new Map<string, LookedUp>();

function lookUp(word: string): LookedUp {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const text = romanise(word);
  const isIndic = text !== word;
  const among = isIndic && !STARTS_LATIN.test(word) ? indic : latin;
  let concept = among.get(text);
  if (!concept && isIndic) concept = byStem(text, SHORTEST_STEM);
  else if (!concept) {
    if (word.length > 3 && word.endsWith('s')) concept = latin.get(word.slice(0, -1));
    if (!concept && word.length > SHORTEST_SOUND) concept = sounds.get(soundOf(word));
  }
  const found: LookedUp = { text, isIndic, among, concept: concept ?? null };
  remembered.set(word, found);
  return found;
}

/** The longest term of several words that begins at a place: its concept and its length. */
function longTerm(
  words: readonly Word[],
  at: number,
  first: LookedUp,
): { concept: Concept; length: number } | null {
  const most = Math.min(longest.get(first.text) ?? singular(first), words.length - at);
  if (most < 2) return null;
  let term = first.text;
  let found: { concept: Concept; length: number } | null = null;
  for (let length = 2; length <= most; length += 1) {
    const { text, isIndic } = lookUp(words[at + length - 1]?.text ?? '');
    const least = term.length + 1 + SHORTEST_STEM;
    term += ` ${text}`;
    const concept =
      first.among.get(term) ??
      (isIndic ? byStem(term, least) : term.endsWith('s') ? first.among.get(term.slice(0, -1)) : undefined);
    if (concept) found = { concept, length };
  }
  return found;
}

const singular = ({ text }: LookedUp): number =>
  text.endsWith('s') ? (longest.get(text.slice(0, -1)) ?? 0) : 0;

const NUMBERING = /^(?:\d+|[a-z])$/;

/** The longest terms of the dictionary, from left to right. What tells nothing is dropped. */
export function tokensOf(words: readonly Word[]): Token[] {
  const tokens: Token[] = [];
  let apart = false;
  for (let at = 0; at < words.length;) {
    const start = words[at];
    if (!start) break;
    apart ||= start.apart;
    const word = lookUp(start.text);
    const term = longTerm(words, at, word);
    const concept = term?.concept ?? word.concept;
    const length = term?.length ?? 1;
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
  return latin.has(word) || (word.endsWith('s') && latin.has(word.slice(0, -1)));
}
