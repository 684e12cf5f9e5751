import { describe, expect, test } from 'vitest';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';
import type { Subject } from './failures.ts';
import { provesItself } from './signing.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const form = { orgid: '000018', doctype: 'HSCER' };
const subject: Subject = {
  name: 'parameters',
  emulator,
  call: ({ client }) => client.json('parameters', { form }),
};

describe.each([
  ['in a plain answer', emulator, 'developer'],
  ['in an odd answer', odd, 'developer'],
  ['through a relay', emulator, 'relay'],
] as const)('the search parameters %s', (_title, server, mode) => {
  test('have a label, a name, an example, and choices where there are any', async () => {
    const { client } = await signedIn(server(), { mode });
    const parameters = await client.json('parameters', { form });
    expect(parameters.map(({ paramname }) => paramname)).toEqual(['rollno', 'year', 'FullName']);
    const [rollno, year] = parameters;
    expect(rollno).toMatchObject({ label: expect.stringMatching(/./), valuelist: [] });
    expect(year?.valuelist).toContain('2014');
  });

  test('of a document that the issuer has not are refused', async () => {
    const bench = await signedIn(server(), { mode });
    const work = bench.client.json('parameters', { form: { ...form, doctype: 'ZZZZZ' } });
    await expectCode(bench, work, 'request_refused');
  });
});

failsAsDocumented(subject);
provesItself(subject, ['clientid', 'orgid', 'doctype', 'ts']);
