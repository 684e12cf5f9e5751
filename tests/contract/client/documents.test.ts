import { describe, expect, test } from 'vitest';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';
import type { Subject } from './failures.ts';
import { provesItself } from './signing.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const form = { orgid: '000018' };
const subject: Subject = {
  name: 'documents',
  emulator,
  call: ({ client }) => client.json('documents', { form }),
};

describe.each([
  ['in a plain answer', emulator, 'developer'],
  ['in an odd answer', odd, 'developer'],
  ['through a relay', emulator, 'relay'],
] as const)('the documents of an issuer %s', (_title, server, mode) => {
  test('have a doctype and a name', async () => {
    const { client } = await signedIn(server(), { mode });
    expect(await client.json('documents', { form })).toContainEqual({
      doctype: 'HSCER',
      description: 'Class XII Marksheet',
    });
  });

  test('of an unknown issuer are refused', async () => {
    const bench = await signedIn(server(), { mode });
    await expectCode(bench, bench.client.json('documents', { form: { orgid: '999999' } }), 'request_refused');
  });
});

test('the issuer is named in the form and in the address', async () => {
  const bench = await signedIn(emulator());
  await subject.call(bench);
  const { url = '', form: sent } = bench.state.sent.at(-1) ?? {};
  expect([new URL(url).search, sent?.get('orgid')]).toEqual(['?orgid=000018', '000018']);
});

failsAsDocumented(subject);
provesItself(subject, ['clientid', 'orgid', 'ts']);
