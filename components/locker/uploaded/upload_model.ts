import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { UploadView } from '../../../lib/domain/locker_views.ts';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { Send } from '../../../lib/messages/protocol.ts';
import { repeat } from '../../repeat.ts';
import { base64Of } from '../bytes.ts';
import { checkBytes, isSafeName, safeName } from './file_check.ts';

/** A chosen file before the background has taken it over. */
export interface Pending {
  key: number;
  file: File;
  /** Where it goes, as DigiLocker names the folder. */
  directory: string;
  /** What it will be called in DigiLocker. */
  name: string;
  stage:
    | { state: 'checking' }
    /** Its own name can't be used: the person confirms another one. */
    | { state: 'naming' }
    | { state: 'preparing' }
    | { state: 'refused'; code: ErrorCode; again: boolean };
}

export interface UploadModel {
  pending: ReadonlySignal<readonly Pending[]>;
  uploads: ReadonlySignal<readonly UploadView[]>;
  /** Why the list of uploads could not be told. */
  problem: ReadonlySignal<ErrorCode | null>;
  load: () => Promise<void>;
  /** `taken`: names that exist in the folder, in lower case. */
  add: (files: readonly File[], directory: string, taken: ReadonlySet<string>) => Promise<void>;
  confirmName: (key: number, name: string) => void;
  again: (key: number) => void;
  leaveOut: (key: number) => void;
  cancel: (uploadId: string) => Promise<void>;
  retry: (uploadId: string) => Promise<void>;
  /** Takes what was sent or cancelled off the list. */
  clear: () => Promise<void>;
}

const ASK_AGAIN_MS = 700;

const isOpen = ({ state }: UploadView): boolean => state === 'waiting' || state === 'sending';

/** Files on their way into DigiLocker: checked here, then sent by the background, which goes on without this page. */
export function createUploadModel(send: Send, stop: AbortSignal, onSent: () => void): UploadModel {
  const pending = signal<readonly Pending[]>([]);
  const uploads = signal<readonly UploadView[]>([]);
  const problem = signal<ErrorCode | null>(null);
  const aborts = new Map<number, AbortController>();
  let watch: AbortController | null = null;
  let lastKey = 0;
  /** One file at a time is held in memory. */
  let turn: Promise<void> = Promise.resolve();

  function change(key: number, next: Partial<Pick<Pending, 'name' | 'stage'>>): void {
    pending.value = pending.value.map((item) => (item.key === key ? { ...item, ...next } : item));
  }
  const drop = (key: number): void => {
    pending.value = pending.value.filter((item) => item.key !== key);
  };

  function show(next: readonly UploadView[]): void {
    const wasOpen = new Set(uploads.value.filter(isOpen).map(({ uploadId }) => uploadId));
    uploads.value = next;
    if (next.some(({ uploadId, state }) => state === 'sent' && wasOpen.has(uploadId))) onSent();
    if (!next.some(isOpen)) {
      watch?.abort();
      watch = null;
    } else if (!watch) {
      watch = new AbortController();
      repeat(ASK_AGAIN_MS, load, AbortSignal.any([watch.signal, stop]));
    }
  }

  async function load(): Promise<void> {
    try {
      show(await send('upload.list', null));
      problem.value = null;
    } catch (thrown) {
      problem.value = errorCodeOf(thrown);
    }
  }

  async function prepare({ key, file, directory, name }: Pending): Promise<void> {
    const abort = aborts.get(key);
    if (!abort || abort.signal.aborted) return;
    try {
      const base64 = await base64Of(file, AbortSignal.any([abort.signal, stop]));
      const begun = await send('upload.begin', { directory, name, base64 });
      drop(key);
      aborts.delete(key);
      show([...uploads.value.filter(({ uploadId }) => uploadId !== begun.uploadId), begun]);
      if (abort.signal.aborted) await cancel(begun.uploadId);
    } catch (thrown) {
      if (!abort.signal.aborted)
        change(key, { stage: { state: 'refused', code: errorCodeOf(thrown), again: true } });
    }
  }

  function queue(key: number): void {
    change(key, { stage: { state: 'preparing' } });
    const item = pending.value.find((one) => one.key === key);
    if (item) turn = turn.then(async () => prepare(item));
  }

  async function check(item: Pending, taken: ReadonlySet<string>): Promise<void> {
    const { key, file } = item;
    // A file that was moved away after it was chosen can't be read any more.
    const checked = await checkBytes(file).catch(() => null);
    if (!checked?.ok) {
      const code = checked?.code ?? 'interrupted';
      change(key, { stage: { state: 'refused', code, again: false } });
    } else if (isSafeName(file.name)) queue(key);
    else {
      const others = pending.value.filter((other) => other.key !== key).map(({ name }) => name);
      const names = new Set([...taken, ...others.map((name) => name.toLowerCase())]);
      change(key, { name: safeName(file.name, checked.extension, names), stage: { state: 'naming' } });
    }
  }

  async function add(files: readonly File[], directory: string, taken: ReadonlySet<string>): Promise<void> {
    const added = files.map((file): Pending => {
      lastKey += 1;
      aborts.set(lastKey, new AbortController());
      return { key: lastKey, file, directory, name: file.name, stage: { state: 'checking' } };
    });
    pending.value = [...pending.value, ...added];
    for (const item of added) await check(item, taken);
  }

  function leaveOut(key: number): void {
    aborts.get(key)?.abort();
    aborts.delete(key);
    drop(key);
  }

  async function then(told: Promise<null>): Promise<void> {
    await told.catch((thrown: unknown) => (problem.value = errorCodeOf(thrown)));
    await load();
  }
  const cancel = async (uploadId: string): Promise<void> => then(send('upload.cancel', { uploadId }));

  function confirmName(key: number, name: string): void {
    if (!isSafeName(name)) return;
    change(key, { name });
    queue(key);
  }

  return {
    pending,
    uploads,
    problem,
    load,
    add,
    confirmName,
    again: queue,
    leaveOut,
    cancel,
    retry: async (uploadId) => then(send('upload.retry', { uploadId })),
    clear: async () => then(send('upload.clear', null)),
  };
}
