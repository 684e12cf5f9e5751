import type { Fact } from '../domain/claims.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import { lastFour } from '../domain/masking.ts';
import { dateFact, fact, factsOf, genderFact, holderFacts } from './envelope.ts';
import type { TextRow } from './envelope.ts';
import type { Place } from './xml.ts';

/** How the facts of one doctype are read from its XML. */
export type Format = (root: Place) => Fact[];

const data = (root: Place): Place => root.child('CertificateData');

/** Operation 11 calls the element `PAN`, an official schema `PANVerificationRecord`. */
const panNumber = (root: Place): string =>
  root.text('number') ||
  data(root).child('PAN').text('num') ||
  data(root).child('PANVerificationRecord').text('num');

const licence: Format = (root) => [
  ...holderFacts(root),
  ...fact('dl.number', root.text('number')),
  ...dateFact('dl.issueDate', root.text('issueDate')),
  ...dateFact('dl.validTo', root.text('expiryDate')),
];

const examination = (root: Place): Place => data(root).child('Examination');
const performance = (root: Place): Place => data(root).child('Performance');

/** The board is the organisation that issued the marksheet. `number` is the roll number. */
const marksheetRows = (prefix: 'classX' | 'classXII'): readonly TextRow[] => [
  [`${prefix}.rollNumber`, (root) => root.text('number')],
  [`${prefix}.year`, (root) => examination(root).text('year')],
  [`${prefix}.board`, (root) => root.child('IssuedBy').child('Organization').text('name')],
  [`${prefix}.percentage`, (root) => performance(root).text('percentage')],
  [`${prefix}.school`, (root) => data(root).child('School').text('name')],
];

const marksheet =
  (prefix: 'classX' | 'classXII'): Format =>
  (root) => [...holderFacts(root), ...factsOf(marksheetRows(prefix), root)];

const E_AADHAAR_ADDRESS: readonly (readonly [FieldKind, string])[] = [
  ['address.careOf', 'co'],
  ['address.house', 'house'],
  ['address.street', 'street'],
  ['address.landmark', 'lm'],
  ['address.locality', 'loc'],
  ['address.village', 'vtc'],
  ['address.postOffice', 'po'],
  ['address.subdistrict', 'subdist'],
  ['address.district', 'dist'],
  ['address.pin', 'pc'],
  ['address.state', 'state'],
  ['address.country', 'country'],
];

/** Operation 12, version 3. Photo, `tkn` and all but four digits stay behind here (Aadhaar Act; D6). */
const eAadhaar: Format = (root) => {
  const uidData = data(root).child('KycRes').child('UidData');
  const holder = uidData.child('Poi');
  return [
    ...fact('name.full', holder.text('name')),
    ...dateFact('dob', holder.text('dob')),
    ...genderFact(holder.text('gender')),
    ...E_AADHAAR_ADDRESS.flatMap(([kind, attribute]) => fact(kind, uidData.child('Poa').text(attribute))),
    ...fact('aadhaar.last4', lastFour(uidData.text('uid')) ?? ''),
  ];
};

/** The doctypes whose data can fill fields. */
export const FORMATS: Readonly<Record<string, Format>> = {
  ADHAR: eAadhaar,
  PANCR: (root) => [...holderFacts(root), ...fact('pan.number', panNumber(root))],
  DRVLC: licence,
  SSCER: marksheet('classX'),
  HSCER: marksheet('classXII'),
};
