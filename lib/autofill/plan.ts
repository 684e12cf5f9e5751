import { ADDRESS_PARTS, addressParts } from '../domain/derive.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { Field } from '../domain/fields.ts';
import type { Write } from '../domain/plan.ts';
import type { Profile } from '../domain/profile.ts';
import type { Strength } from '../domain/proof.ts';
import type { ReviewRow, RowConflict, RowNote, RowProof } from '../domain/views.ts';
import { addressLineGroups, spread } from './address_lines.ts';
import { createChooser, type Choice, type Chooser } from './choose_claim.ts';
import { proposeFile, type LockerDocument } from './file_plan.ts';
import { render, plainText, type Rendered } from './format.ts';
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

/** A list whose options arrive later can be written when its parent's row is. */
function laterOption(field: Field, choice: Choice, done: readonly Proposed[]): Write['value'] | null {
  const parentKind = field.kind && CASCADE_PARENTS[field.kind];
  const { control } = field;
  if (!parentKind || control.type !== 'select' || !control.options.every(isPlaceholderOption)) return null;
  const parent = done.findLast(
    ({ field: { kind, section } }) => kind === parentKind && section === field.section,
  );
  const text = field.kind && plainText(field.kind, choice.claim.value);
  return parent?.write && parent.row.tickable && text ? { type: 'option', index: LATER_OPTION, text } : null;
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
    [claim.derivation === 'derived' && !JOINED_KINDS.has(claim.kind), 'guess'],
    [field.state === 'filled', 'replaces-what-you-typed'],
    [field.certainty === 'unsure', 'unsure'],
    [isDisputed, 'other-document-differs'],
    [rendered.isCut, 'would-be-cut'],
    [claim.validity === 'expired', 'document-expired'],
  ];
  const held = notes.filter(([holds]) => holds).map(([, note]) => note);
  return strengthNote ? [...held, strengthNote] : held;
}

function proposeValue(
  field: Field,
  kind: FieldKind,
  base: Pick<ReviewRow, 'rowId' | 'label' | 'section' | 'kind' | 'control' | 'limit'>,
  chooser: Chooser,
  texts: ReadonlyMap<string, string>,
  done: readonly Proposed[],
): Proposed {
  const choice = chooser.choose(field, kind);
  const stopped = (notes: RowNote[], shown = NOTHING): Proposed => ({
    field,
    fieldId: field.id,
    row: { ...base, ...shown, notes, ticked: false, tickable: false },
    write: null,
    documentId: null,
  });
  const blocked: RowNote[] = field.blocked ? [field.blocked] : [];
  if (!choice) return stopped([...blocked, 'no-document']);
  const { claim } = choice;
  const text = texts.get(field.id);
  const value = text === undefined ? claim.value : ({ type: 'text', text } as const);
  const later = laterOption(field, choice, done);
  const rendered = later ? { value: later, isCut: false } : render(kind, value, field.control);
  if (!rendered || rendered.value.text === '') {
    const isList = field.control.type === 'select' || field.control.type === 'radio';
    return stopped([...blocked, isList ? 'no-matching-option' : 'no-document']);
  }
  const shown = { value: rendered.value.text, proof: proofOf(claim), conflict: conflictOf(choice) };
  // a dependent list is often switched off until its parent is chosen
  if (field.blocked && !(later && field.blocked === 'disabled')) return stopped(blocked, shown);
  const notes = notesOn(field, choice, rendered);
  const parent = later && done.findLast((one) => one.field.kind === CASCADE_PARENTS[kind]);
  return {
    field,
    fieldId: field.id,
    row: {
      ...base,
      ...shown,
      notes,
      ticked: !notes.some((note) => UNTICKING_NOTES.has(note)) && (!parent || parent.row.ticked),
      tickable: true,
    },
    write: { fieldId: field.id, fingerprint: field.fingerprint, value: rendered.value },
    documentId: null,
  };
}

/**
 * One row for each field that is understood, in the form's order: which value goes where, and which document proves
 * it. `frameKey` keeps the rows of several frames apart. Ticked are only rows that leave nothing to decide.
 */
export function proposeRows(
  fields: readonly Field[],
  profile: Profile,
  documents: readonly LockerDocument[],
  frameKey: string,
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
      done.push(proposeValue(field, kind, base, chooser, texts, done));
    }
  }
  return done.map(({ fieldId, row, write, documentId }) => ({ fieldId, row, write, documentId }));
}
