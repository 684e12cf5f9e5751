/** One person's self-uploaded folders and files: operations 8, 10 and 13. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mimeOf } from './mime.ts';
import { FIRST_FOLDER, UPLOADS } from './table.ts';

export interface UploadedFile {
  uri: string;
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** ISO 8601 UTC. */
  date: string;
  description: string;
}

interface Folder {
  id: string;
  name: string;
  /** Ends with a slash. */
  path: string;
  parent: string;
  date: string;
  folders: Folder[];
  files: UploadedFile[];
}

/** One entry of operation 8, as the specification's sample writes it. */
export interface UploadedItem {
  name: string;
  type: 'dir' | 'file';
  id: string;
  size: string;
  date: string;
  parent: string;
  mime: string;
  uri: string;
  description: string;
  issuer: string;
}

export type Drive = ReturnType<typeof createDrive>;

export const UPLOADED_ISSUER = 'in.gov.digilocker';
const FILES = join(import.meta.dirname, 'files');
const ROOT_ID = '1234';
const FIRST_ID = 5678;
const SINCE = '2024-01-15T09:30:00Z';

/** @param nextNumber ends the uri of a file; no two files of an emulator share one */
export function createDrive(persona: string, nextNumber: () => number) {
  const root: Folder = { id: ROOT_ID, name: '', path: '/', parent: '', date: SINCE, folders: [], files: [] };
  const folders = [root];

  const subfolder = (parent: Folder, name: string): Folder => {
    const known = parent.folders.find((folder) => folder.name === name);
    if (known) return known;
    const id = String(FIRST_ID + folders.length - 1);
    const path = `${parent.path}${name}/`;
    const folder = { id, name, path, parent: parent.id, date: SINCE, folders: [], files: [] };
    folders.push(folder);
    parent.folders.push(folder);
    return folder;
  };

  const drive = {
    /** @returns undefined when there is no such folder; an empty id is the root */
    list(id: string): { directory: string; items: UploadedItem[] } | undefined {
      const folder = folders.find((each) => each.id === (id || ROOT_ID));
      if (!folder) return undefined;
      const items = [
        ...folder.folders.map(folderItem),
        ...folder.files.map((file) => fileItem(folder, file)),
      ];
      return { directory: folder === root ? '/' : folder.path.slice(0, -1), items };
    },
    hasFolder: (path: string): boolean => folders.some((folder) => folder.path === path),
    find: (uri: string): UploadedFile | undefined =>
      folders.flatMap(({ files }) => files).find((file) => file.uri === uri),
    /**
     * Two files of one name in one folder stay two: nothing says that the second replaces the first.
     * @param folderPath of an existing folder, with a slash at both ends
     */
    add(folderPath: string, file: Omit<UploadedFile, 'uri'>): void {
      const uri = `${UPLOADED_ISSUER}-OTHER-${nextNumber()}`;
      folders.find(({ path }) => path === folderPath)?.files.push({ ...file, uri });
    },
  };

  subfolder(root, FIRST_FOLDER);
  for (const [, path, source, date, description] of UPLOADS.filter(([id]) => id === persona)) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    const bytes = readFileSync(join(FILES, source));
    const folder = parts.reduce(subfolder, root);
    drive.add(folder.path, { name, mime: mimeOf(bytes) ?? '', bytes, date, description });
  }
  return drive;
}

function sizeOf({ folders, files }: Folder): number {
  const inside = [...folders.map(sizeOf), ...files.map(({ bytes }) => bytes.length)];
  return inside.reduce((sum, size) => sum + size, 0);
}

function folderItem(folder: Folder): UploadedItem {
  const { name, id, date, parent } = folder;
  const size = String(sizeOf(folder));
  return { name, type: 'dir', id, size, date, parent, mime: '', uri: '', description: '', issuer: '' };
}

function fileItem({ id }: Folder, { name, bytes, date, mime, uri, description }: UploadedFile): UploadedItem {
  const size = String(bytes.length);
  return { name, type: 'file', id: '', size, date, parent: id, mime, uri, description, issuer: '' };
}
