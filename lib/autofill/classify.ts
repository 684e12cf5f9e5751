import { FIELD_KINDS, type FieldKind } from '../domain/field_kinds.ts';
import {
  CONTEXT_IDS,
  CONTEXT_PHRASES,
  FACET_KINDS,
  KINDS_OF_AN_INSTITUTION,
  KINDS_OF_THE_APPLICANT,
  KINDS_WITHOUT_PLACE,
  OWNED_NAMES,
  APPLICANT_WORDS,
  OWNER_PHRASES,
  TITLE_WORDS,
  type Context,
  type Owner,
} from './context_rules.ts';
import type { Evidence, TextSource } from './evidence.ts';
import { OPTION_RULES } from './option_rules.ts';
import { NONE_PHRASES, VETO_IDS, VETO_PHRASES } from './other_rules.ts';
import { RULES, type Facet, type Meaning, type Rule } from './rules.ts';
import { identifierWords, longestMatch, phrases, withoutRemarks, wordsOf, type Phrases } from './words.ts';

export interface Classification {
  /** Null: not understood, or nothing of the applicant's. */
  kind: FieldKind | null;
  certainty: 'sure' | 'unsure';
  /** Whose fact it is, where it is not the applicant's. */
  owner: Owner | 'applicant';
  /** The deciding texts, in the engine's words. */
  evidence: string[];
}

/** What a person reads outweighs what a programmer named; ids lie more often than labels (forms of all families). */
const WEIGHTS: Readonly<Record<TextSource | 'options', number>> = {
  label: 4,
  before: 4,
  options: 4,
  aria: 3,
  placeholder: 2.5,
  column: 2.5,
  row: 0,
  title: 1.5,
  group: 1.5,
  name: 1,
  id: 1,
};
const SURE_FROM = 2.5;
const SURE_RATIO = 1.7;
const KNOWN_FROM = 1;
const LONG_TEXT = 60;
const SHORT_SHARE = 0.16;
const INCLUDING = /(?:^| )(?:with|including|incl|along|सहित)(?: |$)/u;

const isIdentifier = (source: TextSource): boolean => source === 'name' || source === 'id';
const squashed = (identifier: string): string => identifierWords(identifier).replace(/[^a-z\d]/g, '');
const idPattern = (patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'gu');

interface CompiledRule {
  meaning: Meaning;
  words: Phrases;
  ids: RegExp | null;
  unsure: boolean;
  heads: RegExp | null;
}

const compile = (rule: Rule): CompiledRule => ({
  meaning: rule.meaning,
  words: phrases(rule.words),
  ids: rule.ids ? idPattern(rule.ids) : null,
  unsure: rule.unsure === true,
  heads: rule.heads ?? null,
});
const rules: readonly CompiledRule[] = [
  ...RULES.map(compile),
  compile({ meaning: 'none', words: NONE_PHRASES }),
];
const vetoWords = phrases(VETO_PHRASES);
const vetoIds = idPattern(VETO_IDS);
const optionRules = OPTION_RULES.map((rule) => ({ ...rule, known: phrases(rule.phrases) }));
const contexts = Object.entries(CONTEXT_PHRASES).map(([context, list]) => ({
  context,
  words: phrases(list),
}));
const contextIds = Object.entries(CONTEXT_IDS).map(([context, ids]) => ({ context, ids: idPattern(ids) }));
const titleWords = phrases(TITLE_WORDS);
const applicantWords = phrases(APPLICANT_WORDS);
const owners = Object.entries(OWNER_PHRASES).map(([owner, list]) => ({
  owner,
  words: phrases(list),
}));

interface Reading {
  meaning: Meaning;
  length: number;
  unsure: boolean;
}

/** The meaning of one text by its longest known phrase, or null. */
export function readText(text: string, identifier = false): Reading | null {
  const words = identifier ? identifierWords(text) : wordsOf(withoutRemarks(text));
  const joined = identifier ? squashed(text) : '';
  const found: (Reading & { heads: RegExp | null })[] = [];
  for (const { meaning, unsure, heads, words: pattern, ids } of rules) {
    const length = Math.max(pattern.longestIn(words), joined && ids ? longestMatch(ids, joined) : 0);
    // a short phrase in a long sentence is an accident
    if (length > 0 && (words.length < LONG_TEXT || length > words.length * SHORT_SHARE)) {
      found.push({ meaning, length, unsure, heads });
    }
  }
  found.sort((a, b) => b.length - a.length);
  const [best, ...others] = found;
  if (!best?.heads) return best ?? null;
  const { heads } = best;
  const parts = others.filter(({ meaning }) => meaning !== best.meaning && heads.test(meaning));
  return parts.length === 1 && !INCLUDING.test(words) ? (parts[0] ?? best) : best;
}

/** The meaning of a list of options, or null. */
export function readOptions(options: readonly string[]): Meaning | null {
  const texts = options.slice(0, 120).map(wordsOf);
  for (const rule of optionRules) {
    const hits = new Set(
      texts.filter((text) => {
        const length = rule.known.longestIn(text);
        return length > 0 && length >= text.length * 0.4;
      }),
    );
    if (hits.size >= rule.atLeast) return rule.meaning;
  }
  return readNumbers(texts);
}

function readNumbers(texts: readonly string[]): Facet | null {
  const numbers = texts.filter((text) => /^\d{1,4}$/.test(text)).map(Number);
  if (numbers.length < 5 || numbers.length < texts.length - 2) return null;
  const lowest = Math.min(...numbers);
  const highest = Math.max(...numbers);
  if (lowest >= 1900 && highest <= 2100) return 'part.year';
  if (lowest === 1 && highest === 12) return 'part.month';
  return lowest === 1 && highest === 31 ? 'part.day' : null;
}

function contextIn(text: string, identifier: boolean): Context | null {
  const words = identifier ? identifierWords(text) : wordsOf(text);
  const joined = identifier ? squashed(text) : '';
  let best: { context: string; length: number } | null = null;
  for (const { context, words: pattern } of contexts) {
    const length = pattern.longestIn(words);
    if (length > (best?.length ?? 0)) best = { context, length };
  }
  for (const { context, ids } of joined ? contextIds : []) {
    const length = longestMatch(ids, joined);
    if (length > (best?.length ?? 0)) best = { context, length };
  }
  return isContext(best?.context) ? best.context : null;
}

function isContext(text: string | undefined): text is Context {
  return text !== undefined && text in CONTEXT_PHRASES;
}

/** The nearest text that names a context the facet knows: own words, then row, column, group, headings, identifiers. */
function resolve(facet: Facet, evidence: Evidence): FieldKind | null {
  const sources: readonly TextSource[] = [
    'label',
    'before',
    'aria',
    'placeholder',
    'row',
    'column',
    'group',
    'title',
  ];
  const texts = sources.flatMap((source) => textsFrom(evidence, source).map(withoutRemarks));
  const tries: [string, boolean][] = [
    ...texts.map((text): [string, boolean] => [text, false]),
    ...evidence.sections.toReversed().map((text): [string, boolean] => [text, false]),
    ...['name', 'id'].flatMap((source) =>
      evidence.texts.filter((t) => t.source === source).map((t): [string, boolean] => [t.text, true]),
    ),
  ];
  for (const [text, identifier] of tries) {
    const context = contextIn(text, identifier);
    const kind = context && FACET_KINDS[facet][context];
    if (kind) return kind;
  }
  return null;
}

const textsFrom = (evidence: Evidence, source: TextSource): string[] =>
  evidence.texts.filter((piece) => piece.source === source).map((piece) => piece.text);

const kinds: ReadonlySet<string> = new Set(FIELD_KINDS);
const isKind = (meaning: Meaning): meaning is FieldKind => kinds.has(meaning);

function vetoed(evidence: Evidence): boolean {
  return evidence.texts.some(({ source, text }) =>
    isIdentifier(source)
      ? squashed(text).search(vetoIds) >= 0 || vetoWords.occurIn(identifierWords(text))
      : source !== 'row' && source !== 'column' && vetoWords.occurIn(wordsOf(withoutRemarks(text))),
  );
}

function isOwner(text: string): text is Owner {
  return text in OWNER_PHRASES;
}

function ownersIn(texts: readonly string[]): Owner[] {
  const words = texts.map((text) => wordsOf(withoutRemarks(text)));
  return owners
    .filter(({ words: pattern }) => words.some((text) => pattern.occurIn(text)))
    .map(({ owner }) => owner)
    .filter(isOwner);
}

/** Takes away what is somebody else's, and turns a parent's "name" into the kind it is. */
function ofTheApplicant(
  kind: FieldKind,
  evidence: Evidence,
): { kind: FieldKind | null; owner: Owner | 'applicant' } {
  const named = (['label', 'before', 'aria', 'placeholder', 'row', 'group', 'title'] as const).flatMap(
    (source) => textsFrom(evidence, source),
  );
  const coded = (['name', 'id'] as const)
    .flatMap((source) => textsFrom(evidence, source))
    .map(identifierWords);
  const near = ownersIn([...named, ...coded]);
  const ours = named.some((text) => applicantWords.occurIn(wordsOf(text)));
  const heading = evidence.sections.slice(-1).filter((text) => !titleWords.occurIn(wordsOf(text)));
  const all = near.length > 0 || ours ? near : ownersIn(heading);
  for (const owner of all) {
    if (owner === 'institution' && !KINDS_OF_AN_INSTITUTION.test(kind)) continue;
    if (owner === 'birthplace' && !KINDS_WITHOUT_PLACE.test(kind)) continue;
    const owned = OWNED_NAMES[owner];
    if (owned && kind === 'name.full') return { kind: owned, owner };
    if (owned && /^name\.(?:father|mother|spouse)$/.test(kind)) continue;
    if (/^name\.(?:father|mother|spouse)$/.test(kind) && near.length === 0) continue;
    if (owner === 'other-person' && kind.startsWith('name.')) return { kind: null, owner };
    if (KINDS_OF_THE_APPLICANT.test(kind) && !(owned && kind === 'income.annual'))
      return { kind: null, owner };
  }
  return { kind, owner: 'applicant' };
}

/** Decides what one control asks for. Visible text outweighs name and id; what conflicts is unsure. */
export function classify(evidence: Evidence): Classification {
  if (vetoed(evidence)) return { kind: null, certainty: 'sure', owner: 'applicant', evidence: ['veto'] };
  const votes = new Map<FieldKind | 'none', number>();
  const said: string[] = [];
  let unsure = false;
  const vote = (meaning: Meaning, source: TextSource | 'options', weight: number): void => {
    const kind = meaning === 'none' || isKind(meaning) ? meaning : resolve(meaning, evidence);
    // the label over three lists says "Date of Birth", and each list says by its options which part it is
    if (!kind || (kind === 'dob' && evidence.type === 'select')) return;
    const voted = kind === 'none' || acceptable(kind, evidence) ? kind : 'none';
    votes.set(voted, (votes.get(voted) ?? 0) + weight);
    said.push(`${source}: ${kind}`);
  };
  const seen = new Set<string>();
  for (const { source, text } of evidence.texts) {
    const weight = WEIGHTS[source];
    if (weight === 0 || (!isIdentifier(source) && seen.has(text))) continue;
    seen.add(text);
    const reading = readText(text, isIdentifier(source));
    if (!reading) continue;
    if (reading.unsure) unsure = true;
    vote(reading.meaning, source, weight);
  }
  const meaning = readOptions(evidence.options);
  if (meaning) vote(meaning, 'options', WEIGHTS.options);

  const [first, second] = [...votes].toSorted(([, a], [, b]) => b - a);
  const nothing: Classification = { kind: null, certainty: 'sure', owner: 'applicant', evidence: said };
  if (!first || first[0] === 'none' || first[1] < KNOWN_FROM) return nothing;
  const { kind, owner } = ofTheApplicant(first[0], evidence);
  if (owner !== 'applicant') said.push(`owner: ${owner}`);
  const clear = first[1] >= SURE_FROM && first[1] >= SURE_RATIO * (second?.[1] ?? 0) && !unsure;
  return { kind, certainty: clear ? 'sure' : 'unsure', owner, evidence: said.slice(0, 20) };
}

/** A control that cannot hold the value is not the field, whatever is written beside it. */
function acceptable(kind: FieldKind, { type, maxLength, options }: Evidence): boolean {
  if (type === 'radio')
    return kind === 'gender' || kind === 'category' || kind === 'religion' || kind === 'nationality';
  if (type === 'date') return kind === 'dob' || kind === 'dl.issueDate' || kind === 'dl.validTo';
  if (type === 'select' && /^(?:name\.|pan\.|aadhaar\.|dl\.|email|phone)/.test(kind)) return false;
  if (type === 'select' && kind === 'category')
    return options.length <= 2 || readOptions(options) === 'category';
  if (maxLength !== null && maxLength > 0) {
    if (kind.startsWith('name.') && maxLength < 8) return false;
    if (kind === 'aadhaar.number' && maxLength < 12) return false;
  }
  return true;
}
