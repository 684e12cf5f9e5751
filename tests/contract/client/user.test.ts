import { describe, expect, test } from 'vitest';
import { expectCode, signedIn, uriOf, useEmulator } from './bench.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';
import type { Subject } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const subject: Subject = { name: 'user', emulator, call: ({ client }) => client.json('user') };

describe.each([
  ['plainly', emulator],
  ['oddly', odd],
])('an account that is told %s', (_title, server) => {
  test('has an id, a name, and says whether Aadhaar is linked', async () => {
    const { client } = await signedIn(server());
    expect(await client.json('user')).toMatchObject({
      digilockerid: expect.stringMatching(/^(DL-)?[0-9a-f-]{36}$/),
      name: 'Asha Ramesh Namuna',
      hasAadhaar: true,
    });
  });

  test('without Aadhaar is told so', async () => {
    const { client } = await signedIn(server(), { persona: 'empty' });
    expect((await client.json('user')).hasAadhaar).toBe(false);
  });
});

test.each(['eaadhaar', 'aadhaar', 'eaadhar'])('%s is one of three spellings of the flag', async (flag) => {
  const { client } = await signedIn(emulator());
  const body = JSON.stringify({ digilocker_id: ' x ', name: ' Y ', [flag]: 'Y' });
  emulator().setFaults([{ operation: 'user', status: 200, body, contentType: 'application/json' }]);
  expect(await client.json('user')).toEqual({ digilockerid: 'x', name: 'Y', hasAadhaar: true });
});

test.each([
  ['no id', '{"name":"Y"}', 'user digilockerid'],
  ['a name that is no text', '{"digilockerid":"x","name":7}', 'user name'],
])('an answer with %s names the member', async (_title, body, detail) => {
  const { client } = await signedIn(emulator());
  emulator().setFaults([{ operation: 'user', status: 200, body, contentType: 'application/json' }]);
  await expect(client.json('user')).rejects.toMatchObject({ code: 'answer_unreadable', detail });
});

test('an answer that is one text is not repeated in the error', async () => {
  const bench = await signedIn(emulator());
  const body = JSON.stringify(uriOf(emulator(), 'PANCR'));
  emulator().setFaults([{ operation: 'user', status: 200, body, contentType: 'application/json' }]);
  await expectCode(bench, bench.client.json('user'), 'answer_unreadable');
});

failsAsDocumented(subject);
renewsItsToken(subject);
