import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../support/browsers.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lockerfill-browsers-'));
  for (const name of ['google-chrome', 'microsoft-edge', 'firefox']) {
    await writeFile(join(folder, name), '');
    await chmod(join(folder, name), 0o755);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('takes the program that the environment names', () => {
  const named = join(folder, 'microsoft-edge');
  expect(findBrowser('chromium', { LOCKERFILL_CHROMIUM: named, PATH: folder })).toBe(named);
});

it('finds nothing when the named program does not exist', () => {
  expect(findBrowser('firefox', { LOCKERFILL_FIREFOX: join(folder, 'none'), PATH: folder })).toBeNull();
});

it('finds Firefox along the path', () => {
  expect(findBrowser('firefox', { PATH: folder }, 'linux')).toBe(join(folder, 'firefox'));
});
