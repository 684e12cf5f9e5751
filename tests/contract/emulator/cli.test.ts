import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../../..');
const EXAMPLE = join(PROJECT, 'tests/emulator/personas/example.json');

let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, [join(PROJECT, 'tests/tools/emulator.ts'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

async function ready(child: ReturnType<typeof start>) {
  const [line] = await once(createInterface(child.stdout), 'line');
  return JSON.parse(String(line));
}

/** For a process that ends by itself. */
async function finished(child: ReturnType<typeof start>) {
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, code };
}

test('prints one line of JSON when it is ready, and ends on SIGTERM', async () => {
  const child = start();
  const whole = text(child.stdout);
  const report = await ready(child);
  expect(report).toEqual({
    baseUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    clients: {
      confidential: { client_id: expect.any(String), client_secret: expect.any(String) },
      public: { client_id: expect.any(String) },
    },
    personas: expect.arrayContaining([{ id: 'asha', mobile: '9000000001', pin: '100001' }]),
  });
  expect((await fetch(`${report.baseUrl}/__emulator/config`)).status).toBe(200);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect((await whole).trim().split('\n')).toHaveLength(1);
});

test('takes personas and redirect URIs that somebody brings', async () => {
  const child = start(
    '--persona',
    EXAMPLE,
    '--redirect-uri',
    'https://a.example/cb',
    '--redirect-uri',
    'http://127.0.0.1/b',
  );
  const { baseUrl, personas } = await ready(child);
  const config = await (await fetch(`${baseUrl}/__emulator/config`)).json();
  expect(personas[0]).toEqual({ id: 'my-persona', mobile: '9000000099', pin: '100099' });
  expect(personas.length).toBeGreaterThan(6);
  expect(config.clients.public.redirect_uris).toEqual(
    expect.arrayContaining(['https://a.example/cb', 'http://127.0.0.1/b']),
  );
});

test('prefers a persona that somebody brings to the built-in one of the same name', async () => {
  const persona = { ...JSON.parse(await readFile(EXAMPLE, 'utf8')), id: 'asha' };
  const path = join(folder, 'asha.json');
  await writeFile(path, JSON.stringify(persona));
  const { personas } = await ready(start('--persona', path));
  expect(personas.filter(({ id }: { id: string }) => id === 'asha')).toEqual([
    { id: 'asha', mobile: '9000000099', pin: '100099' },
  ]);
});

test('gives the large locker and the directory as much as is asked', async () => {
  const { baseUrl } = await ready(start('--documents', '5000', '--issuers', '1500'));
  const config = await (await fetch(`${baseUrl}/__emulator/config`)).json();
  const library = config.personas.find(({ id }: { id: string }) => id === 'library');
  expect(library.about).toBe('A locker of 5000 documents');
  const { issuers } = await (await fetch(`${config.relay.baseUrl}/v1/meta/issuers`)).json();
  expect(issuers).toHaveLength(1500);
});

test('explains itself', async () => {
  const { stdout, stderr, code } = await finished(start('--help'));
  expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  expect(stderr).toContain('--redirect-uri URL');
});

test.each([
  ['an unknown option', ['--prot', '1'], /--prot/],
  ['no number as port', ['--port', 'many'], /--port takes a number from 0 to 65535/],
  ['an unknown version', ['--api', 'v1'], /--api takes v2\.3 or v2\.4/],
  ['an unknown clock', ['--clock', 'local'], /--clock takes utc or ist/],
  ['too many issuers', ['--issuers', '1501'], /--issuers takes a number from 1 to 1500/],
  ['no number of documents', ['--documents', '-1'], /--documents/],
  ['no address', ['--redirect-uri', 'nowhere'], /--redirect-uri takes an https or http address/],
  ['an address with a fragment', ['--redirect-uri', 'https://a.example/#b'], /without "#"/],
  ['a missing persona file', ['--persona', 'nobody.json'], /nobody\.json/],
  ['the same persona twice', ['--persona', EXAMPLE, '--persona', EXAMPLE], /brought before it/],
])('refuses %s with a sentence and exit code 2', async (_title, args, sentence) => {
  const { stdout, stderr, code } = await finished(start(...args));
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('names the wrong field of a persona', async () => {
  const path = join(folder, 'wrong.json');
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(EXAMPLE, 'utf8')), pin: '12' }));
  const { stderr, code } = await finished(start('--persona', path));
  expect(code).toBe(2);
  expect(stderr).toContain('pin: must be 6 digits');
});

test('says so when the port is taken', async () => {
  const { baseUrl } = await ready(start());
  const { stderr, code } = await finished(start('--port', new URL(baseUrl).port));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Port \d+ is taken by another program\.$/m);
});
