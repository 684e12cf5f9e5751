import { degreeCertificate, degreeMarksheet, marksheet, schoolLeaving } from './academic.ts';
import { HOLDER_PARTS, PERSON, PERSON_PARTS } from './envelope.ts';
import { date, fullest, joined, linesOf, list, implied, firstOf, table, text } from './parts.ts';
import type { Part } from './parts.ts';
import { asText, factOf } from './readings.ts';

/** What documents of one doctype state, part by part. */
export type Format = readonly Part[];

const number = table(text('document.number', 'number'));

/** Operation 11 calls the element `PAN`, an official schema `PANVerificationRecord`. */
export const PAN_NUMBERS = ['CertificateData/PAN/num', 'CertificateData/PANVerificationRecord/num'];

/** Whether `Categories` stands between is not known: every place with an `abbreviation` is a class. */
const licenceClasses: Part = (root) =>
  factOf(
    'dl.classes',
    asText(
      linesOf(root, 'CertificateData', 'abbreviation', (entry) => entry.text('abbreviation')).join(', '),
    ),
  );

/** Whether `VehicleRegistration` stands around is not known. `chasisNo` is the official spelling. */
const vehicle: Format = [
  table(text('vehicle.regNumber', 'number')),
  fullest(
    ['CertificateData/VehicleRegistration', 'CertificateData'],
    table(
      text('vehicle.chassis', 'Vehicle/chasisNo', 'Vehicle/chassisNo'),
      text('vehicle.engine', 'Vehicle/engineNo'),
    ),
    joined('vehicle.model', ' ', 'Vehicle/make', 'Vehicle/model'),
    table(
      text('vehicle.fuel', 'Vehicle/fuelDesc'),
      date('vehicle.insuredTill', 'Insurance/validTill'),
      date('vehicle.fitTill', 'Vehicle/fitTill'),
    ),
  ),
];

/** One schema has an element for these, another puts them on `CertificateData` itself. */
const inData = (element: string, name: string): string[] => [
  `CertificateData/${element}/${name}`,
  `CertificateData/${name}`,
];

const category = text('category', ...inData('Caste', 'category'), `${PERSON}/category`);

const casteNames = table(
  text('caste.name', ...inData('Caste', 'name')),
  text('caste.subCategory', ...inData('Caste', 'subCategory')),
);

const casteNumber = table(text('caste.certNumber', 'number'));
const domicile: Format = [...HOLDER_PARTS, table(text('domicile.certNumber', 'number'))];

/** Known from an invented example only: shown, and never the `income.annual` that fills. */
const income = table(
  text('income.certNumber', 'number'),
  text('income.stated', ...inData('Income', 'annualIncome')),
  text('income.financialYear', ...inData('Income', 'financialYear')),
);

const rationFamily = list('family.member', '', 'relationWithHof', (member) => {
  const name = member.text('name');
  return name && `${name} (${member.text('relationWithHof')})`;
});

/** Any document: its holder, and its number to look at. Dates, status and issuer stand beside the facts. */
export const ENVELOPE: Format = [...HOLDER_PARTS, number];

const CERTIFICATES: Readonly<Record<string, Format>> = {
  PANCR: [...HOLDER_PARTS, table(text('pan.number', 'number', ...PAN_NUMBERS))],
  DRVLC: [
    ...HOLDER_PARTS,
    table(text('dl.number', 'number'), date('dl.issueDate', 'issueDate'), date('dl.validTo', 'expiryDate')),
    licenceClasses,
  ],
  RVCER: [...HOLDER_PARTS, ...vehicle],
  INCER: [...HOLDER_PARTS, income],
  CTCER: [...PERSON_PARTS, table(category), casteNames, casteNumber],
  SHCER: [...PERSON_PARTS, table(category), casteNames, casteNumber],
  OBCER: [...PERSON_PARTS, firstOf(table(category), implied('category', 'OBC')), casteNames, casteNumber],
  /** The category that it writes is the general one; what it proves is the other answer to the same question. */
  EWCER: [...PERSON_PARTS, implied('category', 'EWS'), casteNames, number],
  RSCER: domicile,
  DMCER: domicile,
  NTCER: domicile,
  BTCER: ENVELOPE,
  RATCR: [...ENVELOPE, rationFamily],
};

/** Marksheets, passing certificates, then what is issued on leaving, by code (field notes, section 7). */
const SCHOOL: readonly (readonly [Format, readonly string[]])[] = [
  [marksheet('classX'), ['SSCER', 'SPCER', 'SSOSC']],
  [marksheet('classXII'), ['HSCER', 'HPCER', 'HSOSC']],
  [schoolLeaving('classX'), ['SSMGR', 'SVCER']],
  [schoolLeaving('classXII'), ['HSMGR', 'HVCER']],
  [degreeCertificate, ['DGCER', 'DIPCR', 'PRVCR']],
  [degreeMarksheet, ['DGMST']],
];

/** The doctypes whose data is known beyond the envelope, or that are nothing but one. Aadhaar is told by its form. */
export const FORMATS: Readonly<Record<string, Format>> = {
  ...CERTIFICATES,
  ...Object.fromEntries(
    SCHOOL.flatMap(([parts, doctypes]) =>
      doctypes.map((doctype) => [doctype, [...HOLDER_PARTS, ...parts]] as const),
    ),
  ),
};

export const formatOf = (doctype: string | null): Format =>
  (doctype !== null && Object.hasOwn(FORMATS, doctype) ? FORMATS[doctype] : undefined) ?? ENVELOPE;
