import type { Verdict } from '../../../lib/domain/proof.ts';
import type {
  DocumentSummary,
  LockerView,
  PageView,
  ReviewRow,
  ReviewView,
  RowResult,
  SessionView,
} from '../../../lib/domain/views.ts';

/** An invented person and invented documents, in the shapes that the background answers with. */
export const NOW_MS = Date.UTC(2026, 10, 23, 12, 0, 0);

const ORGANISATION = 'Namuna Scholarship Board';

export const unconnected: Extract<SessionView, { state: 'unconnected' }> = {
  state: 'unconnected',
  imported: 0,
  remembered: false,
};
export const signedOut: Extract<SessionView, { state: 'signed-out' }> = {
  state: 'signed-out',
  revocationPending: false,
  organisation: ORGANISATION,
  mode: 'relay',
  problem: null,
  imported: 0,
  remembered: false,
};
export const signingIn: SessionView = { state: 'signing-in', organisation: ORGANISATION, mode: 'relay' };
export const signedIn: Extract<SessionView, { state: 'signed-in' }> = {
  state: 'signed-in',
  organisation: ORGANISATION,
  mode: 'relay',
  name: 'Asha Namuna',
  consentEndsAtMs: Date.UTC(2026, 11, 23),
  signInAgain: false,
  remembered: false,
  integrityChecked: true,
};

export const verdict = (state: Verdict['state'], change: Partial<Verdict> = {}): Verdict => ({
  state,
  reason: null,
  layer: 'all',
  signer: null,
  authority: null,
  signedAtMs: null,
  chainEndsAtMs: null,
  sha1: false,
  ...change,
});

export const signedVerdict = verdict('valid', {
  signer: 'NATIONAL E-GOVERNANCE DIVISION',
  authority: 'CCA India 2022',
  signedAtMs: Date.UTC(2024, 5, 3),
  chainEndsAtMs: Date.UTC(2028, 1, 11),
  sha1: true,
});

export const document = (id: string, change: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id,
  name: 'PAN Verification Record',
  doctype: 'PANCR',
  issuer: 'Income Tax Department',
  number: 'ABCDE1234F',
  date: '2019-04-02',
  use: 'fills',
  origin: 'issued',
  hasFile: true,
  verdict: signedVerdict,
  status: null,
  validTo: null,
  ...change,
});

export const documents: DocumentSummary[] = [
  document('aadhaar', {
    name: 'Aadhaar Card',
    doctype: 'ADHAR',
    issuer: 'Unique Identification Authority of India',
    number: 'XXXX XXXX 0019',
    date: null,
  }),
  document('pan'),
  document('class-x', {
    name: 'Class X Marksheet',
    doctype: 'SSCER',
    issuer: 'Central Board of Secondary Education',
    number: '1234567 / 2016',
    date: '2016-05-28',
  }),
  document('licence', {
    name: 'Driving Licence',
    doctype: 'DRVLC',
    issuer: 'Ministry of Road Transport and Highways',
    number: 'DL-0420110012345',
    date: '2021-09-14',
    use: 'not-shared',
    verdict: null,
  }),
  document('insurance', {
    name: 'Two Wheeler Package Policy with a very long name that does not fit on one line',
    doctype: 'TWINS',
    issuer: 'Namuna General Insurance Company Limited',
    number: '3005/A/123456789/00/000',
    date: '2025-01-31',
    use: 'attach-only',
    verdict: null,
    validTo: '2026-01-30',
  }),
];

export const manyDocuments: DocumentSummary[] = Array.from({ length: 500 }, (_, index) =>
  document(`many-${index}`, {
    name: `Certificate ${index + 1}`,
    issuer: index % 2 === 0 ? 'Revenue Department' : 'Board of Examinations',
    doctype: index % 2 === 0 ? 'INCER' : 'HSCER',
    number: `N-${index + 1}`,
  }),
);

export const locker: LockerView = {
  documents,
  version: 'first',
  fetchedAtMs: NOW_MS - 5 * 60_000,
  refreshing: false,
  problem: null,
};

const checked = {
  derivation: 'as-issued',
  origin: 'issued',
  hasFile: true,
  strength: 'signature-valid',
  state: 'valid',
  signer: 'NATIONAL E-GOVERNANCE DIVISION',
} as const;
const aadhaar = {
  ...checked,
  documentId: 'aadhaar',
  documentName: 'Aadhaar Card',
  issuer: 'Unique Identification Authority of India',
} as const;
export const pan = {
  ...checked,
  documentId: 'pan',
  documentName: 'PAN Verification Record',
  issuer: 'Income Tax Department',
} as const;
const classX = {
  ...checked,
  documentId: 'class-x',
  documentName: 'Class X Marksheet',
  issuer: 'Central Board of Secondary Education',
} as const;

export const row = (rowId: string, label: string, change: Partial<ReviewRow> = {}): ReviewRow => ({
  rowId,
  label,
  section: 'Personal details / व्यक्तिगत विवरण',
  kind: null,
  control: 'text',
  value: '',
  proof: null,
  conflict: null,
  limit: '',
  notes: [],
  ticked: true,
  tickable: true,
  ...change,
});

export const review: ReviewView = {
  reviewId: 'review-1',
  host: 'scholarships.example.gov.in',
  government: true,
  sendsTo: null,
  method: 'post',
  rows: [
    row('name', 'Full name of the applicant (as per class X certificate)', {
      kind: 'name.full',
      value: 'ASHA NAMUNA',
      proof: classX,
    }),
    row('first-name', 'First name', {
      kind: 'name.given',
      value: 'ASHA',
      proof: { ...classX, derivation: 'derived' },
      notes: ['guess'],
    }),
    row('father', "Father's name / पिता का नाम", {
      kind: 'name.father',
      value: 'MOHAN NAMUNA',
      proof: pan,
      notes: ['other-document-differs'],
    }),
    row('dob', 'Date of birth (DD/MM/YYYY)', {
      kind: 'dob',
      control: 'date',
      value: '14/08/2000',
      proof: aadhaar,
    }),
    row('gender', 'Gender / लिंग', {
      kind: 'gender',
      control: 'radio',
      value: 'Female / महिला',
      proof: aadhaar,
    }),
    row('address', 'Permanent address', {
      section: 'Address',
      kind: 'address.full',
      value: 'House 12, Namuna Gali, Near Water Tank, Udaharan Nagar, Jaipur, Rajasthan, 302001',
      proof: aadhaar,
      notes: ['would-be-cut', 'replaces-what-you-typed'],
      ticked: false,
    }),
    row('pin', 'PIN code', { section: 'Address', kind: 'address.pin', value: '302001', proof: aadhaar }),
    row('marksheet', 'Upload class X marksheet', {
      section: 'Documents to upload',
      kind: 'file',
      control: 'file',
      value: 'Class-X-Marksheet.pdf',
      proof: classX,
      limit: 'PDF only, maximum size 200 KB',
      notes: ['may-not-fit-limit'],
    }),
    row('income', 'Annual family income (₹)', {
      section: 'Income',
      kind: 'income.annual',
      notes: ['no-document'],
      ticked: false,
      tickable: false,
    }),
    row('category', 'Category', {
      kind: 'category',
      control: 'select',
      value: 'OBC',
      notes: ['no-matching-option'],
      ticked: false,
      tickable: false,
    }),
    row('captcha', 'Type the letters you see', { ticked: false, tickable: false }),
  ],
};

export const emptyReview: ReviewView = {
  ...review,
  host: 'forms.example.org:8443',
  government: false,
  rows: review.rows.filter((candidate) => !candidate.tickable),
};

const result = (rowId: string, label: string, change: Partial<RowResult> = {}): RowResult => ({
  rowId,
  label,
  outcome: 'filled',
  problem: null,
  bytes: null,
  ...change,
});

export const filling: PageView = { state: 'filling', host: review.host, done: 3, total: 7 };

export const filled: Extract<PageView, { state: 'filled' }> = {
  state: 'filled',
  host: review.host,
  reviewId: 'review-1',
  undoable: true,
  results: [
    result('name', 'Full name of the applicant (as per class X certificate)'),
    result('father', "Father's name / पिता का नाम"),
    result('dob', 'Date of birth (DD/MM/YYYY)'),
    result('gender', 'Gender / लिंग', { outcome: 'not-stuck' }),
    result('pin', 'PIN code', { outcome: 'changed' }),
    result('pan', 'Upload PAN card', { outcome: 'attached', bytes: 48_213 }),
    result('marksheet', 'Upload class X marksheet', { outcome: 'file-refused', problem: 'file_too_large' }),
  ],
};

export const allFilled: PageView = {
  ...filled,
  results: filled.results.filter(({ outcome }) => outcome === 'filled' || outcome === 'attached'),
};

export const nothingFilled: PageView = {
  ...filled,
  undoable: false,
  results: filled.results.filter(({ outcome }) => outcome !== 'filled' && outcome !== 'attached'),
};
