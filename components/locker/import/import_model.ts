import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { Send } from '../../../lib/messages/protocol.ts';
import type { CheckedFile, CheckFile } from '../../check_file.ts';
import { asksWhatItIs, isWorthKeeping } from './checked_file.ts';
import { proposedDoctype } from './doctypes.ts';

export type ImportStage =
  | { state: 'waiting' | 'checking' }
  | { state: 'shareCode'; code: 'share_code_needed' | 'share_code_wrong' }
  /** It does not say what it is: the person does. */
  | { state: 'asking'; checked: CheckedFile; doctype: string | null }
  | { state: 'keeping' | 'kept' | 'notKept'; checked: CheckedFile }
  /** `checked`: the check is done, only the keeping failed. */
  | { state: 'failed'; code: ErrorCode; checked: CheckedFile | null; doctype: string | null };

export interface ImportItem {
  key: number;
  file: File;
  stage: ImportStage;
}

export interface ImportModel {
  items: ReadonlySignal<readonly ImportItem[]>;
  /** How many files were kept since the page opened. */
  kept: ReadonlySignal<number>;
  add: (files: readonly File[]) => void;
  /** Opens the ZIP of an offline e-KYC; the code is remembered by nobody. */
  openWith: (key: number, shareCode: string) => void;
  choose: (key: number, doctype: string | null) => void;
  keep: (key: number) => Promise<void>;
  again: (key: number) => void;
  /** Stops what goes on with a file, and takes it off the list. */
  leaveOut: (key: number) => void;
  /** The view is left: what is finished goes, and with it every photograph. */
  tidy: () => void;
  /** The page goes. */
  close: () => void;
}

/** Asking again would end the same way. */
const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['import_not_document', 'import_too_large']);
export const canTryAgain = (code: ErrorCode): boolean => !FINAL.has(code);

const isOver = ({ stage }: ImportItem): boolean => stage.state === 'kept' || stage.state === 'notKept';

/** Files that the person brings: each is checked here, one after the other, and what is of use is kept. */
export function createImportModel(
  send: Send,
  checkFile: CheckFile,
  nameOf: (doctype: string) => string | null,
): ImportModel {
  const items = signal<readonly ImportItem[]>([]);
  const keptCount = signal(0);
  const aborts = new Map<number, AbortController>();
  let lastKey = 0;
  let turn: Promise<void> = Promise.resolve();

  const find = (key: number): ImportItem | undefined => items.value.find((item) => item.key === key);

  function show(key: number, stage: ImportStage): void {
    items.value = items.value.map((item) => (item.key === key ? { ...item, stage } : item));
  }

  function fail(key: number, code: ErrorCode): void {
    if (code === 'share_code_needed' || code === 'share_code_wrong') show(key, { state: 'shareCode', code });
    else show(key, { state: 'failed', code, checked: null, doctype: null });
  }

  async function take(key: number, checked: CheckedFile): Promise<void> {
    if (!isWorthKeeping(checked)) show(key, { state: 'notKept', checked });
    else if (asksWhatItIs(checked))
      show(key, { state: 'asking', checked, doctype: proposedDoctype(checked.fileName) });
    else await put(key, checked, null);
  }

  async function put(key: number, checked: CheckedFile, doctype: string | null): Promise<void> {
    const { fileName, mediaType, base64, proved } = checked;
    show(key, { state: 'keeping', checked });
    try {
      const name = fileName.slice(-200);
      const chosen = { chosenDoctype: doctype, chosenName: doctype && nameOf(doctype) };
      await send('import.keep', { fileName: name, mediaType, base64, ...chosen, proved });
      show(key, { state: 'kept', checked });
      keptCount.value += 1;
    } catch (thrown) {
      show(key, { state: 'failed', code: errorCodeOf(thrown), checked, doctype });
    }
  }

  async function check(key: number, shareCode: string | null): Promise<void> {
    const item = find(key);
    if (!item) return;
    const abort = new AbortController();
    aborts.set(key, abort);
    show(key, { state: 'checking' });
    try {
      const checked = await checkFile(item.file, { shareCode, signal: abort.signal });
      if (!abort.signal.aborted) await take(key, checked);
    } catch (thrown) {
      if (!abort.signal.aborted) fail(key, errorCodeOf(thrown));
    } finally {
      aborts.delete(key);
    }
  }

  function queue(key: number, shareCode: string | null): void {
    show(key, { state: 'waiting' });
    turn = turn.then(async () => check(key, shareCode));
  }

  function leaveOut(key: number): void {
    aborts.get(key)?.abort();
    items.value = items.value.filter((item) => item.key !== key);
  }

  return {
    items,
    kept: keptCount,
    add(files) {
      const added = files.map((file): ImportItem => {
        lastKey += 1;
        return { key: lastKey, file, stage: { state: 'waiting' } };
      });
      // What was chosen last stands where the person looks.
      items.value = [...added, ...items.value];
      for (const { key } of added) queue(key, null);
    },
    openWith: queue,
    choose(key, doctype) {
      const stage = find(key)?.stage;
      if (stage?.state === 'asking') show(key, { ...stage, doctype });
    },
    async keep(key) {
      const stage = find(key)?.stage;
      if (stage?.state === 'asking') await put(key, stage.checked, stage.doctype);
    },
    again(key) {
      const stage = find(key)?.stage;
      if (stage?.state !== 'failed') return;
      if (stage.checked) void put(key, stage.checked, stage.doctype);
      else queue(key, null);
    },
    leaveOut,
    tidy() {
      items.value = items.value
        .filter((item) => !isOver(item))
        .map((item) => ({ ...item, stage: withoutPhoto(item.stage) }));
    },
    close() {
      for (const { key } of items.value) leaveOut(key);
    },
  };
}

const withoutPhoto = (stage: ImportStage): ImportStage =>
  'checked' in stage && stage.checked
    ? { ...stage, checked: { ...stage.checked, photoBase64: null } }
    : stage;
