import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** The scripts behind the commands, run by the Node that runs this: no shell, no shims, the same on every system. */
const SCRIPTS = {
  'addons-linter': 'addons-linter/bin/addons-linter',
  oxfmt: 'oxfmt/bin/oxfmt',
  oxlint: 'oxlint/bin/oxlint',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  wxt: 'wxt/bin/wxt.mjs',
} as const;

export type LocalTool = keyof typeof SCRIPTS;

export function spawnTool(tool: LocalTool, args: readonly string[], stdio: StdioOptions): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'node_modules', SCRIPTS[tool]), ...args], { cwd: ROOT, stdio });
}

/** Runs a tool with everything it says shown; answers with its exit code. */
export function runTool(tool: LocalTool, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawnTool(tool, args, ['ignore', 'inherit', 'inherit']);
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

export interface ToolOutput {
  code: number;
  stdout: string;
  /** Standard output and error as they came. */
  all: string;
}

/** Runs a tool and keeps what it says. */
export function captureTool(tool: LocalTool, args: readonly string[]): Promise<ToolOutput> {
  return new Promise((resolve, reject) => {
    const child = spawnTool(tool, args, ['ignore', 'pipe', 'pipe']);
    let stdout = '';
    let all = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      all += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      all += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, all }));
  });
}
