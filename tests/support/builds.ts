import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserKind } from './browsers.ts';
import { captureTool } from './local_tools.ts';
import { ROOT } from './root.ts';

export type BuildMode = 'production' | 'emulator';

const INPUTS = [
  'entrypoints',
  'components',
  'lib',
  'locales',
  'public',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

const buildArguments = (kind: BrowserKind, mode: BuildMode): string[] => [
  'build',
  ...(mode === 'emulator' ? ['--mode', 'emulator'] : []),
  ...(kind === 'firefox' ? ['-b', 'firefox'] : []),
];

export const buildFolder = (kind: BrowserKind, mode: BuildMode): string =>
  join(ROOT, '.output', `${TARGETS[kind]}-mv3${mode === 'emulator' ? '-emulator' : ''}`);

/** A fingerprint of everything that a build is made from. */
async function inputsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const path = join(ROOT, input);
    const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
    const files = entries
      ? entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      : [path].filter((file) => existsSync(file));
    for (const file of files.toSorted()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

const stampOf = (kind: BrowserKind, mode: BuildMode): string =>
  join(ROOT, '.output', 'stamps', `${TARGETS[kind]}-${mode}`);

/** Makes the build and notes what it came from. @throws Error with everything that the build said */
export async function makeBuild(kind: BrowserKind, mode: BuildMode): Promise<string> {
  const hash = await inputsHash();
  const { code, all } = await captureTool('wxt', buildArguments(kind, mode));
  if (code !== 0) throw new Error(`The ${mode} build for ${kind} failed:\n${all}`);
  const stamp = stampOf(kind, mode);
  await mkdir(join(stamp, '..'), { recursive: true });
  await writeFile(stamp, hash);
  return buildFolder(kind, mode);
}

/** Makes the build unless the one that is there came from the same files. Returns its folder. */
export async function ensureBuild(
  kind: BrowserKind,
  mode: BuildMode,
  say: (line: string) => void = () => {},
): Promise<string> {
  const folder = buildFolder(kind, mode);
  const made = await readFile(stampOf(kind, mode), 'utf8').catch(() => '');
  if (made === (await inputsHash()) && existsSync(join(folder, 'manifest.json'))) return folder;
  say(`Building the extension for ${kind} …`);
  return makeBuild(kind, mode);
}
