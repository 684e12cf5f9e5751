import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files in a folder of their own, as a person finds them among the downloads. */
export interface Downloads {
  /** Puts a file there. @returns its path */
  put(name: string, bytes: Uint8Array): Promise<string>;
  remove(): Promise<void>;
}

export async function makeDownloads(): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'lockerfill-files-'));
  return {
    async put(name, bytes) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
