import { ADDRESS_PARTS, addressParts, splitName } from '../domain/derive.ts';
import type { ClaimValue } from '../domain/claims.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { Field } from '../domain/fields.ts';
import type { Write } from '../domain/plan.ts';
import type { Profile } from '../domain/profile.ts';
import type { Strength } from '../domain/proof.ts';
import type { ReviewRow, RowConflict, RowNote, RowProof } from '../domain/views.ts';
import { addressLineGroups, spread } from './address_lines.ts';
import { createChooser, type Choice, type Chooser } from './choose_claim.ts';
import { proposeFile, type LockerDocument } from './file_plan.ts';
import { ageOn } from './ages.ts';
import { agePartIn, asOnIn } from './as_on.ts';
import { isShapeRefused, render, plainText, type Rendered } from './format.ts';
import { namesOf } from './option_match.ts';
import { isPlaceholderOption } from './option_text.ts';
import type { Proposal } from './proposal.ts';
import { CASCADE_PARENTS, JOINED_KINDS, UNTICKING_NOTES } from './source_rules.ts';
import { LATER_OPTION } from './later_option.ts';

interface Proposed extends Proposal {
  field: Field;
}

/** The address parts that the form asks in boxes of their own in the same section. */
function askedApart(fields: readonly Field[], section: string): Set<FieldKind> {
  const asked = fields.filter((field) => field.section === section).map(({ kind }) => kind);
  return new Set(ADDRESS_PARTS.filter((part) => asked.includes(part)));
}

/** Writes the values that depend on the whole form into one table: address lines, and names without a middle box. */
function wholeFormTexts(fields: readonly Field[], chooser: Chooser): Map<string, string> {
  const texts = new Map<string, string>();
  const kinded = fields.filter(({ kind }) => kind !== null);
  for (const group of addressLineGroups(kinded)) {
    const parts = addressParts(chooser.address, askedApart(fields, group[0]?.section ?? ''));
    const rooms = group.map(({ control }) => (control.type === 'text' ? control.maxLength : null));
    for (const [at, text] of spread(parts, rooms).entries()) {
      const field = group[at];
      if (field) texts.set(field.id, text);
    }
  }
  for (const field of kinded) {
    if (field.kind === 'address.full' && !texts.has(field.id) && chooser.address.length > 1) {
      const parts = addressParts(chooser.address, askedApart(fields, field.section));
      if (parts.length > 0) texts.set(field.id, parts.join(', '));
    }
    const hasMiddle = kinded.some(({ kind, section }) => kind === 'name.middle' && section === field.section);
    if (field.kind === 'name.given' && !hasMiddle) {
      const [given, middle] = (['name.given', 'name.middle'] as const).map((kind) => {
        const claim = chooser.choose(field, kind)?.claim;
        return claim ? plainText(kind, claim.value) : null;
      });
      if (given && middle) texts.set(field.id, `${given} ${middle}`);
    }
  }
  return texts;
}

/** The row of the nearest list that a dependent list waits for: its parent, or where the form has none, the next one up. */
function parentOf({ kind, section }: Field, done: readonly Proposed[]): Proposed | undefined {
  for (let up = kind && CASCADE_PARENTS[kind]; up; up = CASCADE_PARENTS[up]) {
    const wanted = up;
    const found = done.findLast(({ field }) => field.kind === wanted && field.section === section);
    if (found) return found;
  }
  return undefined;
}

/**
 * A list whose options arrive later can be written when its parent's row is; a list that a script draws shows its options
 * only when it is opened. Both are found by their names then.
 */
function laterOption(
  { kind, control }: Field,
  text: string | null,
  parent: Proposed | undefined,
): Write['value'] | null {
  if (kind === null || text === null || (control.type !== 'select' && control.type !== 'combobox'))
    return null;
  const follows = parent?.write && parent.row.tickable && parent.field.control.type !== 'text';
  if (control.type === 'select' && !follows) return null;
  // a list that has options now is read anew once its parent was chosen, if none of them fits
  const isEmpty = control.options.every(isPlaceholderOption);
  if (control.type === 'combobox' && isEmpty && CASCADE_PARENTS[kind] && parent && !follows) return null;
  return { type: 'option', index: LATER_OPTION, text, names: [...namesOf(kind, text).names] };
}

const NOTHING: Pick<ReviewRow, 'value' | 'proof' | 'conflict'> = { value: '', proof: null, conflict: null };

function proofOf({ derivation, source }: Choice['claim']): RowProof {
  const { documentId, documentName, issuer, origin, strength, proof, signer } = source;
  return { documentId, documentName, issuer, derivation, origin, strength, state: proof, signer };
}

const conflictOf = ({ conflict }: Choice): RowConflict | null =>
  conflict && {
    subject: conflict.subject,
    sides: conflict.sides.map(({ text, documents }) => ({
      text,
      documents: documents.map(({ documentName }) => documentName),
    })),
    advice: conflict.advice,
  };

const STRENGTH_NOTES: Readonly<Record<Strength, RowNote | null>> = {
  'signature-valid': null,
  'integrity-only': 'signature-not-verified',
  'not-checked': 'not-verified',
  'self-declared': 'self-declared',
};

function notesOn(field: Field, choice: Choice, rendered: Rendered): RowNote[] {
  const { claim, isDisputed } = choice;
  const strengthNote = STRENGTH_NOTES[claim.source.strength];
  const notes: [boolean, RowNote][] = [
    [
      (claim.derivation === 'derived' && !JOINED_KINDS.has(claim.kind)) || field.namePart !== undefined,
      'guess',
    ],
    [field.state === 'filled', 'replaces-what-you-typed'],
    [field.certainty === 'unsure' || rendered.saysMore === true, 'unsure'],
    [isDisputed, 'other-document-differs'],
    [rendered.isCut, 'would-be-cut'],
    [claim.validity === 'expired', 'document-expired'],
  ];
  const held = notes.filter(([holds]) => holds).map(([, note]) => note);
  return strengthNote ? [...held, strengthNote] : held;
}

const WHOLE_NAMES: ReadonlySet<FieldKind> = new Set<FieldKind>(['name.father', 'name.mother', 'name.spouse']);

/** What a field wants of a claim: for an age the number of years on the form's day. */
function valueFor(
  field: Field,
  kind: FieldKind,
  { value }: Choice['claim'],
  form: FormPlan,
): ClaimValue | null {
  const text = form.texts.get(field.id);
  if (text !== undefined) return { type: 'text', text };
  // a parent's name that is asked in parts: no document states them apart
  if (field.namePart !== undefined && value.type === 'text' && WHOLE_NAMES.has(kind)) {
    const part = splitName(value.text)?.[field.namePart];
    return part ? { type: 'text', text: part } : null;
  }
  if (kind !== 'age' || value.type !== 'date') return value;
  const about = field.about ?? field.label;
  const day = asOnIn(about) ?? form.todayIso;
  const age = day === null ? null : ageOn(value.date, day);
  return age && { type: 'text', text: String(age[agePartIn(about.split(' ; ')[0] ?? '')]) };
}

/** What several rows of one form share. */
interface FormPlan {
  chooser: Chooser;
  texts: ReadonlyMap<string, string>;
  todayIso: string | null;
  done: readonly Proposed[];
}

/** Three boxes of an Aadhaar number can be told apart, so that the last takes the four digits that are known. */
function choiceFor({ control, ...field }: Field, kind: FieldKind, chooser: Chooser): Choice | null {
  const choice = chooser.choose(field, kind);
  const isPart = control.type === 'text' && control.split !== undefined;
  return choice ?? (isPart && kind === 'aadhaar.number' ? chooser.choose(field, 'aadhaar.last4') : null);
}

function renderFor(
  field: Field,
  kind: FieldKind,
  claim: Choice['claim'],
  value: ClaimValue,
  parent: Proposed | undefined,
): Rendered | null {
  const { control } = field;
  // the claim's own kind: the last four digits of a number are no number
  const rendered = render(claim.kind === 'aadhaar.last4' ? claim.kind : kind, value, control);
  const plain = plainText(kind, value);
  const known = rendered?.value.type === 'option' ? rendered.value.text : null;
  if (control.type === 'combobox') {
    const later = laterOption(field, known ?? plain, parent);
    return later && { ...rendered, value: later, isCut: false };
  }
  const later = rendered ? null : laterOption(field, plain, parent);
  return later ? { value: later, isCut: false } : rendered;
}

function proposeValue(
  field: Field,
  kind: FieldKind,
  base: Pick<ReviewRow, 'rowId' | 'label' | 'section' | 'kind' | 'control' | 'limit'>,
  form: FormPlan,
): Proposed {
  const { control } = field;
  const choice = choiceFor(field, kind, form.chooser);
  const stopped = (notes: RowNote[], shown = NOTHING): Proposed => ({
    field,
    fieldId: field.id,
    row: { ...base, ...shown, notes, ticked: false, tickable: false },
    write: null,
    documentId: null,
  });
  const blocked: RowNote[] = field.blocked ? [field.blocked] : [];
  const value = choice && valueFor(field, kind, choice.claim, form);
  if (!choice || !value) return stopped([...blocked, 'no-document']);
  const { claim } = choice;
  const parent = parentOf(field, form.done);
  const rendered = renderFor(field, kind, claim, value, parent);
  if (!rendered || rendered.value.text === '') {
    if (control.type !== 'text' && control.type !== 'date')
      return stopped([...blocked, 'no-matching-option']);
    return stopped([...blocked, isShapeRefused(kind, value, control) ? 'other-shape-wanted' : 'no-document']);
  }
  const shown = { value: rendered.value.text, proof: proofOf(claim), conflict: conflictOf(choice) };
  const later = rendered.value.type === 'option' && rendered.value.index === LATER_OPTION;
  const waits = later && parent !== undefined;
  // a dependent list is often switched off until its parent is chosen
  if (field.blocked && !(waits && field.blocked === 'disabled')) return stopped(blocked, shown);
  const notes = notesOn(field, choice, rendered);
  return {
    field,
    fieldId: field.id,
    row: {
      ...base,
      ...shown,
      notes,
      ticked: !notes.some((note) => UNTICKING_NOTES.has(note)) && (!waits || parent.row.ticked),
      tickable: true,
    },
    write: { fieldId: field.id, fingerprint: field.fingerprint, value: rendered.value },
    documentId: null,
  };
}

/**
 * One row for each field that is understood, in the form's order: which value goes where, and which document proves
 * it. `frameKey` keeps the rows of several frames apart. Ticked are only rows that leave nothing to decide. `todayIso`,
 * e.g. "2026-01-31", is the day of ages for which the form names none; null: those are left alone.
 */
export function proposeRows(
  fields: readonly Field[],
  profile: Profile,
  documents: readonly LockerDocument[],
  frameKey: string,
  todayIso: string | null = null,
): Proposal[] {
  const chooser = createChooser(profile);
  const texts = wholeFormTexts(fields, chooser);
  const done: Proposed[] = [];
  for (const field of fields) {
    const { kind, control, label, section } = field;
    const base = {
      rowId: `${frameKey}:${field.id}`,
      label,
      section,
      kind,
      control: control.type,
      limit: control.type === 'file' ? control.limits.statedAs : '',
    };
    if (control.type === 'file') {
      const proposal = proposeFile(field, control, base, documents);
      if (proposal) done.push({ ...proposal, field });
    } else if (kind !== null && kind !== 'file') {
      done.push(proposeValue(field, kind, base, { chooser, texts, todayIso, done }));
    }
  }
  return done.map(({ fieldId, row, write, documentId }) => ({ fieldId, row, write, documentId }));
}
