// The door of `npm start`, `npm test` and the tools: makes a fresh clone ready and hands over.
// Runs on Node 20 without a single dependency; everything behind it runs on the Node that package.json brings along.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPTS = {
  start: 'start.ts',
  test: 'run_tests.ts',
  emulator: 'emulator.ts',
  explain: 'explain.ts',
  accuracy: 'accuracy.ts',
  bench: 'bench.ts',
};
const OLDEST_NODE = 20;
const PROGRESS_EVERY_MS = 10_000;
const PARENT_CHECK_EVERY_MS = 250;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Standard output belongs to the script behind the door. */
const say = (line) => process.stderr.write(`${line}\n`);

function readJson(...path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
  } catch {
    return null;
  }
}

/** Compares the lock file with the copy that npm leaves in node_modules when an installation has ended well. */
function dependenciesAreInstalled() {
  const wanted = readJson('package-lock.json')?.packages ?? {};
  const installed = readJson('node_modules', '.package-lock.json')?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return path in installed ? installed[path].version === version : optional === true;
  });
}

/** Settles with the exit code or the signal that ended the program. */
function run(command, args, options) {
  const child = spawn(command, args, { cwd: ROOT, ...options });
  // The terminal sends Ctrl-C to the child as well; this process only waits for it.
  const forward = (signal) => signal === 'SIGINT' || child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  // A signal to npm ends npm and its shell, and is not passed on: then this process is left without its parent.
  const parent = process.ppid;
  const orphanage = setInterval(
    () => process.ppid !== parent && child.kill('SIGTERM'),
    PARENT_CHECK_EVERY_MS,
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(orphanage);
      for (const each of FORWARDED) process.off(each, forward);
      resolve({ code, signal });
    });
  });
}

async function installDependencies() {
  say('Installing the dependencies (about 550 packages; a minute or two on the first run) …');
  const startedAtMs = Date.now();
  const progress = setInterval(() => {
    say(`… still installing (${Math.round((Date.now() - startedAtMs) / 1000)} s)`);
  }, PROGRESS_EVERY_MS);
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const stdio = ['ignore', 2, 2];
  const { code } = await (
    npm?.endsWith('.js')
      ? run(process.execPath, [npm, ...args], { stdio })
      : run('npm', args, { stdio, shell: process.platform === 'win32' })
  ).finally(() => clearInterval(progress));
  if (code !== 0) {
    say(
      'The dependencies could not be installed; npm says why above. Check the network and run the command again.',
    );
    process.exit(code || 1);
  }
  say(`Dependencies installed in ${Math.round((Date.now() - startedAtMs) / 1000)} s.`);
}

/** The Node that runs TypeScript: the one in node_modules, else this one if it is new enough. */
function nodeForTypeScript() {
  const bundled = join(
    ROOT,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  say('The Node of the dependencies is missing: npm was told to ignore install scripts. Use Node 24, or run');
  say('  npm rebuild node --ignore-scripts=false');
  return process.exit(1);
}

const [name, ...rest] = process.argv.slice(2);
const script = Object.hasOwn(SCRIPTS, name ?? '') ? SCRIPTS[name] : null;
if (!script) {
  say(`Usage: node tests/tools/bootstrap.mjs ${Object.keys(SCRIPTS).join('|')} [-- arguments]`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  say(
    `LockerFill needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
if (!dependenciesAreInstalled()) await installDependencies();

const node = nodeForTypeScript();
const path = [join(ROOT, 'node_modules', '.bin'), join(node, '..'), process.env.PATH].join(delimiter);
const args = rest[0] === '--' ? rest.slice(1) : rest;
const ended = await run(node, [join(ROOT, 'tests', 'tools', script), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
});
if (ended.signal) process.kill(process.pid, ended.signal);
else process.exit(ended.code ?? 1);
