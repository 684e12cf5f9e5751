import { expect, it } from 'vitest';
import type { DocumentFactory } from '../../emulator/world.ts';
import type { Answer } from '../../support/form_reader.ts';
import { judge } from '../../support/judgement.ts';
import type { ShownRow } from '../../support/popup_driver.ts';
import { personaNamed } from '../../support/rig.ts';

const asha = personaNamed('asha');
const issuedBytes = new TextEncoder().encode('%PDF-1.7 as issued');
const OTHER_SHA256 = '0'.repeat(64);

const issued: DocumentFactory = {
  pdf: () => Promise.resolve({ bytes: issuedBytes, contentType: 'application/pdf' }),
  xml: () => Promise.reject(new Error('not asked for')),
  eAadhaar: () => Promise.reject(new Error('not asked for')),
};

const answer = (expected: string, value: string, more: Partial<Answer> = {}): Answer => ({
  expect: expected,
  blocked: false,
  label: 'A question',
  value,
  file: null,
  ...more,
});
const row = (value: string, document: string, more: Partial<ShownRow> = {}): ShownRow => ({
  label: 'A question',
  value,
  proof: `From ${document} · Issuer`,
  limit: '',
  isFile: false,
  notes: [],
  ticked: true,
  ...more,
});

async function wrongs(after: Answer, review: ShownRow[]): Promise<(string | null)[]> {
  const before = { ...after, value: '', file: null };
  return (await judge(asha, issued, [before], [after], review)).map(({ wrong }) => wrong);
}

it.each([
  ['a name', 'name.full', 'Asha Ramesh Namuna', 'Aadhaar Card'],
  ['a name in capitals', 'name.full', 'ASHA RAMESH NAMUNA', 'Class X Marksheet'],
  ['a date in figures', 'dob', '14/08/1998', 'Aadhaar Card'],
  ['a date from a date control', 'dob', '1998-08-14', 'Aadhaar Card'],
  ['a month by its name', 'dob.month', '08-Aug', 'Aadhaar Card'],
  ['a gender in two languages', 'gender', 'Female / महिला', 'Driving License'],
  ['a board by its short name', 'classX.board', 'CBSE', 'Class X Marksheet'],
  ['a part of an address', 'address.full', 'Flat 7, Udaharan Apartments, Kothrud', 'Aadhaar Card'],
])('accepts %s', async (_, kind, value, document) => {
  expect(await wrongs(answer(kind, value), [row(value, document)])).toEqual([null]);
});

it.each([
  ['another name', 'name.full', 'Asha Namuna', 'Aadhaar Card', /documents say/],
  ['a date with day and month exchanged', 'dob', '08/14/1998', 'Aadhaar Card', /documents say/],
  ['another gender', 'gender', 'Male / पुरुष', 'Aadhaar Card', /documents say/],
  ["another class's roll number", 'classX.rollNumber', '9000002', 'Class X Marksheet', /documents say/],
  ['an address with words of its own', 'address.full', 'Flat 7, Mumbai', 'Aadhaar Card', /documents say/],
  [
    'a document that does not state the fact',
    'name.mother',
    'SUNITA RAMESH NAMUNA',
    'PAN Verification Record',
    /does not state/,
  ],
  ['a fact that no document states', 'phone.mobile', '9000000001', 'Aadhaar Card', /no document/],
  ['what is not the applicant’s', 'none', 'Asha Ramesh Namuna', 'Aadhaar Card', /no document/],
])('refuses %s', async (_, kind, value, document, wrong) => {
  const found = await wrongs(answer(kind, value), [row(value, document)]);
  expect(found).toEqual([expect.stringMatching(wrong)]);
});

it('refuses a value without a line in the review', async () => {
  expect(await wrongs(answer('name.full', 'Asha Ramesh Namuna'), [])).toEqual([
    expect.stringContaining('does not state this'),
  ]);
});

it('refuses a filled trap', async () => {
  const trap = answer('name.full', 'Asha Ramesh Namuna', { blocked: true });
  expect(await wrongs(trap, [row('Asha Ramesh Namuna', 'Aadhaar Card')])).toEqual(['a trap was filled']);
});

it('misses a provable fact that was neither filled nor offered', async () => {
  expect(await wrongs(answer('name.full', ''), [])).toEqual([expect.stringContaining('left empty')]);
});

it('lets a fact stay empty that was offered without a tick', async () => {
  expect(
    await wrongs(answer('name.full', ''), [row('Asha Ramesh Namuna', 'Aadhaar Card', { ticked: false })]),
  ).toEqual([]);
});

it('refuses a ticked line that left nothing on the page', async () => {
  expect(await wrongs(answer('none', ''), [row('Asha', 'Aadhaar Card')])).toEqual([
    expect.stringContaining('not on the page'),
  ]);
});

it('refuses a file of other bytes than were issued', async () => {
  const file = { name: 'PAN.pdf', bytes: issuedBytes.length, sha256: OTHER_SHA256 };
  const attached = answer('file:PANCR', 'PAN.pdf', { file });
  const shown = row('PAN Verification Record', 'PAN Verification Record', { isFile: true });
  expect(await wrongs(attached, [shown])).toEqual(['not the bytes that were issued']);
});

it('accepts a file of the issued bytes', async () => {
  const digest = await crypto.subtle.digest('SHA-256', issuedBytes);
  const sha256 = Buffer.from(digest).toString('hex');
  const attached = answer('file:PANCR', 'PAN.pdf', {
    file: { name: 'PAN.pdf', bytes: issuedBytes.length, sha256 },
  });
  const shown = row('PAN Verification Record', 'PAN Verification Record', { isFile: true });
  expect(await wrongs(attached, [shown])).toEqual([null]);
});
