/** A locker of 500 documents, or as many as somebody wants, the same ones at every start. */
import type { BodyContent, Persona, PersonaDocument } from '../types.ts';
import { CATALOGUE } from './library_catalogue.ts';

export const MAX_LIBRARY_DOCUMENTS = 20_000;
const COUNT = 500;
const SEED = 20_260_101;
const FIRST_DAY_MS = Date.UTC(2016, 0, 1);
const DAY_MS = 86_400_000;
const DAYS = 3500;

/** The names under which one family's papers were issued. */
const NAMES = [
  'Gita Granthalay',
  'GITA GRANTHALAY',
  'Gita P Granthalay',
  'Prakash Granthalay',
  'Ila Granthalay',
];

export function createLibrary(count = COUNT): Persona {
  return {
    id: 'library',
    mobile: '9000000006',
    pin: '100006',
    about: `A locker of ${count} documents`,
    digilockerid: '00000000-0000-4000-8000-000000000006',
    name: 'Gita Granthalay',
    dob: '11031985',
    gender: 'F',
    documents: makeDocuments(count),
  };
}

function makeDocuments(count: number): PersonaDocument[] {
  const random = numbers(SEED);
  return Array.from({ length: count }, (_, index) => makeDocument(index, random));
}

function makeDocument(index: number, random: (limit: number) => number): PersonaDocument {
  // Every kind occurs once, in the order of the catalogue, before the rest is drawn.
  const kind = CATALOGUE[index < CATALOGUE.length ? index : random(CATALOGUE.length)];
  const issuers = kind?.issuers ?? [];
  const [issuerid, issuer] = issuers[random(issuers.length)] ?? ['in.gov.namuna', 'Namuna'];
  const doctype = kind?.doctype ?? 'OTHER';
  const issuedMs = FIRST_DAY_MS + random(DAYS) * DAY_MS;
  const serial = String(90_000_000 + index);
  const number = index % 7 === 0 ? `NG/${serial.slice(0, 4)}/${serial.slice(4)}` : `NG${serial}`;
  return {
    uri: `${issuerid}-${doctype}-${number}`,
    doctype,
    issuerid,
    issuer,
    name: kind?.name ?? 'Document',
    date: new Date(issuedMs + random(DAY_MS / 1000) * 1000).toISOString(),
    formats: kind?.xml ? ['xml', 'pdf'] : ['pdf'],
    number,
    issueDate: certificateDate(issuedMs),
    ...(index % 5 === 0 ? { expiryDate: certificateDate(issuedMs + 5 * 365 * DAY_MS) } : {}),
    holder: {
      name: NAMES[random(NAMES.length)] ?? 'Gita Granthalay',
      dob: '11-03-1985',
      gender: 'F',
      swd: 'Prakash Granthalay',
      swdIndicator: 'W',
      address: {
        house: '500',
        street: 'Pustak Marg',
        vtc: 'Indore',
        district: 'Indore',
        pin: '452001',
        state: 'Madhya Pradesh',
      },
    },
    body: bodyOf(kind?.body ?? 'envelope', certificateDate(issuedMs)),
  };
}

function bodyOf(type: 'marksheet' | 'caste' | 'envelope', date: string): BodyContent {
  if (type === 'caste') return { type, name: 'Granthalay', category: 'OBC' };
  if (type === 'envelope') return { type };
  return {
    type,
    school: { name: 'NAMUNA VIDYALAYA INDORE', code: '90006' },
    examination: { name: 'ANNUAL EXAMINATION', month: 'APRIL', year: date.slice(6) },
    performance: { result: 'PASS', marksTotal: '231', marksMax: '300', percentage: '77.00' },
    subjects: [
      { code: '01', name: 'HINDI', marksTotal: '081', marksMax: '100', grade: 'A2' },
      { code: '02', name: 'ENGLISH', marksTotal: '070', marksMax: '100', grade: 'B1' },
      { code: '03', name: 'MATHEMATICS', marksTotal: '080', marksMax: '100', grade: 'A2' },
    ],
  };
}

function certificateDate(timeMs: number): string {
  const [year, month, day] = new Date(timeMs).toISOString().slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}

/** Lehmer's generator: whole numbers from 0 to below the limit, the same for the same seed. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
