import { describe } from 'vitest';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from './browsers.ts';
import { installationIsRequired } from './required.ts';

/** The suite once per browser. One that is not installed is skipped by name, where skipping is allowed. */
export function inBothBrowsers(title: string, suite: (kind: BrowserKind) => void): void {
  for (const kind of BROWSER_KINDS) {
    const absent = findBrowser(kind) === null && !installationIsRequired();
    describe.skipIf(absent)(`${title}, in ${kind}${absent ? ' (not installed)' : ''}`, () => suite(kind));
  }
}
