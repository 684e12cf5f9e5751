import { describe, expect, test } from 'vitest';
import { createFolders } from '../../../lib/background/folders.ts';
import { newDataKey } from '../../../lib/cache/sealing.ts';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';
import type { Subject } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const subject: Subject = {
  name: 'uploadedList',
  emulator,
  call: ({ client }) => client.json('uploadedList'),
};

describe.each([
  ['plain', emulator],
  ['odd', odd],
])('the folders of a %s server', (_title, server) => {
  test('can be walked three levels down', async () => {
    const { client } = await signedIn(server());
    let folder = await client.json('uploadedList');
    for (const name of ['My Documents', 'Scholarship', '2024-25']) {
      const next = folder.items.find((item) => item.type === 'dir' && item.name === name);
      folder = await client.json('uploadedList', { segment: next?.id ?? 'nowhere' });
    }
    expect(folder.items).toMatchObject([
      { name: 'fee receipt.pdf', type: 'file', mime: ['application/pdf'] },
      { name: 'bank_passbook.png', type: 'file', mime: ['image/png'] },
    ]);
  });

  test('say the size of a file as a number', async () => {
    const { client } = await signedIn(server());
    const file = (await client.json('uploadedList')).items.find(({ type }) => type === 'file');
    expect(file?.size).toBeGreaterThan(100);
  });
});

test('a folder shows its files under names of our own, not under their uri', async () => {
  const { session, ports, records } = await signedIn(emulator());
  await records.dataKey.set(newDataKey());
  const folders = createFolders(ports, session);
  const shown = await folders.folder('');
  expect(shown.items).toMatchObject([
    { type: 'dir', name: 'My Documents' },
    { type: 'file', name: 'bonafide.pdf' },
  ]);
  expect(JSON.stringify(shown)).not.toContain('in.gov.digilocker');
  const file = shown.items.find((item) => item.type === 'file');
  expect(await folders.file(file?.type === 'file' ? file.fileId : '')).toMatchObject({
    name: 'bonafide.pdf',
    mediaType: 'application/pdf',
    integrityVerified: true,
  });
});

test.each(['issued', '99999', '../issued'])('the folder %s does not exist', async (segment) => {
  const bench = await signedIn(emulator());
  await expectCode(bench, bench.client.json('uploadedList', { segment }), 'folder_not_found');
});

test('one unreadable row does not hide the others', async () => {
  const { client } = await signedIn(emulator());
  const items = [{ name: 7 }, null, { name: ' A ', type: 'FILE', size: '', uri: ' u ' }];
  const body = JSON.stringify({ items });
  emulator().setFaults([{ operation: 'uploaded_list', status: 200, body, contentType: 'application/json' }]);
  expect((await client.json('uploadedList')).items).toMatchObject([
    { name: 'A', type: 'file', size: null, uri: 'u', mime: null },
  ]);
});

failsAsDocumented(subject);
renewsItsToken(subject);
