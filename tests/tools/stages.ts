import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { BrowserKind } from '../support/browsers.ts';
import { type BuildMode, makeBuild } from '../support/builds.ts';
import { type LocalTool, runTool } from '../support/local_tools.ts';
import { ROOT } from '../support/root.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

type Check = readonly [LocalTool, ...string[]];

/** Commands and builds count as one check each; a project of vitest counts its tests. */
export type Stage =
  | { name: string; checks: readonly Check[] }
  | { name: string; builds: readonly (readonly [BrowserKind, BuildMode])[] }
  | { name: string; project: string };

export const STAGES: readonly Stage[] = [
  { name: 'format', checks: [['oxfmt', '--check']] },
  { name: 'lint', checks: [['oxlint', '--deny-warnings']] },
  { name: 'types', checks: [['tsc', '--noEmit']] },
  { name: 'unit', project: 'unit' },
  { name: 'dom', project: 'dom' },
  { name: 'contract', project: 'contract' },
  {
    name: 'builds',
    builds: [
      ['chromium', 'emulator'],
      ['firefox', 'emulator'],
      ['chromium', 'production'],
      ['firefox', 'production'],
    ],
  },
  { name: 'e2e', project: 'e2e' },
];

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

async function countTests(project: string): Promise<Counts> {
  const report = join(ROOT, '.output', 'test-results', `${project}.json`);
  await mkdir(join(report, '..'), { recursive: true });
  await rm(report, { force: true });
  const code = await runTool('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const text = await readFile(report, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, skipped: 0 };
  const results = v.parse(reportSchema, JSON.parse(text));
  // A file that broke before its first test has no failed test to count.
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = results.numFailedTests + brokenFiles;
  return {
    passed: results.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** Runs one after the other; each prints its line. */
async function countAll(checks: readonly { name: string; run: () => Promise<boolean> }[]): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of checks) {
    const passed = await run();
    console.log(`${passed ? '✓' : '✗'} ${name}`);
    counts[passed ? 'passed' : 'failed'] += 1;
  }
  return counts;
}

async function built(kind: BrowserKind, mode: BuildMode): Promise<boolean> {
  try {
    await makeBuild(kind, mode);
    return true;
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    return false;
  }
}

function countStage(stage: Stage): Promise<Counts> {
  if ('project' in stage) return countTests(stage.project);
  if ('builds' in stage) {
    return countAll(
      stage.builds.map(([kind, mode]) => ({ name: `${mode} build, ${kind}`, run: () => built(kind, mode) })),
    );
  }
  return countAll(
    stage.checks.map(([tool, ...args]) => ({
      name: [tool, ...args].join(' '),
      run: async () => (await runTool(tool, args)) === 0,
    })),
  );
}

const summary = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Runs every stage, whatever the earlier ones said, and prints one line each and the sum as the last line. */
export async function runStages(stages: readonly Stage[], before: Counts): Promise<Counts> {
  const total = { ...before };
  const lines: string[] = [];
  for (const stage of stages) {
    console.log(`\n━━ ${stage.name} ${'━'.repeat(70 - stage.name.length)}`);
    const startedAtMs = Date.now();
    const counts = await countStage(stage);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1).padStart(7);
    lines.push(`${stage.name.padEnd(10)}${seconds} s   ${summary(counts)}`);
  }
  console.log(`\n━━ sum ${'━'.repeat(67)}`);
  lines.forEach((line) => console.log(line));
  console.log(summary(total));
  return total;
}
