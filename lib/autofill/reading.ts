import { splitWord, tokensOf, type Token } from './dictionary.ts';
import {
  CONTEXT_OF,
  CONTEXT_PHRASES,
  OWNER_PHRASES,
  SECTION_PHRASES,
  type Context,
  type Owner,
} from './context_rules.ts';
import type { Concept } from './lexicon/english.ts';
import { NONE_PHRASES, VETO_PHRASES } from './other_rules.ts';
import { phraseIndex, type Match } from './phrases.ts';
import { GENERIC, MEANING_PHRASES, type Meaning } from './rules.ts';
import { identifierWords, wordsIn } from './words.ts';

export type AddressSection = keyof typeof SECTION_PHRASES;

type Tag =
  | { meaning: Meaning }
  | { owner: Owner }
  | { context: Context }
  | { section: AddressSection }
  | { veto: true };

/** What one text says about a control. */
export interface Reading {
  meaning: Meaning | null;
  /** The phrase leaves open whose fact it is, or two languages say different things. */
  unsure: boolean;
  /** A captcha, a one-time code, a search box: whatever else is said, nothing is filled. */
  veto: boolean;
  owners: readonly Owner[];
  contexts: readonly Context[];
  section: AddressSection | null;
  /** The text says that the applicant is meant. */
  ours: boolean;
  /** The text names a paper, as the title of a form does. */
  title: boolean;
  /** How many words of weight the text has; in a long one a phrase may be an accident. */
  size: number;
}

const NOTHING: Reading = {
  meaning: null,
  unsure: false,
  veto: false,
  owners: [],
  contexts: [],
  section: null,
  ours: false,
  title: false,
  size: 0,
};

const entries = <Key extends string>(table: Readonly<Record<Key, string>>): [Key, string][] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own keys
  Object.entries(table) as [Key, string][];

const index = phraseIndex<Tag>([
  ...MEANING_PHRASES.map(([meaning, list]) => [{ meaning }, list] as const),
  [{ meaning: 'none' }, NONE_PHRASES],
  [{ veto: true }, VETO_PHRASES],
  ...entries(OWNER_PHRASES).map(([owner, list]) => [{ owner }, list] as const),
  ...entries(CONTEXT_PHRASES).map(([context, list]) => [{ context }, list] as const),
  ...entries(SECTION_PHRASES).map(([section, list]) => [{ section }, list] as const),
]);

/** These may stand beside a generic word without taking it: "Permanent Address", "Applicant Name". */
const NEUTRAL: ReadonlySet<string> = new Set<Concept>([
  'applicant',
  'full',
  'detail',
  'card',
  'digit',
  'confirm',
  'home',
  'residence',
  'permanent',
  'present',
  'including',
  'id',
  'title',
  'total',
]);

interface Said {
  meaning: Meaning;
  tokens: number;
  weak: boolean;
  /** Something beside it took the meaning away. */
  taken: boolean;
}

/** Numbers that a firm or an office has as well as a person. */
const NUMBERS: ReadonlySet<Meaning> = new Set<Meaning>([
  'dl.number',
  'registration.number',
  'certificate.number',
]);
const FIRMS: ReadonlySet<Owner> = new Set<Owner>(['institution', 'employer', 'bank', 'other']);

/** Whether what stands beside a match takes its meaning away from the applicant. */
function takes(token: Token | undefined, match: Match<Tag> | undefined, meaning: Meaning): boolean {
  if (!token || NEUTRAL.has(token.concept)) return false;
  if (!match) return true;
  const { tags } = match;
  if (NUMBERS.has(meaning) && tags.some((tag) => 'owner' in tag && FIRMS.has(tag.owner))) return true;
  const speaks = tags.some((tag) => 'owner' in tag || contextOf(tag) !== undefined);
  return !speaks && tags.some((tag) => 'meaning' in tag && tag.meaning === 'none');
}

const LONG_TEXT = 9;
const SEVERAL = 4;
const SHORT_SHARE = 0.2;
const PARTS = /^part\./;

function sayings(tokens: readonly Token[], matches: readonly Match<Tag>[]): Said[] {
  const said: Said[] = [];
  matches.forEach((match, at) => {
    const meanings = match.tags.flatMap((tag) => ('meaning' in tag ? [tag.meaning] : []));
    const owned = match.tags.some((tag) => 'owner' in tag);
    const size = match.end - match.start;
    const others = matches.some((other) => other !== match && other.tags.some((tag) => 'meaning' in tag));
    // "School District": the school is the owner there
    if (meanings.length === 0 || (owned && others)) return;
    if (tokens.length >= LONG_TEXT && size / tokens.length < SHORT_SHARE) return;
    const before = tokens[match.start]?.apart ? undefined : tokens[match.start - 1];
    const next = tokens[match.end];
    const after = next?.apart ? undefined : next;
    const prev = matches[at - 1];
    const follow = matches[at + 1];
    for (const meaning of meanings) {
      const takenBefore = takes(before, prev?.end === match.start ? prev : undefined, meaning);
      const takenAfter = takes(after, follow?.start === match.end ? follow : undefined, meaning);
      const unknown = takenBefore && before?.concept === 'unknown';
      const taken = unknown || (GENERIC.has(meaning) && (takenBefore || takenAfter));
      said.push({
        meaning: taken ? 'none' : meaning,
        tokens: size,
        weak: takenBefore && meaning !== 'none',
        taken,
      });
    }
  });
  return said;
}

/** One meaning out of several in one text, and whether the choice is open. */
function choose(
  said: readonly Said[],
  tokens: readonly Token[],
  listed: boolean,
): { meaning: Meaning | null; unsure: boolean } {
  const whole = said.filter(({ meaning }) => !PARTS.test(meaning));
  const held = whole.filter(({ taken }) => !taken);
  const list = held.length > 0 ? held : whole.length > 0 ? whole : said;
  const [first] = list;
  if (!first) return { meaning: null, unsure: false };
  const different = new Set(list.map(({ meaning }) => meaning));
  // "mm-yyyy" is a notation
  if (whole.length === 0 && different.size > 1) return { meaning: null, unsure: false };
  if (different.size === 1) return { meaning: first.meaning, unsure: first.weak };
  const including = tokens.some(({ concept }) => concept === 'including');
  if ([...different].every((meaning) => meaning.startsWith('address.'))) {
    // "House no., street, town" is the whole of it, "Road/Street/Lane" one line
    if (listed && different.size > 1) return { meaning: 'address.full', unsure: false };
    // "Present Address: District" asks for the part
    const parts = list.filter(({ meaning }) => meaning !== 'address.full');
    const heads = first.meaning === 'address.full' && !including;
    return {
      meaning: (heads ? parts[0] : first)?.meaning ?? first.meaning,
      unsure: heads && parts.length > 1,
    };
  }
  // of equals the first is the title of a short label, and the last the nearest to the control in a long text
  const isLong = tokens.length >= SEVERAL;
  const longest = list.reduce((best, one) =>
    one.tokens > best.tokens || (isLong && one.tokens === best.tokens) ? one : best,
  );
  const rival = list.some(
    ({ meaning, tokens: size }) => meaning !== longest.meaning && size === longest.tokens,
  );
  return { meaning: longest.meaning, unsure: longest.weak || (rival && longest.meaning !== 'none') };
}

const SINGLE_OWNERS = new Map<string, Owner>(
  entries(OWNER_PHRASES).flatMap(([owner, list]) =>
    list
      .split(', ')
      .filter((phrase) => !phrase.includes(' '))
      .map((concept): [string, Owner] => [concept, owner]),
  ),
);

/** How far behind what is asked an owner may be named. */
const REACH = 4;

function ownersIn(matches: readonly Match<Tag>[], tokens: readonly Token[]): Owner[] {
  const asked = matches.find(({ tags }) => tags.some((tag) => 'meaning' in tag));
  const found = new Set<Owner>();
  for (const { tags, start, end } of matches) {
    if (asked && start > asked.end + REACH) continue;
    for (const tag of tags) if ('owner' in tag) found.add(tag.owner);
    if (end - start < 2 || !tags.some((tag) => 'meaning' in tag && tag.meaning === 'none')) continue;
    // "Bank Name" is nobody's name, and the bank's
    for (const { concept } of tokens.slice(start, end)) {
      const owner = concept === 'mother' ? undefined : SINGLE_OWNERS.get(concept);
      if (owner) found.add(owner);
    }
  }
  // "Details of Parents: Father's Name"
  const parents = tokens.some(({ concept }) => concept === 'father' || concept === 'mother');
  if (parents && !tokens.some(({ concept }) => concept === 'other')) found.delete('other');
  return [...found];
}

function contextOf(tag: Tag): Context | undefined {
  if ('context' in tag) return tag.context;
  return 'meaning' in tag ? CONTEXT_OF[tag.meaning] : undefined;
}

const RELATIVES: ReadonlySet<string> = new Set<Concept>(['father', 'mother', 'spouse', 'guardian']);

function read(tokens: readonly Token[], listed = false): Reading {
  if (tokens.length === 0) return NOTHING;
  const matches = index.matches(tokens);
  const tags = matches.flatMap((match) => match.tags);
  const owners = ownersIn(matches, tokens);
  let { meaning, unsure } = choose(sayings(tokens, matches), tokens, listed);
  if (tokens[0]?.concept === 'question') meaning = 'none';
  const relatives = new Set(tokens.map(({ concept }) => concept).filter((concept) => RELATIVES.has(concept)));
  const ours = tokens.some(({ concept }) => concept === 'applicant');
  if (relatives.size > 1 && meaning?.startsWith('name.')) {
    // one box for two people; what stands nearby decides
    unsure = true;
    if (relatives.has('father')) meaning = 'name.father';
  }
  return {
    meaning,
    unsure: unsure || (ours && meaning === 'name.full' && owners.length > 0),
    veto: tags.some((tag) => 'veto' in tag),
    owners,
    contexts: tags.map(contextOf).filter((context) => context !== undefined),
    section: tags.flatMap((tag) => ('section' in tag ? [tag.section] : []))[0] ?? null,
    ours,
    title: tokens.some(({ concept }) => TITLES.has(concept)),
    size: tokens.length,
  };
}

/** A heading that names the paper applied for is about the applicant, whoever the paper is about. */
const TITLES: ReadonlySet<string> = new Set<Concept>([
  'application',
  'certificate',
  'registration',
  'birthcert',
  'deathcert',
  'title',
]);

/** Cuts out the remark that says which document prescribes the spelling: "as per …", "… के अनुसार". */
function withoutRemark(tokens: readonly Token[]): { kept: Token[]; remark: Token[] } {
  const kept: Token[] = [];
  const remark: Token[] = [];
  let inRemark = false;
  for (const token of tokens) {
    if (token.apart) inRemark = false;
    if (token.concept === 'asper') inRemark = true;
    else if (token.concept === 'asperpost') {
      let from = kept.length;
      while (from > 0 && !kept[from - 1]?.apart) from -= 1;
      remark.push(...kept.splice(Math.max(0, from - 1)));
    } else (inRemark ? remark : kept).push(token);
  }
  return { kept, remark };
}

/** "3.1", "7(a.)", "b.", "(iv)": but not the D. of "D.O.B.". */
const NUMBERING =
  /^[\s(]*(?:\d{1,4}(?:[.)]\s*\d{0,2}(?![\d+]))*[.)\s]*(?:\(?[a-z]\.?\))?[.)\s]+|[a-z](?:\)\.?|\.(?=\s|[A-Z][a-z]|[^\0-\x7f]))|[ivx]{1,4}[.)]+)\s*/i;
const NUMBERED = /^[\s(]*[\da-z]{1,4}\s?[.()]/i;
const BRACKET = /[([{]/;
const OPEN_BRACKET = /[([{](.*)$/s;
const BRACKETS = /[([{]([^()[\]{}]*)[)\]}]/g;
// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const BEYOND_ASCII = /[^\0-\x7f]/;

interface Parts {
  main: Token[];
  /** What stands in brackets, and what the text says of the proving document. */
  inner: Token[];
  innerText: string;
  remark: Token[];
}

const withoutNumbering = (text: string): string => (NUMBERED.test(text) ? text.replace(NUMBERING, '') : text);

/** A text without its numbering, its brackets and its remarks apart. */
export function partsOf(text: string): Parts {
  let innerText = '';
  const bare = withoutNumbering(text);
  let mainText = bare;
  // brackets stand in brackets, and not every one is closed
  for (let depth = 0; depth < 3 && BRACKET.test(mainText); depth += 1) {
    mainText = mainText.replace(depth < 2 ? BRACKETS : OPEN_BRACKET, (_, inside: string) => {
      innerText += ` / ${inside}`;
      return ' / ';
    });
  }
  const main = withoutRemark(tokensOf(wordsIn(mainText)));
  const inner = innerText === '' ? { kept: [], remark: [] } : withoutRemark(tokensOf(wordsIn(innerText)));
  return { main: main.kept, inner: inner.kept, innerText, remark: [...main.remark, ...inner.remark] };
}

const agree = (one: Meaning, other: Meaning): boolean =>
  one === other ||
  PARTS.test(other) ||
  other === 'none' ||
  // in Maharashtra the middle name is the father's
  (one === 'name.middle' && other === 'name.father') ||
  (one.startsWith('name.') && other === 'name.full');

function readWhole(text: string): Reading {
  const { main, inner, innerText } = partsOf(text);
  if (main.length === 0) return read(inner);
  const outside = read(main, text.includes(','));
  if (inner.length === 0) return outside;
  const within = read(inner);
  const { meaning } = within;
  const translated = BEYOND_ASCII.test(innerText) !== BEYOND_ASCII.test(text.replace(BRACKETS, ''));
  const specific =
    outside.meaning === 'address.full' &&
    meaning?.startsWith('address.') === true &&
    !inner.some(({ concept }) => concept === 'including');
  const conflict =
    translated && outside.meaning !== null && meaning !== null && !agree(outside.meaning, meaning);
  return {
    ...outside,
    meaning: conflict ? 'none' : specific || outside.meaning === null ? meaning : outside.meaning,
    veto: outside.veto || within.veto,
    owners: [...outside.owners, ...(translated ? within.owners : [])],
    contexts: [...outside.contexts, ...within.contexts],
    section: outside.section ?? within.section,
  };
}

/** Distinct texts whose reading is kept; a form repeats its labels. */
const MAX_REMEMBERED = 3000;

function remembering(make: (text: string) => Reading): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const reading = make(text);
    known.set(text, reading);
    return reading;
  };
}

const readBare = remembering(readWhole);

/** What a text that a person reads says. Its numbering does not matter, so that "1. Name" and "2. Name" are one. */
export const readText = (text: string): Reading => readBare(withoutNumbering(text));

const splits = new Map<string, readonly string[]>();

function pieces(word: string): readonly string[] {
  const known = splits.get(word);
  if (known) return known;
  if (splits.size >= MAX_REMEMBERED) splits.clear();
  const single = tokensOf([{ text: word, apart: false }])[0]?.concept === 'unknown';
  const split = (single ? splitWord(word) : null) ?? [word];
  splits.set(word, split);
  return split;
}

const readName = remembering((identifier) =>
  read(
    tokensOf(
      identifierWords(identifier)
        .flatMap(pieces)
        .map((text) => ({ text, apart: false })),
    ),
  ),
);

/** What the name or id that a programmer gave says; a running number at its end does not matter. */
export const readIdentifier = (identifier: string): Reading => readName(identifier.replace(/[_\]]\d+$/, ''));
