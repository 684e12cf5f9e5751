import { describe, expect, test } from 'vitest';
import { signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';
import type { Subject } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const subject: Subject = { name: 'issuedList', emulator, call: ({ client }) => client.json('issuedList') };

describe.each([
  ['of asha', emulator, 'asha'],
  ['of a person whose answers are odd', emulator, 'odd'],
  ['of an odd server', odd, 'asha'],
])('the list %s', (_title, server, persona) => {
  test('has trimmed fields and lower-case media types', async () => {
    const list = await (await signedIn(server(), { persona })).client.json('issuedList');
    expect(list.length).toBeGreaterThan(3);
    for (const item of list) {
      expect(item.uri).toBe(item.uri.trim());
      expect(item.mime).toEqual(item.mime?.map((mime) => mime.toLowerCase()));
      expect(item.mime).toContain('application/pdf');
    }
  });

  test('names every document, its type and its issuer', async () => {
    const list = await (await signedIn(server(), { persona })).client.json('issuedList');
    for (const item of list) {
      expect(item.name).not.toBe('');
      expect(item.doctype).toMatch(/^[A-Z0-9]{5,6}$/);
      expect(item.uri.startsWith(`${item.issuerid}-${item.doctype}-`)).toBe(true);
    }
  });
});

test('the list of an account without documents is empty', async () => {
  const { client } = await signedIn(emulator(), { persona: 'empty' });
  expect(await client.json('issuedList')).toEqual([]);
});

test('a document that was not ticked is listed all the same', async () => {
  const { client } = await signedIn(emulator(), { tick: (uri) => !uri.includes('-PANCR-') });
  expect((await client.json('issuedList')).map(({ doctype }) => doctype)).toContain('PANCR');
});

test.each([
  ['a page', '<html></html>'],
  ['a number', '7'],
  ['items that are no list', '{"items":"none"}'],
  ['fifty thousand items', JSON.stringify({ items: Array.from({ length: 50_000 }, () => 0) })],
])('a list that is %s is unreadable', async (_title, body) => {
  const { client } = await signedIn(emulator());
  emulator().setFaults([{ operation: 'issued_list', status: 200, body, contentType: 'application/json' }]);
  await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'answer_unreadable' });
});

test('a list of more than 5 MiB is not read to its end', async () => {
  const { client } = await signedIn(emulator());
  emulator().setFaults([{ operation: 'issued_list', status: 200, body: ' '.repeat(5 * 1024 * 1024 + 1) }]);
  await expect(client.json('issuedList')).rejects.toMatchObject({ code: 'answer_too_large' });
});

test('one unreadable row does not hide the others', async () => {
  const { client } = await signedIn(emulator());
  const items = [{ uri: 7 }, { name: 'A', uri: ' in.gov.x-PANCR-1 ', mime: null }, null, 'x'];
  const body = JSON.stringify({ items });
  emulator().setFaults([{ operation: 'issued_list', status: 200, body, contentType: 'application/json' }]);
  expect(await client.json('issuedList')).toMatchObject([
    { uri: 'in.gov.x-PANCR-1', doctype: 'PANCR', mime: null },
  ]);
});

test('no cookie rides along on any request of the API', async () => {
  const { client } = await signedIn(emulator(), { keepSignedIn: true });
  await client.json('issuedList');
  const api = emulator()
    .log()
    .requests.filter(({ authorization }) => authorization);
  expect(api.length).toBeGreaterThan(1);
  expect(api.some(({ cookie }) => cookie)).toBe(false);
});

failsAsDocumented(subject);
renewsItsToken(subject);
