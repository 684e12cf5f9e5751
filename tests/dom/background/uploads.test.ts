import { beforeEach, expect, test } from 'vitest';
import { createUploads } from '../../../lib/background/uploads.ts';
import type { UploadView } from '../../../lib/domain/locker_views.ts';
import { AppError } from '../../../lib/errors/app_error.ts';
import { answering, deleteDatabases, quietPorts } from './stand_ins.ts';

const PDF = '%PDF-1.7\n';
const FILE = { directory: '/', name: 'marks.pdf', base64: btoa(PDF) };

beforeEach(deleteDatabases);

/** A folder in DigiLocker; `arrivals`: how often the file of an upload arrives, and whether an answer comes. */
function drive(
  arrivals: { times: number; answered: boolean }[],
  files: { name: string; size: number }[] = [],
) {
  const { session, asked } = answering(async (name) => {
    const item = { type: 'file', id: '', date: '', uri: 'x', description: '', mime: '', parent: '' };
    if (name === 'uploadedList')
      return { directory: '/', items: files.map((file) => ({ ...item, ...file })) };
    const { times, answered } = arrivals.shift() ?? { times: 0, answered: false };
    for (let at = 0; at < times; at += 1) files.push({ name: FILE.name, size: PDF.length });
    if (!answered) throw new AppError('connection_unreachable');
    return { path: '/marks.pdf', size: PDF.length };
  });
  const uploads = createUploads(quietPorts(), session);
  const sends = () => asked.filter((name) => name === 'upload').length;
  /** What became of the only upload. */
  const ended = async (state: UploadView['state']): Promise<UploadView> => {
    await expect.poll(async () => (await uploads.list())[0]?.state).toBe(state);
    const [only] = await uploads.list();
    if (!only) throw new Error('nothing is listed');
    return only;
  };
  return { uploads, ended, sends };
}

test('a file that arrived once is not told to be there twice', async () => {
  const { uploads, ended } = drive([{ times: 1, answered: true }]);
  await uploads.begin(FILE);
  expect((await ended('sent')).twice).toBe(false);
});

test('a file that the browser sent twice is told to be there twice', async () => {
  const { uploads, ended } = drive([{ times: 2, answered: true }]);
  await uploads.begin(FILE);
  expect((await ended('sent')).twice).toBe(true);
});

test('what lay there before counts for nothing', async () => {
  const { uploads, ended, sends } = drive(
    [{ times: 1, answered: true }],
    [{ name: FILE.name, size: PDF.length }],
  );
  await uploads.begin(FILE);
  expect([(await ended('sent')).twice, sends()]).toEqual([false, 1]);
});

test('an answer that was lost twice over is told when the person tries again', async () => {
  const { uploads, ended, sends } = drive([{ times: 2, answered: false }]);
  const { uploadId } = await uploads.begin(FILE);
  await ended('failed');
  await uploads.retry(uploadId);
  expect([(await ended('sent')).twice, sends()]).toEqual([true, 1]);
});

test('a file of the same name and size from before does not pass for one that did not arrive', async () => {
  const { uploads, ended, sends } = drive(
    [
      { times: 0, answered: false },
      { times: 1, answered: true },
    ],
    [{ name: FILE.name, size: PDF.length }],
  );
  const { uploadId } = await uploads.begin(FILE);
  await ended('failed');
  await uploads.retry(uploadId);
  await ended('sent');
  expect(sends()).toBe(2);
});

test('clearing takes what was sent off the list', async () => {
  const { uploads, ended } = drive([{ times: 1, answered: true }]);
  await uploads.begin(FILE);
  await ended('sent');
  await uploads.clear();
  expect(await uploads.list()).toEqual([]);
});

test('clearing leaves what could not be sent, with what is in it', async () => {
  const { uploads, ended } = drive([
    { times: 0, answered: false },
    { times: 1, answered: true },
  ]);
  const { uploadId } = await uploads.begin(FILE);
  await ended('failed');
  await uploads.clear();
  await uploads.retry(uploadId);
  await ended('sent');
});
