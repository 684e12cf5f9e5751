import { FIELD_KINDS, type FieldKind } from '../domain/field_kinds.ts';
import type { Whose } from '../domain/fields.ts';
import {
  FACET_KINDS,
  KINDS_OF_AN_INSTITUTION,
  KINDS_OF_THE_APPLICANT,
  KINDS_WITHOUT_PLACE,
  OWNED_NAMES,
  type Owner,
} from './context_rules.ts';
import type { Evidence, TextSource } from './evidence.ts';
import { readOptions } from './read_options.ts';
import { readIdentifier, readText, type AddressSection, type Reading } from './reading.ts';
import type { Facet, Meaning } from './rules.ts';
import { Votes } from './votes.ts';

export interface Classification {
  /** Null: not understood, or nothing of the applicant's. */
  kind: FieldKind | null;
  certainty: 'sure' | 'unsure';
  /** 0 to 1; from 0.75 on the kind is sure. */
  confidence: number;
  /** Whose fact it is. A father's name is the applicant's fact. */
  whose: Whose;
  /** Which address an `address.*` field belongs to; null where the form does not say. */
  section: AddressSection | null;
  /** For a parent's or spouse's name in several boxes: which of them. */
  part: 'given' | 'middle' | 'family' | null;
  /** Never to be filled and not worth showing: captcha, one-time code, search. */
  vetoed: boolean;
  /** What is asked, whoever's fact it is. */
  asked: FieldKind | null;
  /** Words that a person reads say so; otherwise the options, or the programmer's names alone. */
  isSpoken: boolean;
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
/** Words of weight from which on a text is a sentence rather than a label. */
const LONG_TEXT = 9;

const isIdentifier = (source: TextSource): boolean => source === 'name' || source === 'id';
const kinds: ReadonlySet<string> = new Set(FIELD_KINDS);
const isKind = (meaning: Meaning): meaning is FieldKind => kinds.has(meaning);

interface Piece {
  source: TextSource;
  text: string;
}

const readingOf = ({ source, text }: Piece): Reading =>
  isIdentifier(source) ? readIdentifier(text) : readText(text);

/** The nearest text that names a context the facet knows: own words, then row and column, headings, identifiers. */
function resolve(facet: Facet, { texts, sections }: Evidence): FieldKind | null {
  const own = texts.filter(({ source }) => !isIdentifier(source) && source !== 'column');
  const readings = [
    ...own.map(readingOf),
    ...texts.filter(({ source }) => source === 'column').map(readingOf),
    ...sections.toReversed().map(readText),
    ...texts.filter(({ source }) => isIdentifier(source)).map(readingOf),
  ];
  for (const { contexts } of readings) {
    const kind = contexts.map((context) => FACET_KINDS[facet][context]).find((found) => found !== undefined);
    if (kind) return kind;
    if (contexts.includes('elsewhere')) return null;
  }
  return null;
}

const NAME_PARTS: Readonly<Partial<Record<FieldKind, Classification['part']>>> = {
  'name.given': 'given',
  'name.middle': 'middle',
  'name.family': 'family',
};

interface Ownership {
  kind: FieldKind | null;
  whose: Whose;
  part: Classification['part'];
}

const whoseOf = (owner: Owner): Whose => (owner === 'birthplace' ? 'other' : owner);

/** Takes away what is somebody else's, and turns a parent's "name" into the kind it is. */
function ofTheApplicant(kind: FieldKind, owners: readonly Owner[]): Ownership {
  if (owners.length === 0) return { kind, whose: 'applicant', part: null };
  const relative = RELATIVE_NAME.test(kind);
  for (const owner of owners) {
    if (
      (owner === 'institution' || owner === 'bank' || owner === 'employer') &&
      !KINDS_OF_AN_INSTITUTION.test(kind)
    )
      continue;
    if (owner === 'birthplace' && !KINDS_WITHOUT_PLACE.test(kind)) continue;
    const owned = OWNED_NAMES[owner];
    if (owned && relative) continue;
    if (owned && kind === 'name.full') return { kind: owned, whose: 'applicant', part: null };
    if (owned && NAME_PARTS[kind]) return { kind: owned, whose: 'applicant', part: NAME_PARTS[kind] ?? null };
    if (relative || KINDS_OF_THE_APPLICANT.test(kind))
      return { kind: null, whose: whoseOf(owner), part: null };
  }
  return { kind, whose: 'applicant', part: null };
}

interface Headings {
  owners: readonly Owner[];
  section: AddressSection | null;
}

/** Owners that the nearest heading with an opinion names. */
function headingOwners(sections: readonly string[]): readonly Owner[] {
  for (const heading of sections.toReversed()) {
    const { owners, meaning, title, ours } = readText(heading);
    if (meaning === 'name.father') return ['father'];
    if (meaning === 'name.mother') return ['mother'];
    if (meaning === 'name.spouse') return ['spouse'];
    if (title) continue;
    if (ours) return [];
    if (owners.length > 0) return owners;
  }
  return [];
}

const known = new WeakMap<readonly string[], Headings>();

/** Controls under the same headings share one list of them. */
function headingsOf(sections: readonly string[]): Headings {
  const before = known.get(sections);
  if (before) return before;
  const section = sections.toReversed().map((heading) => readText(heading).section);
  const made = { owners: headingOwners(sections), section: section.find((one) => one !== null) ?? null };
  known.set(sections, made);
  return made;
}

const SECTION_IDS: readonly [AddressSection, RegExp][] = [
  ['permanent', /(?:^|[^a-z])(?:perm|per_|prmnt)|Perm|^P(?=ddl|txt|[A-Z][a-z])/],
  [
    'correspondence',
    /(?:^|[^a-z])(?:pres|corr|comm|curr|mail|com_)|Pres|Corr|Comm|Curr|Mail|^C(?=ddl|txt|[A-Z][a-z])/,
  ],
];
const ID_PREFIX = /^.*ContentPlaceHolder\d*[_$]|^(?:txt|ddl)_?/;

/** Which of the two addresses by name and id, where nothing that a person reads says so. */
function sectionById(texts: readonly Piece[]): AddressSection | null {
  for (const { source, text } of texts) {
    if (!isIdentifier(source)) continue;
    const own = text.replace(ID_PREFIX, '');
    const found = SECTION_IDS.find(([, pattern]) => pattern.test(own));
    if (found) return found[0];
  }
  return null;
}

/** Names and ids are read to the end only where a glance shows that they may matter. */
const GLANCE =
  /cap[tc]|otp|passw|pwd|hindi|regional|search|login|honey|coupon|promo|newsl|cvv|father|mother|husb|spouse|wife|guard|nomin|witn|sponsor|relat|refer|emerg|school|colleg|instit|bank|branch|employ|offic|compan|firm|birth|nativ|born|lord|deceas|child|minor|bride|repres|head|member|alt/i;

const nothing = (said: string[], whose: Whose, vetoed = false): Classification => ({
  kind: null,
  certainty: 'sure',
  confidence: 0,
  whose,
  section: null,
  part: null,
  vetoed,
  asked: null,
  isSpoken: false,
  evidence: said,
});

const DATE_BOXES: Readonly<Record<string, readonly FieldKind[]>> = {
  '2,2,4': ['dob.day', 'dob.month', 'dob.year'],
  '4,2,2': ['dob.year', 'dob.month', 'dob.day'],
};

/** Three short boxes under "Date of Birth" are its parts. */
const dateBox = (split: Evidence['split']): FieldKind | undefined =>
  split ? DATE_BOXES[split.lengths.join(',')]?.[split.at] : undefined;

const SHARED: ReadonlySet<Meaning> = new Set<Meaning>([
  'address.full',
  'dob',
  'aadhaar.number',
  'none',
  'gender',
  'category',
  'religion',
  'nationality',
]);

/** What the texts about one control have said so far. */
interface Heard {
  votes: Votes;
  said: string[];
  owners: Owner[];
  section: AddressSection | null;
  unsure: boolean;
  ours: boolean;
}

function vote(
  heard: Heard,
  evidence: Evidence,
  meaning: Meaning,
  source: TextSource | 'options',
  weight: number,
): void {
  const kind = meaning === 'none' || isKind(meaning) ? meaning : resolve(meaning, evidence);
  // the label over three lists says "Date of Birth", and each list says by its options which part it is
  if (!kind || (kind === 'dob' && evidence.type === 'select')) return;
  const asked = kind === 'dob' ? (dateBox(evidence.split) ?? kind) : kind;
  heard.votes.add(asked === 'none' || acceptable(asked, evidence) ? asked : 'none', weight);
  heard.said.push(`${source}: ${asked}`);
}

function hear(heard: Heard, evidence: Evidence, { source, text }: Piece, reading: Reading): void {
  for (const owner of reading.owners) if (!heard.owners.includes(owner)) heard.owners.push(owner);
  heard.section ??= reading.section;
  const { meaning } = reading;
  const full = WEIGHTS[source];
  if (meaning === null || full === 0) return;
  // "Mobile Number" over three boxes is one of them; an address or a date may take all
  if (source === 'group' && !SHARED.has(meaning)) return;
  // the same words twice are one witness
  if (!isIdentifier(source)) {
    for (const earlier of evidence.texts) {
      if (earlier.source === source) break;
      if (earlier.text === text) return;
    }
  }
  if (reading.unsure && full > 1) heard.unsure = true;
  vote(heard, evidence, meaning, source, reading.size < LONG_TEXT ? full : full / 2);
}

/** One control is decided at a time, so one ballot serves them all. */
const ballot = new Votes();

/** Decides what one control asks for. Visible text outweighs name and id; what conflicts is unsure. */
export function classify(evidence: Evidence): Classification {
  const { texts, type } = evidence;
  const heard: Heard = {
    votes: ballot.clear(),
    said: [],
    owners: [],
    section: null,
    unsure: false,
    ours: false,
  };
  let codedCount = 0;
  for (const piece of texts) {
    if (isIdentifier(piece.source)) {
      codedCount += 1;
      continue;
    }
    const reading = readText(piece.text);
    if (reading.veto && piece.source !== 'row' && piece.source !== 'column')
      return nothing(['veto'], 'applicant', true);
    heard.ours ||= reading.ours;
    hear(heard, evidence, piece, reading);
  }
  if (type === 'select' || type === 'radio' || type === 'combobox') {
    const meaning = readOptions(evidence.options);
    if (meaning) vote(heard, evidence, meaning, 'options', WEIGHTS.options);
  }
  // the programmer's names are asked where what a person reads leaves a doubt that they could settle or raise
  const sofar = heard.votes.winner();
  const settled = sofar !== null && !heard.unsure && sofar.weight >= SURE_RATIO * (sofar.second + codedCount);
  let glanced = '';
  for (const piece of texts) {
    const { source, text } = piece;
    if (!isIdentifier(source)) continue;
    if (!settled) {
      const reading = readIdentifier(text);
      if (reading.veto) return nothing(['veto'], 'applicant', true);
      hear(heard, evidence, piece, reading);
    } else if (text !== glanced && GLANCE.test(text)) {
      const { veto, owners } = readIdentifier(text);
      if (veto) return nothing(['veto'], 'applicant', true);
      if (heard.owners.length === 0 && !RELATIVE_NAME.test(sofar.kind)) heard.owners.push(...owners);
    }
    glanced = text;
  }
  return conclude(evidence, heard);
}

const SILENT_VOTE = /^(?:options|name|id|owner): /;
const SAYS_SOMETHING = /: (?!none)/;
const RELATIVE_NAME = /^name\.(?:father|mother|spouse)$/;

function conclude({ texts, sections }: Evidence, heard: Heard): Classification {
  const { votes, said, unsure } = heard;
  votes.support('address.full', /^address\./);
  votes.support('name.full', /^name\./);
  const winner = votes.winner();
  const headings = headingsOf(sections);
  const owners = heard.owners.length > 0 || heard.ours ? heard.owners : headings.owners;
  if (!winner || winner.kind === 'none' || winner.weight < KNOWN_FROM) {
    return nothing(said, owners[0] ? whoseOf(owners[0]) : 'applicant');
  }
  const { weight, second } = winner;
  const { kind, whose, part } = ofTheApplicant(winner.kind, owners);
  if (whose !== 'applicant') said.push(`owner: ${whose}`);
  const clear = weight >= SURE_FROM && weight >= SURE_RATIO * second && !unsure && part === null;
  const strength = (weight / (weight + second)) * Math.min(1, weight / 4);
  return {
    kind,
    certainty: clear ? 'sure' : 'unsure',
    confidence: Math.round((clear ? 0.75 + strength / 4 : Math.min(0.7, strength)) * 100) / 100,
    whose,
    section: kind?.startsWith('address.') ? (heard.section ?? headings.section ?? sectionById(texts)) : null,
    part,
    vetoed: false,
    asked: winner.kind,
    isSpoken: said.some((line) => !SILENT_VOTE.test(line) && SAYS_SOMETHING.test(line)),
    evidence: said,
  };
}

/** A control that cannot hold the value is not the field, whatever is written beside it. */
function acceptable(kind: FieldKind, evidence: Evidence): boolean {
  const { type, maxLength, split } = evidence;
  if (type === 'radio')
    return kind === 'gender' || kind === 'category' || kind === 'religion' || kind === 'nationality';
  if (type === 'date') return kind === 'dob' || kind === 'dl.issueDate' || kind === 'dl.validTo';
  if (type === 'select' && /^(?:name\.|pan\.|aadhaar\.|dl\.|email|phone)/.test(kind)) return false;
  if (type === 'select' && kind === 'age') return false;
  if (type === 'select' && kind === 'category')
    return evidence.options.length <= 2 || readOptions(evidence.options) === 'category';
  if (maxLength !== null && maxLength > 0) {
    if (kind.startsWith('name.') && maxLength < 8) return false;
    if (kind === 'aadhaar.number' && maxLength < 12 && !split) return false;
    if (kind === 'phone.mobile' && maxLength < 10) return false;
    if (kind === 'email' && maxLength < 10) return false;
    if (kind === 'pan.number' && maxLength < 10) return false;
    if (kind === 'dob' && maxLength < 6) return false;
  }
  return true;
}
