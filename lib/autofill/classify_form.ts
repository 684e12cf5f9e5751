import type { FieldKind } from '../domain/field_kinds.ts';
import { classify, type Classification } from './classify.ts';
import type { Evidence } from './evidence.ts';

/** What one control after the other says, and then what only the form as a whole can. */
interface Judged {
  evidence: Evidence;
  reading: Classification;
}

const ADDRESS = /^address\./;
/** How many other controls may stand between two parts of one address. */
const MAX_GAP = 3;
/** A block of so few parts beside a whole address is a place of something else: a polling station, a birth. */
const FEW_PARTS = 4;
/** One box for the whole address counts as several parts. */
const WHOLE_PARTS = 4;
const PERSON = /^(?:name\.(?:full|given|middle|family)|age|gender|dob)$/;

function drop(judged: Judged, why: string): void {
  const { reading } = judged;
  judged.reading = {
    ...reading,
    kind: null,
    certainty: 'sure',
    confidence: 0,
    whose: 'other',
    section: null,
    part: null,
    evidence: [...reading.evidence, why],
  };
}

interface Block {
  members: Judged[];
  last: number;
  section: Classification['section'];
}

/** Parts of addresses that stand together and belong to the same section. */
function addressBlocks(form: readonly Judged[]): Block[] {
  const blocks: Block[] = [];
  form.forEach((judged, at) => {
    const { kind, section } = judged.reading;
    if (kind === null || !ADDRESS.test(kind)) return;
    const open = blocks.at(-1);
    const near = open && at - open.last <= MAX_GAP + 1;
    const isNext =
      near &&
      (open.section === section || open.section === null || section === null) &&
      !(PLACES.has(kind) && open.members.some(({ reading }) => reading.kind === kind));
    if (open && isNext) {
      open.members.push(judged);
      open.last = at;
      open.section ??= section;
    } else blocks.push({ members: [judged], last: at, section });
  });
  return blocks;
}

/** An address has one of each; house, street and locality may be asked in several lines. */
const PLACES: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'address.district',
  'address.state',
  'address.pin',
  'address.subdistrict',
  'address.country',
]);

function partsOf({ members }: Block): number {
  const kinds = new Set(members.map(({ reading }) => reading.kind));
  return kinds.size + (kinds.has('address.full') ? WHOLE_PARTS - 1 : 0);
}

function dropStrayPlaces(form: readonly Judged[]): void {
  const blocks = addressBlocks(form);
  const most = Math.max(0, ...blocks.map(partsOf));
  for (const block of blocks) {
    const parts = partsOf(block);
    const isStray = parts < FEW_PARTS && parts * 2 <= most + 1 && most >= FEW_PARTS;
    const isCountryAlone = parts === 1 && block.members[0]?.reading.kind === 'address.country';
    if (isCountryAlone || (isStray && block.section === null)) {
      for (const member of block.members) drop(member, 'form: a place apart from the address');
    }
  }
}

/** Several rows that ask for a name or an age are a list of other persons. */
function dropRowsOfPersons(form: readonly Judged[]): void {
  const rows = new Map<string, Set<number>>();
  const keyOf = ({ evidence, reading }: Judged): string | null =>
    evidence.cell && reading.kind && PERSON.test(reading.kind)
      ? `${evidence.cell.table} ${reading.kind}`
      : null;
  for (const judged of form) {
    const key = keyOf(judged);
    if (key) rows.set(key, (rows.get(key) ?? new Set()).add(judged.evidence.cell?.row ?? 0));
  }
  for (const judged of form) {
    const key = keyOf(judged);
    if (key && (rows.get(key)?.size ?? 0) > 1) drop(judged, 'form: a row of persons');
  }
}

const isLabelled = ({ evidence }: Judged): boolean =>
  evidence.texts.some(({ source }) => source !== 'name' && source !== 'id');

/** In a form that labels its controls, one that only the programmer named is a helper, or a twin in another script. */
function dropUnlabelled(form: readonly Judged[]): void {
  const labelled = form.filter(isLabelled).length;
  if (labelled * 2 < form.length) return;
  for (const judged of form) {
    const { kind, isSpoken, evidence } = judged.reading;
    const byOptions = evidence.some((line) => line.startsWith('options: '));
    if (kind && !isSpoken && !byOptions) drop(judged, 'form: named by no word');
  }
}

/** What no word near it names is not the second of its kind. */
function dropUnspokenRepeats(form: readonly Judged[]): void {
  const asked = new Map<FieldKind, number>();
  for (const { reading } of form)
    if (reading.asked) asked.set(reading.asked, (asked.get(reading.asked) ?? 0) + 1);
  for (const judged of form) {
    const { kind, isSpoken } = judged.reading;
    if (kind && !isSpoken && (asked.get(kind) ?? 0) > 1) drop(judged, 'form: a repeat without words');
  }
}

/** A form that asks for the name of a child or of a deceased, and for no applicant's, is about that person. */
function dropOthersForm(form: readonly Judged[]): void {
  const ofOthers = form.some(({ reading }) => reading.whose === 'other' && reading.asked === 'name.full');
  const ofApplicant = form.some(({ reading }) => /^name\.(?:full|given)$/.test(reading.kind ?? ''));
  if (!ofOthers || ofApplicant) return;
  for (const judged of form) {
    const { kind } = judged.reading;
    if (kind && (PERSON.test(kind) || /^(?:name\.|religion|category)/.test(kind)))
      drop(judged, 'form: about another person');
  }
}

/** Decides what each control of one form asks for; the readings stand in the order of the evidence. */
export function settleForm(
  controls: readonly Evidence[],
  readings: readonly Classification[],
): Classification[] {
  const form = controls.flatMap((evidence, at): Judged[] => {
    const reading = readings[at];
    return reading ? [{ evidence, reading }] : [];
  });
  dropRowsOfPersons(form);
  dropUnlabelled(form);
  dropUnspokenRepeats(form);
  dropOthersForm(form);
  dropStrayPlaces(form);
  return form.map(({ reading }) => reading);
}

export const classifyForm = (controls: readonly Evidence[]): Classification[] =>
  settleForm(controls, controls.map(classify));
