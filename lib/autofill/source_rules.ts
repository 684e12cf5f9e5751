import type { AddressPart } from '../domain/compare_addresses.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { RowNote } from '../domain/views.ts';

/** Which document is believed first for a kind, where the form prescribes none. The first matching row holds. */
export const PREFERRED_SOURCES: readonly { kinds: RegExp; doctypes: readonly string[] }[] = [
  { kinds: /^address\./, doctypes: ['ADHAR', 'RSCER', 'DMCER', 'DRVLC', 'RVCER'] },
  { kinds: /^name\.(?:father|mother)$/, doctypes: ['SSCER', 'HSCER', 'PANCR', 'DRVLC', 'ADHAR'] },
  { kinds: /^(?:name\.|gender$)/, doctypes: ['ADHAR', 'PANCR', 'SSCER', 'HSCER', 'DRVLC'] },
  { kinds: /^dob/, doctypes: ['ADHAR', 'SSCER', 'PANCR', 'DRVLC', 'HSCER'] },
  { kinds: /^category$/, doctypes: ['CTCER', 'OBCER', 'SHCER', 'EWCER'] },
  { kinds: /^classX\./, doctypes: ['SSCER', 'SPCER'] },
  { kinds: /^classXII\./, doctypes: ['HSCER', 'HPCER'] },
];

/** Kinds whose disagreement between documents means something; spellings of a street always differ. */
export const COMPARED_KINDS: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'name.full',
  'name.given',
  'name.middle',
  'name.family',
  'name.father',
  'name.mother',
  'name.spouse',
  'dob',
  'gender',
  'category',
  'religion',
  'address.pin',
  'address.state',
  'address.district',
]);

/** Of an address these parts are compared. */
export const COMPARED_PLACES: Readonly<Partial<Record<FieldKind, AddressPart>>> = {
  'address.pin': 'pin',
  'address.district': 'district',
  'address.state': 'state',
};

/** The document that states the first of these best is the one that the whole address is taken from. */
export const HOME_KINDS: readonly FieldKind[] = ['address.pin', 'address.state', 'address.full'];

/** Put together from what is printed, without guessing. */
export const JOINED_KINDS: ReadonlySet<FieldKind> = new Set<FieldKind>(['address.full']);

/** What is uncertain is shown, and left for the person to tick (D1). */
export const UNTICKING_NOTES: ReadonlySet<RowNote> = new Set<RowNote>([
  'guess',
  'replaces-what-you-typed',
  'unsure',
  'other-document-differs',
  'would-be-cut',
  'other-shape-wanted',
  'no-matching-option',
  'no-document',
  'hidden',
  'disabled',
  'read-only',
  'may-not-fit-limit',
  'not-verified',
  'document-expired',
]);

/** The parent of a dependent list: a child's options arrive once the parent was chosen. */
export const CASCADE_PARENTS: Readonly<Partial<Record<FieldKind, FieldKind>>> = {
  'address.district': 'address.state',
  'address.subdistrict': 'address.district',
  'address.village': 'address.subdistrict',
};

/** Kinds that are read out of another kind's claim. */
export const CLAIMED_AS: Readonly<Partial<Record<FieldKind, FieldKind>>> = {
  'dob.day': 'dob',
  'dob.month': 'dob',
  'dob.year': 'dob',
  age: 'dob',
};
