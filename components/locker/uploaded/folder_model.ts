import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FolderView } from '../../../lib/domain/locker_views.ts';
import type { Send } from '../../../lib/messages/protocol.ts';
import { createLoadable } from '../loadable.ts';
import type { Loadable } from '../loadable.ts';

export interface Crumb {
  folderId: string;
  /** Empty for the first folder. */
  name: string;
}

export interface OpenFolder {
  /** From the first folder to the open one. */
  path: readonly Crumb[];
  listing: Loadable<FolderView>;
}

export interface FolderModel {
  open: ReadonlySignal<OpenFolder>;
  enter: (folder: Crumb) => void;
  /** To a folder of the path, by its place. */
  goTo: (at: number) => void;
  reload: () => Promise<void>;
}

const FIRST: Crumb = { folderId: '', name: '' };

/** Browsing what the person uploaded, one folder at a time. */
export function createFolderModel(send: Send): FolderModel {
  function folder(path: readonly Crumb[]): OpenFolder {
    const folderId = path.at(-1)?.folderId ?? '';
    return { path, listing: createLoadable(async () => send('uploaded.folder', { folderId })) };
  }
  const open = signal(folder([FIRST]));

  function show(path: readonly Crumb[]): void {
    open.value = folder(path);
    void open.value.listing.load();
  }

  return {
    open,
    enter: (crumb) => show([...open.value.path, crumb]),
    goTo: (at) => show(open.value.path.slice(0, at + 1)),
    reload: async () => open.value.listing.load(),
  };
}
