import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserKind, findBrowser, minimumMajorOf } from '../support/browsers.ts';
import { canInstall } from '../support/debian.ts';

/** What a command of this project may need beyond Node, and where it comes from. */
interface Need {
  /** What it is for, in a sentence: "… is missing: <purpose>". */
  purpose: string;
  debian: string;
  mac: string;
  windows: string;
  present: () => boolean;
}

const onPath = (command: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, command)) || existsSync(join(folder, `${command}.exe`)));

const browser = (kind: BrowserKind, debian: string, mac: string, windows: string): Need => ({
  purpose: `a ${kind === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox'} of version ${minimumMajorOf(kind)} or newer`,
  debian,
  mac,
  windows,
  present: () => findBrowser(kind) !== null,
});
const judge = (command: string, purpose: string, debian: string, mac: string, windows: string): Need => ({
  purpose,
  debian,
  mac,
  windows,
  present: () => onPath(command),
});

export const NEEDS = {
  chromium: browser('chromium', 'chromium', 'brew install --cask chromium', 'winget install Google.Chrome'),
  firefox: browser('firefox', 'firefox-esr', 'brew install --cask firefox', 'winget install Mozilla.Firefox'),
  xmlsec1: judge(
    'xmlsec1',
    'xmlsec1, which judges XML signatures',
    'xmlsec1',
    'brew install libxmlsec1',
    'choco install xmlsec',
  ),
  pdfsig: judge(
    'pdfsig',
    'pdfsig, which judges PDF signatures',
    'poppler-utils',
    'brew install poppler',
    'choco install poppler',
  ),
  qpdf: judge(
    'qpdf',
    'qpdf, which judges PDF files',
    'qpdf',
    'brew install qpdf',
    'winget install QPDF.QPDF',
  ),
  identify: judge(
    'identify',
    'ImageMagick, which judges images',
    'imagemagick',
    'brew install imagemagick',
    'winget install ImageMagick.ImageMagick',
  ),
  openssl: judge(
    'openssl',
    'openssl, which judges certificates',
    'openssl',
    'brew install openssl',
    'winget install ShiningLight.OpenSSL.Light',
  ),
  /** Chromium and Firefox from Debian bring no letters for Hindi; other systems have them. */
  devanagari: {
    purpose: 'a font for Hindi',
    debian: 'fonts-noto-core',
    mac: '',
    windows: '',
    present: () =>
      process.platform !== 'linux' ||
      (spawnSync('fc-list', [':lang=hi'], { encoding: 'utf8' }).stdout ?? '') !== '',
  },
} as const satisfies Record<string, Need>;

export type NeedName = keyof typeof NEEDS;

export const missing = (names: readonly NeedName[]): NeedName[] =>
  names.filter((name) => !NEEDS[name].present());

function aptGet(args: string[], say: (line: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('apt-get', ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lastLines: string[] = [];
    const startedAtMs = Date.now();
    const progress = setInterval(
      () =>
        say(
          `… apt-get ${args[0]} (${Math.round((Date.now() - startedAtMs) / 1000)} s): ${lastLines.at(-1) ?? ''}`,
        ),
      10_000,
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        lastLines.push(...text.split('\n').filter((line) => line.trim() !== ''));
        lastLines.splice(0, lastLines.length - 15);
      });
    }
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      clearInterval(progress);
      if (code !== 0) lastLines.forEach(say);
      resolve(code === 0);
    });
  });
}

/** One sentence per missing thing: what it is and how this system gets it. */
export function howToInstall(names: readonly NeedName[]): string[] {
  return names.map((name) => {
    const { purpose, debian, mac, windows } = NEEDS[name];
    const commands: Partial<Record<NodeJS.Platform, string>> = { darwin: mac, win32: windows };
    const command = commands[process.platform] ?? `sudo apt-get install ${debian}`;
    return `Missing: ${purpose}. Install it, for example with: ${command}`;
  });
}

/**
 * Makes sure of the named things; installs what is missing where `canInstall`, twice at most. Returns the names that
 * are still missing.
 */
export async function ensureInstalled(
  names: readonly NeedName[],
  say: (line: string) => void,
): Promise<NeedName[]> {
  for (let attempt = 0; attempt < 2 && missing(names).length > 0 && canInstall(); attempt += 1) {
    const packages = missing(names).map((name) => NEEDS[name].debian);
    say(`Installing ${packages.join(', ')} with apt-get …`);
    await aptGet(['update'], say);
    await aptGet(['install', '--no-install-recommends', ...packages], say);
  }
  return missing(names);
}
