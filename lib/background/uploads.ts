import * as v from 'valibot';
import { all, get, put, remove } from '../cache/database.ts';
import { fromBase64 } from '../domain/bytes.ts';
import { ERROR_CODES } from '../errors/codes.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import type { UploadView } from '../domain/locker_views.ts';
import { fileTypeOf } from './attachment.ts';
import { dataKey } from './data_key.ts';
import { alone, isHeld } from './locks.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** "10 MB": the smaller reading, so that a file that we send is small enough in either (field notes, 13). */
const MAX_BYTES = 10_000_000;
/** What the specification forbids in a file name, and what a header can't carry. */
const FORBIDDEN_IN_NAME = /[\\/:*?<>'^~]|[^\x20-\x7e]/;
const MAX_NAME = 200;

const NEVER = new AbortController().signal;

/** A file on its way. `sending` that nobody holds the lock for was cut off: the list tells whether it arrived. */
const jobSchema = v.object({
  uploadId: v.string(),
  directory: v.string(),
  name: v.string(),
  mediaType: v.string(),
  sizeBytes: v.number(),
  state: v.picklist(['waiting', 'sending', 'sent', 'failed', 'cancelled']),
  problem: v.nullable(v.picklist(ERROR_CODES)),
  createdAtMs: v.number(),
  /** How many files of this name and size the folder had before; null: not asked yet, so nothing was sent. */
  copiesBefore: v.nullable(v.number()),
  twice: v.boolean(),
});
type Job = v.InferOutput<typeof jobSchema>;

/** @throws AppError upload_empty, upload_too_large, upload_wrong_type, file_name_refused */
function checkFile(name: string, bytes: Uint8Array): string {
  if (bytes.byteLength === 0) throw new AppError('upload_empty');
  if (bytes.byteLength > MAX_BYTES) throw new AppError('upload_too_large');
  const type = fileTypeOf(bytes);
  if (!type) throw new AppError('upload_wrong_type');
  const isPlain = name.trim() === name && name !== '' && name.length <= MAX_NAME && !name.startsWith('.');
  if (!isPlain || FORBIDDEN_IN_NAME.test(name)) throw new AppError('file_name_refused');
  return type.mediaType;
}

const viewOf = ({ uploadId, name, sizeBytes, state, problem, twice }: Job): UploadView => ({
  uploadId,
  name,
  sizeBytes,
  state,
  problem,
  twice,
});

/** Operation 13 as a queue that outlives the worker: files lie sealed until they have arrived or were given up. */
export function createUploads(ports: Ports, session: Pick<Session, 'signedIn' | 'client'>) {
  const running = new Map<string, AbortController>();

  const save = async (job: Job): Promise<void> => put(await dataKey(ports), 'uploads', job.uploadId, job);
  const find = async (uploadId: string) => get(await dataKey(ports), 'uploads', uploadId, jobSchema);

  async function jobs(): Promise<Job[]> {
    if ((await session.signedIn()) === null) return [];
    const found = await all(await dataKey(ports), 'uploads', jobSchema);
    return found.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  }

  /** Browsers repeat a POST on their own, and an answer can be lost: what is listed has arrived (D5). */
  async function copiesOf({ directory, name, sizeBytes }: Job, signal: AbortSignal): Promise<number> {
    const client = await session.client();
    const folders = directory.split('/').filter((part) => part !== '');
    let folder = await client.json('uploadedList', { segment: '', signal });
    for (const wanted of folders) {
      const next = folder.items.find((item) => item.type === 'dir' && item.name === wanted);
      if (!next) return 0;
      folder = await client.json('uploadedList', { segment: next.id, signal });
    }
    return folder.items.filter((item) => item.name === name && item.size === sizeBytes).length;
  }

  async function transfer(job: Job, signal: AbortSignal): Promise<void> {
    const bytes = await get(await dataKey(ports), 'uploadBytes', job.uploadId, v.string());
    if (bytes === null) throw new AppError('upload_empty');
    const path = `${job.directory.replace(/\/*$/, '')}/${job.name}`;
    const client = await session.client();
    const upload = { bytes: fromBase64(bytes), mediaType: job.mediaType, path };
    await client.json('upload', { upload, signal });
  }

  async function send(queued: Job): Promise<void> {
    const abort = new AbortController();
    running.set(queued.uploadId, abort);
    let job = queued;
    try {
      const listed = await copiesOf(job, abort.signal);
      const copiesBefore = job.copiesBefore ?? listed;
      job = { ...job, state: 'sending', copiesBefore };
      await save(job);
      if (listed <= copiesBefore) await transfer(job, abort.signal);
      await remove('uploadBytes', job.uploadId);
      // It has arrived, whatever becomes of this question.
      const copies = await copiesOf(job, NEVER).catch(() => copiesBefore + 1);
      await save({ ...job, state: 'sent', problem: null, twice: copies > copiesBefore + 1 });
    } catch (thrown) {
      const isCancelled = abort.signal.aborted;
      if (isCancelled) await remove('uploadBytes', job.uploadId);
      await save({
        ...job,
        state: isCancelled ? 'cancelled' : 'failed',
        problem: isCancelled ? null : errorCodeOf(thrown),
      });
    } finally {
      running.delete(job.uploadId);
    }
  }

  const isOpen = ({ state }: Job): boolean => state === 'waiting' || state === 'sending';

  async function sendAll(): Promise<void> {
    for (let job = (await jobs()).find(isOpen); job; job = (await jobs()).find(isOpen)) await send(job);
  }

  /** Sends what is left, also after a worker that died in the middle. */
  async function resume(): Promise<void> {
    if (await isHeld('uploads')) return;
    if ((await jobs()).some(isOpen)) await ports.withKeepAlive(alone('uploads', sendAll));
  }

  return {
    resume,
    async begin(request: { directory: string; name: string; base64: string }): Promise<UploadView> {
      if ((await session.signedIn()) === null) throw new AppError('signed_out');
      const bytes = fromBase64(request.base64);
      const job: Job = {
        uploadId: crypto.randomUUID(),
        directory: request.directory,
        name: request.name,
        mediaType: checkFile(request.name, bytes),
        sizeBytes: bytes.byteLength,
        state: 'waiting',
        problem: null,
        createdAtMs: ports.nowMs(),
        copiesBefore: null,
        twice: false,
      };
      await put(await dataKey(ports), 'uploadBytes', job.uploadId, request.base64);
      await save(job);
      void resume();
      return viewOf(job);
    },
    async list(): Promise<UploadView[]> {
      void resume();
      return (await jobs()).map(viewOf);
    },
    async cancel(uploadId: string): Promise<null> {
      const job = await find(uploadId);
      running.get(uploadId)?.abort();
      if (job && (job.state === 'waiting' || job.state === 'failed')) {
        await remove('uploadBytes', uploadId);
        await save({ ...job, state: 'cancelled', problem: null });
      }
      return null;
    },
    async retry(uploadId: string): Promise<null> {
      const job = await find(uploadId);
      // As if cut off: an answer that got lost may hide a file that arrived.
      if (job?.state === 'failed') await save({ ...job, state: 'sending', problem: null });
      void resume();
      return null;
    },
    /** What needs nobody any more goes off the list. */
    async clear(): Promise<null> {
      const done = (await jobs()).filter(({ state }) => state === 'sent' || state === 'cancelled');
      await Promise.all(done.map(async ({ uploadId }) => remove('uploads', uploadId)));
      return null;
    },
  };
}
