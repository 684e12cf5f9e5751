import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../../lib/errors/codes.ts';
import type { Send } from '../../../lib/messages/protocol.ts';
import { fetchedFile } from '../fetched_file.ts';
import type { FetchedFile } from '../fetched_file.ts';
import { saveFile } from '../save_file.ts';

export type SaveState =
  | { state: 'none' }
  | { state: 'fetching'; fileId: string }
  | { state: 'failed'; fileId: string; code: ErrorCode }
  | { state: 'saved'; fileId: string; integrityVerified: boolean };

export interface SaveModel {
  state: ReadonlySignal<SaveState>;
  save: (fileId: string) => Promise<void>;
  close: () => void;
}

/** Fetches one uploaded file and hands it to the browser's downloads. */
export function createSaveModel(send: Send): SaveModel {
  const state = signal<SaveState>({ state: 'none' });
  let last: FetchedFile | null = null;
  let closed = false;

  async function save(fileId: string): Promise<void> {
    if (state.value.state === 'fetching') return;
    state.value = { state: 'fetching', fileId };
    try {
      const file = await fetchedFile(await send('uploaded.file', { fileId }));
      // The address must outlive the start of the download, so it goes with the next one, or with the view.
      last?.release();
      last = file;
      if (closed) {
        file.release();
        return;
      }
      saveFile(file.url, file.name);
      state.value = { state: 'saved', fileId, integrityVerified: file.integrityVerified };
    } catch (thrown) {
      state.value = { state: 'failed', fileId, code: errorCodeOf(thrown) };
    }
  }

  function close(): void {
    closed = true;
    last?.release();
  }

  return { state, save, close };
}
