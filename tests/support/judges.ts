/** Independent programs that judge what is made here: xmlsec1, pdfsig, openssl and others. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installationIsRequired } from './required.ts';

/**
 * True when the program is on PATH. Where the test run installs its judges, and on CI, a missing one is an error;
 * elsewhere it is false, for `test.skipIf(!requireJudge('xmlsec1'))`, so that the skip is seen.
 */
export function requireJudge(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (folders.some((folder) => isExecutable(join(folder, name)))) return true;
  if (installationIsRequired()) throw new Error(`${name} is not installed`);
  return false;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
