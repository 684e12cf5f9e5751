import type { CheckedFile, CheckFile } from '../../../components/check_file.ts';
import type { Fact } from '../../../lib/domain/claims.ts';
import type { ProvedView } from '../../../lib/domain/import_views.ts';
import type { ProfileView } from '../../../lib/domain/profile_view.ts';
import type { DocumentSummary, LockerView, ReviewView } from '../../../lib/domain/views.ts';
import { AppError } from '../../../lib/errors/app_error.ts';
import { document, locker, pan as panProof, review, row, signedVerdict, verdict } from './fixtures.ts';
import { pictureBase64 } from './locker_fixtures.ts';

const text = (kind: Fact['kind'], value: string, derivation: Fact['derivation'] = 'as-issued'): Fact => ({
  kind,
  value: { type: 'text', text: value },
  derivation,
});

const born: Fact = {
  kind: 'dob',
  value: { type: 'date', date: { year: 2000, month: 8, day: 14 } },
  derivation: 'as-issued',
};
const female: Fact = {
  kind: 'gender',
  value: { type: 'gender', gender: 'female' },
  derivation: 'as-issued',
};

const nothing: ProvedView = {
  verdict: signedVerdict,
  form: 'pdf',
  doctype: null,
  documentName: null,
  issuer: null,
  number: '',
  issueDate: null,
  validTo: null,
  status: null,
  facts: [],
};

const panProved: ProvedView = {
  ...nothing,
  form: 'certificate',
  doctype: 'PANCR',
  documentName: 'PAN Verification Record',
  issuer: 'Income Tax Department',
  number: 'ABCDE1234F',
  issueDate: '2019-04-02',
  facts: [text('name.full', 'ASHA NAMUNA'), born, female, text('pan.number', 'ABCDE1234F')],
};

const checked = (fileName: string, proved: ProvedView, change: Partial<CheckedFile> = {}): CheckedFile => ({
  fileName,
  mediaType: fileName.endsWith('.pdf') ? 'application/pdf' : 'application/xml',
  bytesCount: 4_000,
  proved,
  photoBase64: null,
  base64: btoa(fileName),
  ...change,
});

const kycProved: ProvedView = {
  ...nothing,
  form: 'e-kyc',
  doctype: 'ADHAR',
  verdict: verdict('valid', {
    signer: 'Unique Identification Authority of India',
    authority: 'DS UIDAI 06',
  }),
  facts: [
    text('name.full', 'Asha Kumari Namuna'),
    born,
    female,
    text('aadhaar.last4', '0019'),
    text('name.father', 'Mohan Namuna', 'derived'),
    text('address.full', 'House 12, Namuna Gali, Udaharan Nagar, Jaipur, Rajasthan'),
    text('address.pin', '302001'),
    text('name.local', 'आशा कुमारी नमूना'),
  ],
};

/** What the check finds, by the name of the file. */
export const FILES: Readonly<Record<string, CheckedFile>> = {
  'pan.xml': checked('pan.xml', panProved),
  'expired.xml': checked('expired.xml', {
    ...panProved,
    status: 'expired',
    verdict: { ...signedVerdict, state: 'valid-signer-expired', chainEndsAtMs: Date.UTC(2026, 1, 11) },
  }),
  'board.xml': checked('board.xml', {
    ...panProved,
    verdict: { ...signedVerdict, state: 'valid-other-signer', signer: 'NAMUNA BOARD OF EXAMINATIONS' },
  }),
  'altered.xml': checked('altered.xml', {
    ...panProved,
    verdict: verdict('altered', { layer: 'digest', signer: 'NATIONAL E-GOVERNANCE DIVISION' }),
  }),
  'unknown.xml': checked('unknown.xml', {
    ...panProved,
    verdict: verdict('unknown-signer', { layer: 'chain', signer: 'SOMEBODY ELSE' }),
  }),
  'unsigned.xml': checked('unsigned.xml', { ...panProved, verdict: verdict('not-signed') }),
  'credential.json': checked('credential.json', {
    ...nothing,
    form: 'credential',
    verdict: verdict('not-checked', { reason: 'credential' }),
  }),
  'other.xml': checked('other.xml', { ...nothing, form: 'unknown', verdict: verdict('not-signed') }),
  'locked.pdf': checked('locked.pdf', {
    ...nothing,
    verdict: verdict('not-checked', { reason: 'locked' }),
  }),
  'in.gov.cbse-HSCER-1234567.pdf': checked('in.gov.cbse-HSCER-1234567.pdf', {
    ...nothing,
    verdict: verdict('valid', { signer: 'NAMUNA BOARD OF EXAMINATIONS', authority: 'CCA India 2022' }),
  }),
  'aadhaar card.pdf': checked('aadhaar card.pdf', nothing),
  'offline-ekyc.zip': checked('offline-ekyc.zip', kycProved, {
    mediaType: 'application/zip',
    photoBase64: pictureBase64('image/jpeg', 104, 130),
    base64: null,
  }),
};

export const SHARE_CODE = '4321';

/** Checks by the table; a ZIP opens with its code alone, and a file that is not in the table is no document. */
export const checkByName: CheckFile = async (file, { shareCode, signal }) => {
  signal.throwIfAborted();
  const found = FILES[file.name];
  if (!found) throw new AppError('import_not_document');
  if (found.mediaType === 'application/zip' && shareCode === null) throw new AppError('share_code_needed');
  if (found.mediaType === 'application/zip' && shareCode !== SHARE_CODE)
    throw new AppError('share_code_wrong');
  return found;
};

/** Never done, until it is cancelled. */
export const checkForever: CheckFile = (_file, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

export const file = (name: string): File => new File(['<x/>'], name);

const imported = (id: string, change: Partial<DocumentSummary>): DocumentSummary =>
  document(id, { origin: 'imported', ...change });

export const importedDocuments: DocumentSummary[] = [
  imported('import-1', {}),
  imported('import-2', {
    name: 'in.gov.cbse-HSCER-1234567',
    doctype: 'HSCER',
    issuer: 'NAMUNA BOARD OF EXAMINATIONS',
    number: '',
    date: null,
    use: 'attach-only',
    verdict: verdict('valid', { signer: 'NAMUNA BOARD OF EXAMINATIONS' }),
  }),
  imported('import-3', {
    name: 'Income Certificate',
    doctype: 'INCER',
    issuer: 'Revenue Department, Namuna Pradesh',
    number: 'IN-2024-118',
    date: '2024-01-09',
    validTo: '2025-01-08',
    verdict: verdict('unknown-signer', { signer: 'SOMEBODY ELSE' }),
  }),
];

export const importedLocker: LockerView = {
  ...locker,
  documents: importedDocuments,
  version: 'imported',
  fetchedAtMs: null,
};

/** What a form proposes from imported files: a dispute, and values that nobody or only the person vouches for. */
export const importedReview: ReviewView = {
  ...review,
  rows: [
    row('name', 'Full name of the applicant', {
      kind: 'name.full',
      value: 'ASHA NAMUNA',
      proof: { ...panProof, origin: 'imported' },
      notes: ['other-document-differs'],
      ticked: false,
      conflict: {
        subject: 'name',
        sides: [
          { text: 'ASHA NAMUNA', documents: ['PAN Verification Record', 'Class X Marksheet'] },
          { text: 'Asha Kumari Namuna', documents: ['Aadhaar Card'] },
        ],
        advice: 'name-aadhaar-unlike-school',
      },
    }),
    row('income', 'Annual family income (₹)', {
      kind: 'income.annual',
      value: '180000',
      proof: {
        ...panProof,
        documentId: 'import-3',
        documentName: 'Income Certificate',
        issuer: '',
        origin: 'imported',
        strength: 'not-checked',
        state: 'unknown-signer',
        signer: 'SOMEBODY ELSE',
      },
      notes: ['not-verified', 'document-expired'],
      ticked: false,
    }),
    row('roll', 'Class XII roll number', {
      kind: 'classXII.rollNumber',
      value: '1234567',
      proof: {
        ...panProof,
        documentName: 'Class XII Marksheet',
        issuer: 'Namuna Board of Examinations',
        origin: 'imported',
        state: 'valid-other-signer',
        signer: 'NAMUNA BOARD OF EXAMINATIONS',
      },
    }),
    row('mobile', 'Mobile number', {
      kind: 'phone.mobile',
      value: '9876500000',
      proof: {
        ...panProof,
        documentId: 'self-declared',
        documentName: '',
        issuer: '',
        origin: 'self-declared',
        strength: 'self-declared',
        state: null,
        signer: null,
      },
      notes: ['self-declared'],
    }),
  ],
};

export const emptyLocker: LockerView = { ...importedLocker, documents: [], version: 'none' };

const stated = (documentId: string, documentName: string, issuer: string, doctype: string) => ({
  documentId,
  documentName,
  issuer,
  doctype,
});
const pan = stated('pan', 'PAN Verification Record', 'Income Tax Department', 'PANCR');
const aadhaar = stated('aadhaar', 'Aadhaar Card', 'Unique Identification Authority of India', 'ADHAR');
const classX = stated('class-x', 'Class X Marksheet', 'Central Board of Secondary Education', 'SSCER');

export const profile: ProfileView = {
  conflicts: [
    {
      subject: 'name',
      severity: 'spelling',
      sides: [
        { text: 'ASHA NAMUNA', documents: [pan, classX] },
        { text: 'Asha Kumari Namuna', documents: [aadhaar] },
      ],
      advice: 'name-aadhaar-unlike-school',
    },
    {
      subject: 'gender',
      severity: 'different',
      sides: [
        { text: 'female', documents: [aadhaar, classX] },
        { text: 'male', documents: [pan] },
      ],
      advice: 'gender-ask-issuer',
    },
  ],
  declared: [{ kind: 'phone.mobile', text: '9876500000' }],
};

export const noProfile: ProfileView = { conflicts: [], declared: [] };
