import type { DocumentStatus, Fact } from '../domain/claims.ts';
import { isoDate, parseDate } from '../domain/dates.ts';
import { isFieldKind } from '../domain/field_kinds.ts';
import { maskAadhaar } from '../domain/masking.ts';
import { AppError } from '../errors/app_error.ts';
import { eAadhaarFacts, photoOf } from './aadhaar.ts';
import { doctypeNamed } from './doctype_names.ts';
import { KYC_ROOT, kycFacts } from './ekyc.ts';
import { organisationHolding } from './envelope.ts';
import { FORMATS, formatOf, PAN_NUMBERS } from './formats.ts';
import { placeAt, textAt } from './parts.ts';
import { asText, factOf, stated } from './readings.ts';
import type { Place } from './xml.ts';

const AADHAAR = 'ADHAR';
/** Aadhaar documents do not name whose they are. */
const UIDAI = 'Unique Identification Authority of India';

/** What a document says of itself, and what it states of its holder. */
export interface CertificateReading {
  form: 'certificate' | 'e-aadhaar' | 'e-kyc';
  /** `ADHAR` for both Aadhaar forms; null: neither the document nor a hint says. */
  doctype: string | null;
  documentName: string | null;
  issuer: string | null;
  /** For the screen: blank for Aadhaar, and what looks like an Aadhaar number is masked. */
  number: string;
  /** ISO date, or a year where only that is stated. */
  issueDate: string | null;
  /** ISO date of the last day; a year alone is no day to compare with. */
  validTo: string | null;
  status: DocumentStatus | null;
  /** May be empty. Of a document that an organisation holds: only what is shown. */
  facts: Fact[];
  /** Base64 JPEG of an Aadhaar document, for the screen alone. */
  photoBase64: string | null;
}

const STATUS: Readonly<Record<string, DocumentStatus>> = {
  A: 'active',
  E: 'expired',
  R: 'revoked',
  S: 'suspended',
};

/** By the first letter: `A`, and `Active` in live data (field notes, section 3). */
const statusOf = (text: string): DocumentStatus | null => STATUS[text.charAt(0).toUpperCase()] ?? null;

const isoOf = (text: string): string | null => {
  const date = parseDate(text);
  return date && isoDate(date);
};

const dayOf = (text: string): string | null => {
  const date = parseDate(text);
  return date?.day === undefined ? null : isoDate(date);
};

/** `type` where it is a code at all, then what the list says, then the name that the document gives itself. */
function doctypeOf(root: Place, hint: string | null): string | null {
  const type = root.text('type').toUpperCase();
  if (/^[A-Z0-9]{5,6}$/.test(type)) return type;
  return hint?.toUpperCase() ?? doctypeNamed(root.text('name'));
}

const orNull = (text: string): string | null => stated(text) || null;

/** Of what an organisation holds nothing is a fact about the applicant: only what is shown remains, with the number. */
function organisationFacts(organisation: string, facts: readonly Fact[], number: string): Fact[] {
  return [
    ...factOf('holder.organisation', asText(organisation)),
    ...factOf('document.number', asText(number)),
    ...facts.filter(({ kind }) => !isFieldKind(kind) && kind !== 'document.number'),
  ];
}

function certificateFacts(root: Place, doctype: string | null, number: string): Fact[] {
  const person = formatOf(doctype).flatMap((part) => part(root));
  const organisation = organisationHolding(root);
  const facts = organisation === '' ? person : organisationFacts(organisation, person, number);
  return doctype === AADHAAR ? facts.filter(({ kind }) => kind !== 'document.number') : facts;
}

function readEnvelope(root: Place, hint: string | null): CertificateReading {
  const uidData = placeAt(root, 'CertificateData/KycRes/UidData');
  const isAadhaar = placeAt(root, 'CertificateData/KycRes').exists;
  const doctype = isAadhaar ? AADHAAR : doctypeOf(root, hint);
  const numbers = ['number', ...PAN_NUMBERS].map((path) => stated(textAt(root, path)));
  const number = doctype === AADHAAR ? '' : maskAadhaar(numbers.find((found) => found !== '') ?? '');
  return {
    form: isAadhaar ? 'e-aadhaar' : 'certificate',
    doctype,
    documentName: isAadhaar ? 'Aadhaar Card' : orNull(root.text('name')),
    issuer: isAadhaar ? UIDAI : orNull(textAt(root, 'IssuedBy/Organization/name')),
    number,
    issueDate: isoOf(root.text('issueDate')),
    validTo: dayOf(root.text('expiryDate')),
    status: statusOf(root.text('status')),
    facts: isAadhaar ? eAadhaarFacts(uidData) : certificateFacts(root, doctype, number),
    photoBase64: isAadhaar ? photoOf(uidData) : null,
  };
}

/**
 * The root of a certificate, or the signed node of one, → what it states (field notes, section 4). Missing data is no
 * failure: facts may be empty.
 * @param hint the doctype that the issued list names; used where the document does not name its own
 * @throws AppError document_unreadable when the root is neither `Certificate` nor `OfflinePaperlessKyc`
 */
export function readCertificate(root: Place, hint: string | null = null): CertificateReading {
  const name = root.name.toLowerCase();
  if (name === 'certificate') return readEnvelope(root, hint);
  if (name !== KYC_ROOT.toLowerCase()) throw new AppError('document_unreadable', { detail: 'root' });
  return {
    form: 'e-kyc',
    doctype: AADHAAR,
    documentName: 'Aadhaar offline e-KYC',
    issuer: UIDAI,
    number: '',
    issueDate: null,
    validTo: null,
    status: null,
    facts: kycFacts(root),
    photoBase64: photoOf(root.child('UidData')),
  };
}

/** True for the doctypes of the table; others give what their envelope says. */
export const fillsFields = (doctype: string): boolean =>
  doctype === AADHAAR || Object.hasOwn(FORMATS, doctype);
