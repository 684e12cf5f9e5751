/** Operations 15 to 18 and 20: what the emulator holds, as a client sees it. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import { confidential, REDIRECT_URI } from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import { ask, DOCTYPES, ISSUERS, now, PARAMETERS, STATISTICS, VERIFY } from './second_client_signed.ts';

let emulator: Emulator;
let client: Secretive;
let issuers: Record<string, string>[];

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
  issuers = await rows(ISSUERS, 'issuers');
});
afterAll(() => emulator.close());

async function rows(path: string, name: string, fields: Record<string, string> = {}, from = client) {
  const { body } = await ask(from, path, fields);
  const list: Record<string, string>[] = Array.isArray(body[name]) ? body[name] : [];
  return list;
}

const CATEGORIES = ['Central Government', 'State Government', 'Education', 'Insurance'];

describe('the issuers', () => {
  test('are eighty at least, each with its own ids', () => {
    expect(issuers.length).toBeGreaterThanOrEqual(80);
    expect(new Set(issuers.map(({ orgid }) => orgid)).size).toBe(issuers.length);
    expect(new Set(issuers.map(({ issuerid }) => issuerid)).size).toBe(issuers.length);
  });

  test('have six digits as orgid', () => {
    expect(issuers.filter(({ orgid = '' }) => !/^\d{6}$/.test(orgid))).toEqual([]);
  });

  test('fall into the four categories of the specification', () => {
    const used = new Set(issuers.flatMap(({ category = '' }) => category.split(',')));
    expect([...used].toSorted()).toEqual(CATEGORIES.toSorted());
  });

  test.each([
    ['000018', 'in.gov.cbse'],
    ['000201', 'in.gov.aktu'],
    ['001891', 'in.gov.pan'],
    ['002317', 'in.gov.agtripura'],
    ['002585', 'in.gov.negd'],
  ])('know %s as %s', (orgid, issuerid) => {
    expect(issuers.find((issuer) => issuer['orgid'] === orgid)?.['issuerid']).toBe(issuerid);
  });

  test('are those of the documents that people have', () => {
    const known = new Set(issuers.map(({ issuerid }) => issuerid));
    const documents = emulator.personas.flatMap((persona) => persona.documents);
    expect(documents.filter(({ issuerid }) => !known.has(issuerid))).toEqual([]);
  });

  test('can be 1,500', async () => {
    const large = await startEmulator({ issuers: 1500 });
    const list = await rows(ISSUERS, 'issuers', {}, { ...client, baseUrl: large.baseUrl });
    expect(new Set(list.map(({ orgid, name }) => `${orgid} ${name}`)).size).toBe(1500);
    const orgid = list.at(-1)?.['orgid'] ?? '';
    const documents = await rows(DOCTYPES, 'documents', { orgid }, { ...client, baseUrl: large.baseUrl });
    expect(documents.length).toBeGreaterThan(0);
    await large.close();
  });
});

describe('the documents of the issuers', () => {
  test('are of sixty kinds at least', async () => {
    const kinds = new Set<string>();
    for (const { orgid = '' } of issuers)
      for (const { doctype = '' } of await rows(DOCTYPES, 'documents', { orgid })) kinds.add(doctype);
    expect(kinds.size).toBeGreaterThanOrEqual(60);
    expect([...kinds].filter((kind) => !/^[A-Z0-9]{5,6}$/.test(kind))).toEqual([]);
  });
});

describe('the search parameters', () => {
  const of = (issuerid: string, doctype: string) => {
    const orgid = issuers.find((issuer) => issuer['issuerid'] === issuerid)?.['orgid'] ?? '';
    return rows(PARAMETERS, 'parameters', { orgid, doctype });
  };

  test('may be a choice', async () => {
    const [seat, session] = await of('in.gov.hsscboardmh', 'HSCER');
    expect(seat?.['valuelist']).toBeNull();
    expect(session).toEqual({
      label: 'Session',
      paramname: 'session',
      valuelist: 'MARCH,JULY',
      example: 'MARCH',
    });
  });

  test('may give several forms as an example', async () => {
    const [licence] = await of('in.gov.transport', 'DRVLC');
    expect(licence).toMatchObject({
      paramname: 'dlno',
      valuelist: null,
      example: expect.stringContaining(', '),
    });
  });

  test('differ from issuer to issuer', async () => {
    const names = (list: Record<string, string>[]) => list.map(({ paramname }) => paramname).join(' ');
    expect(names(await of('in.gov.cbse', 'HSCER'))).toBe('rollno year FullName');
    expect(names(await of('cisce.org', 'HSCER'))).toBe('CUID YOE IDXN UID FullName DOB');
  });

  test('may be none', async () => {
    expect(await of('in.gov.uidai', 'ADHAR')).toEqual([]);
  });
});

describe('verifying an account', () => {
  const ASHA = '00000000-0000-4000-8000-000000000001';

  test('finds the owner of an Aadhaar number', async () => {
    const { body } = await ask(client, VERIFY, { uid: '000000000001' });
    expect(body).toEqual({ registered: 'true', digilockerid: ASHA });
  });

  test('says "false" and no more of an unknown number', async () => {
    expect((await ask(client, VERIFY, { mobile: '9999999999' })).body).toEqual({ registered: 'false' });
  });

  test('goes by the Aadhaar number where both are given', async () => {
    const ts = now();
    const hashed = `${client.clientSecret}${client.clientId}000000000001${ts}`;
    const hmac = createHash('sha256').update(hashed).digest('hex');
    const answer = await ask(client, VERIFY, { uid: '000000000001', mobile: '9000000002', ts, hmac });
    expect(answer.body['digilockerid']).toBe(ASHA);
  });

  test('needs one of the two', async () => {
    const text = 'Either one of uid or mobile number is mandatory';
    expect(await ask(client, VERIFY)).toMatchObject({ status: 400, body: { error_description: text } });
  });
});

describe('the statistics', () => {
  test('are numbers as text', async () => {
    const { body } = await ask(client, STATISTICS);
    const { users, authentic_documents: documents, issuers: count, requestors } = body;
    for (const value of [users, documents, count, requestors])
      expect(value).toEqual(expect.stringMatching(/^\d+$/));
    expect(count).toBe(String(issuers.length));
  });

  test('count twelve months up to this one, never downwards', async () => {
    const months = await rows(STATISTICS, 'monthwise_registrations');
    const india = new Date(Date.now() + 19_800_000);
    expect(months.at(-1)).toMatchObject({
      month: String(india.getUTCMonth() + 1),
      year: String(india.getUTCFullYear()),
    });
    const counts = months.map(({ count }) => Number(count));
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    expect(new Set(months.map(({ month }) => month)).size).toBe(12);
  });

  test('count documents by year', async () => {
    const years = await rows(STATISTICS, 'yearwise_authentic_documents');
    expect(years[0]).toEqual({
      id: expect.any(String),
      year: '2016',
      count: expect.stringMatching(/^\d+$/),
    });
    expect(years.at(-1)?.['year']).toBe(String(new Date(Date.now() + 19_800_000).getUTCFullYear()));
  });
});
