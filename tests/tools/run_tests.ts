import { parseArgs } from 'node:util';
import { findBrowser } from '../support/browsers.ts';
import { installationIsRequired } from '../support/required.ts';
import { STAGES, type Counts, runStages } from './stages.ts';
import { ensureInstalled, howToInstall, type NeedName } from './system_packages.ts';

const JUDGES: NeedName[] = ['xmlsec1', 'pdfsig', 'qpdf', 'identify', 'openssl'];
/** What a stage cannot do without; a missing thing that is not required skips what needs it, by name. */
const NEEDED_BY: Record<string, NeedName[]> = {
  unit: JUDGES,
  dom: ['chromium'],
  contract: JUDGES,
  e2e: ['chromium', 'firefox', 'devanagari'],
};

const USAGE = `npm test [-- --only STAGE,STAGE]
Runs ${STAGES.map(({ name }) => name).join(', ')}; the last line is "N passed, N failed".`;

function stopWith(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readArguments(): { only: string[] | null } {
  try {
    const { values } = parseArgs({
      options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return { only: values.only?.split(',').map((name) => name.trim()) ?? null };
  } catch (thrown) {
    return stopWith(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${USAGE}`);
  }
}

const { only } = readArguments();
const unknown = only?.find((name) => !STAGES.some((stage) => stage.name === name));
if (unknown !== undefined) stopWith(`There is no stage "${unknown}".\n\n${USAGE}`);

const chosen = STAGES.filter(({ name }) => !only || only.includes(name));
const needs = [...new Set(chosen.flatMap(({ name }) => NEEDED_BY[name] ?? []))];
const missing = await ensureInstalled(needs, (line) => console.log(line));
howToInstall(missing).forEach((sentence) => console.log(sentence));

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
if (missing.length > 0 && installationIsRequired()) {
  console.log('Nothing may be missing here (CI=true, or root on Debian), so nothing was run.');
  console.log(`0 passed, ${missing.length} failed`);
  process.exit(1);
}
const chromium = findBrowser('chromium');
if (chromium) process.env['LOCKERFILL_CHROMIUM'] = chromium;
const runnable = chosen.filter(({ name }) => {
  const skip = name === 'dom' && missing.includes('chromium');
  if (skip) {
    console.log('Skipped: dom, which needs a Chromium.');
    counts.skipped += 1;
  }
  return !skip;
});

const total = await runStages(runnable, counts);
process.exitCode = total.failed > 0 ? 1 : 0;
