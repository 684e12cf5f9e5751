import type {
  ConsentReceiptView,
  DocumentData,
  FileView,
  FolderView,
  IssuerView,
  PullForm,
  StatisticsView,
  UploadView,
} from '../../../lib/domain/locker_views.ts';
import { FEATURES } from '../../../lib/domain/locker_views.ts';
import type { Feature } from '../../../lib/domain/locker_views.ts';
import type { DocumentSummary } from '../../../lib/domain/views.ts';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import { document as summary, locker, NOW_MS, signedVerdict } from './fixtures.ts';

export const featuresWithout = (...missing: readonly Feature[]) =>
  FEATURES.map((feature) => ({ feature, enabled: !missing.includes(feature) }));

/** A drawn stand-in for a scan or a photograph. */
export function pictureBase64(mediaType: 'image/jpeg' | 'image/png', width: number, height: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#eef3f1';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#9db8b0';
  pen.beginPath();
  pen.arc(width / 2, height * 0.4, width * 0.18, 0, 2 * Math.PI);
  pen.arc(width / 2, height * 0.95, width * 0.34, 0, 2 * Math.PI);
  pen.fill();
  return canvas.toDataURL(mediaType).split(',')[1] ?? '';
}

export const pdfFile: FileView = {
  name: 'PAN-Verification-Record.pdf',
  mediaType: 'application/pdf',
  base64: btoa(`%PDF-1.7\n${'0 '.repeat(40_000)}`),
  integrityVerified: true,
};

export const imageFile: FileView = {
  name: 'PAN-Verification-Record.png',
  mediaType: 'image/png',
  base64: pictureBase64('image/png', 420, 280),
  integrityVerified: false,
};

export const panData: DocumentData = {
  rows: [
    { kind: 'name.full', text: 'ASHA NAMUNA' },
    { kind: 'dob', text: '14-08-2000' },
    { kind: 'gender', text: 'female' },
    { kind: 'pan.number', text: 'ABCDE1234F' },
  ],
  issueDate: '2019-04-02',
  photoBase64: null,
  integrityVerified: false,
  verdict: signedVerdict,
};

export const aadhaarData: DocumentData = {
  rows: [
    { kind: 'name.full', text: 'Asha Namuna' },
    { kind: 'dob', text: '14-08-2000' },
    { kind: 'gender', text: 'female' },
    { kind: 'aadhaar.last4', text: '0019' },
    {
      kind: 'address.full',
      text: 'House 12, Namuna Gali, Near Water Tank, Udaharan Nagar, Jaipur, Rajasthan',
    },
    { kind: 'address.pin', text: '302001' },
  ],
  issueDate: null,
  photoBase64: pictureBase64('image/jpeg', 104, 130),
  integrityVerified: true,
  verdict: signedVerdict,
};

export const thousands: DocumentSummary[] = Array.from({ length: 5_000 }, (_, index) =>
  summary(`many-${index}`, {
    name: `Certificate ${index + 1}`,
    doctype: index % 2 === 0 ? 'INCER' : 'HSCER',
    issuer: index % 2 === 0 ? 'Revenue Department' : 'Board of Examinations',
    number: `N-${index + 1}`,
  }),
);

const KINDS = ['Central Government', 'State Government', 'Education', 'Insurance'] as const;

export const board: IssuerView = {
  orgid: '001891',
  name: 'Namuna Board of Secondary Education',
  categories: ['Education', 'State Government'],
  description: 'Marksheets and certificates of classes X and XII',
};

export const issuers: IssuerView[] = [
  board,
  {
    orgid: '000027',
    name: 'Income Tax Department (sample)',
    categories: ['Central Government'],
    description: '',
  },
  { orgid: '000103', name: 'Udaharan General Insurance', categories: ['Insurance'], description: '' },
  {
    orgid: '000555',
    name: 'Transport Department, Namuna Pradesh',
    categories: ['State Government'],
    description: '',
  },
  { orgid: '000556', name: 'नमूना विश्वविद्यालय', categories: ['Education'], description: '' },
  { orgid: '000700', name: 'Udaharan Health Mission', categories: ['Health'], description: '' },
];

export const manyIssuers: IssuerView[] = Array.from({ length: 1_500 }, (_, index) => ({
  orgid: String(index).padStart(6, '0'),
  name: `Namuna University ${index + 1}`,
  categories: [KINDS[index % 4] ?? 'Education'],
  description: '',
}));

export const CONSENT_TEXT =
  'I provide my consent to share my Aadhaar Number, Date of Birth and Name from my Aadhaar eKYC information with the Namuna Board of Secondary Education for the purpose of fetching my Class XII Marksheet into DigiLocker.';

export const offered = [
  { doctype: 'HSCER', description: 'Class XII Marksheet' },
  { doctype: 'SSCER', description: 'Class X Marksheet' },
  { doctype: 'MGCER', description: 'Migration Certificate' },
];

export const pullForm: PullForm = {
  parameters: [
    {
      label: 'Roll No',
      paramname: 'rollno',
      choices: [],
      example: '1234567',
      proposed: '',
      secret: false,
    },
    {
      label: 'Name (as in Aadhaar) / नाम',
      paramname: 'FullName',
      choices: [],
      example: '',
      proposed: 'Asha Namuna',
      secret: false,
    },
    {
      label: 'Year of passing',
      paramname: 'year',
      choices: ['2016', '2017', '2018'],
      example: '',
      proposed: '2018',
      secret: false,
    },
    { label: 'Aadhaar No', paramname: 'UID', choices: [], example: '', proposed: '', secret: true },
  ],
  consentText: CONSENT_TEXT,
};

export const folder: FolderView = {
  directory: '/',
  items: [
    { type: 'dir', name: 'Certificates', folderId: 'folder-1', date: '2024-06-01' },
    { type: 'dir', name: 'Scans', folderId: 'folder-2', date: null },
    {
      type: 'file',
      name: 'Rent agreement.pdf',
      fileId: 'file-1',
      sizeBytes: 482_133,
      date: '2025-11-02',
      description: '',
    },
    {
      type: 'file',
      name: 'photo.jpg',
      fileId: 'file-2',
      sizeBytes: 48_000,
      date: null,
      description: 'Passport size photograph',
    },
  ],
};

export const innerFolder: FolderView = {
  directory: '/Certificates',
  items: [
    {
      type: 'file',
      name: 'Character certificate.pdf',
      fileId: 'file-3',
      sizeBytes: null,
      date: null,
      description: '',
    },
  ],
};

export const upload = (state: UploadView['state'], change: Partial<UploadView> = {}): UploadView => ({
  uploadId: `upload-${state}`,
  name: `${state}.pdf`,
  sizeBytes: 1_250_000,
  state,
  problem: null,
  twice: false,
  ...change,
});

export const uploads: UploadView[] = [
  upload('waiting'),
  upload('sending'),
  upload('failed', { problem: 'service_down' }),
  upload('sent'),
  upload('cancelled'),
];

export const statistics: StatisticsView = {
  users: 248_360_000,
  authentic_documents: 6_731_200_450,
  issuers: 1_500,
  requestors: 312,
  countAsOn: '2026-11-20',
  months: Array.from({ length: 12 }, (_, index) => ({
    month: ((index + 10) % 12) + 1,
    year: index < 2 ? 2025 : 2026,
    count: 2_100_000 + ((index * 739_000) % 1_900_000),
  })),
  years: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]
    .map((year, index) => ({
      year,
      count: 310_000_000 * (index + 1) ** 1.4,
    }))
    .map(({ year, count }) => ({ year, count: Math.round(count) })),
};

export const receipts: ConsentReceiptView[] = [
  { atMs: NOW_MS - 3_600_000, orgid: '001891', doctype: 'HSCER', consentText: CONSENT_TEXT },
  { atMs: NOW_MS - 40 * 86_400_000, orgid: '000027', doctype: 'PANCR', consentText: null },
];

/** A signed-in person whose copy can do everything. */
export const ANSWERS: Partial<Handlers> = {
  'features.get': async () => featuresWithout(),
  'locker.get': async () => locker,
  'profile.get': async () => ({ conflicts: [], declared: [] }),
  'document.file': async () => pdfFile,
  'document.data': async ({ documentId }) => (documentId === 'aadhaar' ? aadhaarData : panData),
  'uploaded.folder': async ({ folderId }) => (folderId === '' ? folder : innerFolder),
  'uploaded.file': async () => pdfFile,
  'upload.list': async () => [],
  'catalogue.issuers': async () => ({ issuers, fetchedAtMs: NOW_MS - 3 * 3_600_000 }),
  'catalogue.documents': async () => offered,
  'catalogue.pullForm': async () => pullForm,
  'consent.receipts': async () => receipts,
  'organisation.statistics': async () => statistics,
};
