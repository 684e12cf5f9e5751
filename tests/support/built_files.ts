import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface BuiltFile {
  /** Inside the build's folder. */
  path: string;
  text: string;
}

const TEXT = /\.(js|json|html|css|svg|txt)$/;

/** The files of a build that hold text. */
export async function readBuild(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path), text: await readFile(path, 'utf8') })),
  );
}

/** "file: what was found", for every place where the pattern occurs. */
export const occurrences = (files: readonly BuiltFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`));
