import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { DocumentData, FileView } from '../../../lib/domain/locker_views.ts';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { Send } from '../../../lib/messages/protocol.ts';
import { fetchedFile } from '../fetched_file.ts';
import type { FetchedFile } from '../fetched_file.ts';

export type FileState =
  | { state: 'none' }
  | { state: 'fetching' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'here'; file: FetchedFile };

export type DataState =
  | { state: 'none' }
  | { state: 'fetching' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'here'; data: DocumentData };

export interface DocumentModel {
  file: ReadonlySignal<FileState>;
  data: ReadonlySignal<DataState>;
  /** Fetches the file once; the same one is then viewed and saved. */
  fetchFile: () => Promise<FetchedFile | null>;
  fetchData: () => Promise<void>;
  hideData: () => void;
  /** Lets go of all bytes: nothing of a document outlives its pane. */
  close: () => void;
}

/** One document in the detail pane: its file and what it says, each fetched when asked for, in memory only. */
export function createDocumentModel(send: Send, documentId: string): DocumentModel {
  const file = signal<FileState>({ state: 'none' });
  const data = signal<DataState>({ state: 'none' });
  let closed = false;

  async function fetchFile(): Promise<FetchedFile | null> {
    if (file.value.state === 'here') return file.value.file;
    if (file.value.state === 'fetching') return null;
    file.value = { state: 'fetching' };
    try {
      const view: FileView = await send('document.file', { documentId });
      const fetched = closed ? null : await fetchedFile(view);
      if (closed || !fetched) {
        fetched?.release();
        return null;
      }
      file.value = { state: 'here', file: fetched };
      return fetched;
    } catch (thrown) {
      if (!closed) file.value = { state: 'failed', code: errorCodeOf(thrown) };
      return null;
    }
  }

  async function fetchData(): Promise<void> {
    data.value = { state: 'fetching' };
    try {
      const answer = await send('document.data', { documentId });
      if (!closed) data.value = { state: 'here', data: answer };
    } catch (thrown) {
      if (!closed) data.value = { state: 'failed', code: errorCodeOf(thrown) };
    }
  }

  function close(): void {
    closed = true;
    if (file.value.state === 'here') file.value.file.release();
    file.value = { state: 'none' };
    data.value = { state: 'none' };
  }

  return { file, data, fetchFile, fetchData, hideData: () => (data.value = { state: 'none' }), close };
}
