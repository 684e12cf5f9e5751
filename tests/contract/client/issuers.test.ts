import { describe, expect, test } from 'vitest';
import { signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';
import type { Subject } from './failures.ts';
import { provesItself } from './signing.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const large = useEmulator({ issuers: 1500 });
const subject: Subject = { name: 'issuers', emulator, call: ({ client }) => client.json('issuers') };

describe.each([
  ['in a plain answer', emulator, 'developer'],
  ['in an odd answer', odd, 'developer'],
  ['through a relay', emulator, 'relay'],
] as const)('the issuers %s', (_title, server, mode) => {
  test('have an orgid, a name and categories', async () => {
    const issuers = await (await signedIn(server(), { mode })).client.json('issuers');
    expect(issuers.length).toBeGreaterThanOrEqual(80);
    expect(issuers.find(({ orgid }) => orgid === '000018')).toMatchObject({
      issuerid: 'in.gov.cbse',
      categories: expect.arrayContaining(['Education']),
    });
  });

  test('cover the four categories', async () => {
    const issuers = await (await signedIn(server(), { mode })).client.json('issuers');
    const categories = new Set(issuers.flatMap((issuer) => issuer.categories));
    for (const category of ['Central Government', 'State Government', 'Education', 'Insurance'])
      expect(categories).toContain(category);
  });
});

test('1,500 issuers come whole', async () => {
  expect(await (await signedIn(large())).client.json('issuers')).toHaveLength(1500);
});

test.each([
  ['a bare list', (rows: unknown) => rows],
  ['a list under its name', (issuers: unknown) => ({ issuers })],
])('%s is read, and a bad row left out', async (_title, wrap) => {
  const { client } = await signedIn(emulator());
  const rows = [{ orgid: 'x', name: 'bad' }, null, { orgid: ' 000018 ', name: ' A ', category: 'B , C' }];
  const body = JSON.stringify(wrap(rows));
  emulator().setFaults([{ operation: 'issuers', status: 200, body, contentType: 'application/json' }]);
  expect(await client.json('issuers')).toMatchObject([
    { orgid: '000018', name: 'A', categories: ['B', 'C'] },
  ]);
});

failsAsDocumented(subject);
provesItself(subject, ['clientid', 'ts']);
