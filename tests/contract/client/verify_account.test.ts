import { describe, expect, test } from 'vitest';
import { createOrganisation } from '../../../lib/background/organisation.ts';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';
import type { Subject } from './failures.ts';
import { provesItself } from './signing.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const newer = useEmulator({ version: 'v2.4' });
const MOBILE = '9000000001';
const subject: Subject = {
  name: 'verifyAccount',
  emulator,
  call: ({ client }) => client.json('verifyAccount', { form: { mobile: MOBILE } }),
};

describe.each([
  ['plain', emulator],
  ['odd', odd],
])('an account at a %s server', (_title, server) => {
  test.each([
    [MOBILE, true],
    ['9999999999', false],
  ])('is looked for by mobile number: %s', async (mobile, registered) => {
    const { session } = await signedIn(server());
    expect(await createOrganisation(session).verifyMobile(mobile)).toEqual({ registered });
  });
});

test('no Aadhaar number is ever sent', async () => {
  const bench = await signedIn(emulator());
  await createOrganisation(bench.session).verifyMobile(MOBILE);
  expect([...(bench.state.sent.at(-1)?.form.keys() ?? [])].toSorted()).toEqual([
    'clientid',
    'hmac',
    'mobile',
    'ts',
  ]);
});

test('without a number it is refused', async () => {
  const bench = await signedIn(emulator());
  await expectCode(bench, bench.client.json('verifyAccount'), 'request_refused');
});

test('a service of version 2.4 no longer offers it', async () => {
  const bench = await signedIn(newer());
  await expectCode(bench, createOrganisation(bench.session).verifyMobile(MOBILE), 'no_longer_offered');
});

test('the relay mode has it not', async () => {
  const bench = await signedIn(emulator(), { mode: 'relay' });
  await expectCode(bench, createOrganisation(bench.session).verifyMobile(MOBILE), 'not_in_this_mode');
});

failsAsDocumented(subject);
provesItself(subject, ['clientid', 'mobile', 'ts']);
