import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';
export const BROWSER_KINDS = ['chromium', 'firefox'] as const satisfies readonly BrowserKind[];

interface Finder {
  /** Names it, whatever is installed. */
  override: string;
  /** Commands looked for along PATH, in order of preference. */
  commands: string[];
  /** Paths below the system's program folders. */
  macOS: string[];
  windows: string[];
  /** The oldest major version that runs the extension and can be driven. */
  minimumMajor: number;
}

/**
 * Chromium itself comes before its branded kin: it takes unpacked extensions without a policy in the way. Firefox
 * needs 149 for `action.openPopup` (`strict_min_version`), Chromium 137 for loading an extension over the pipe.
 */
const FINDERS: Record<BrowserKind, Finder> = {
  chromium: {
    override: 'LOCKERFILL_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    macOS: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    minimumMajor: 137,
  },
  firefox: {
    override: 'LOCKERFILL_FIREFOX',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    macOS: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    minimumMajor: 149,
  },
};

export const minimumMajorOf = (kind: BrowserKind): number => FINDERS[kind].minimumMajor;

type Environment = Readonly<Record<string, string | undefined>>;

function candidates(finder: Finder, platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => finder.macOS.map((path) => join(folder, path)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder ? finder.windows.map((path) => `${folder}\\${path}`) : []));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return finder.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** The executable of an installed browser, or null. `LOCKERFILL_CHROMIUM` and `LOCKERFILL_FIREFOX` overrule the search. */
export function findBrowser(
  kind: BrowserKind,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const finder = FINDERS[kind];
  const named = env[finder.override];
  if (named) return existsSync(named) ? named : null;
  return candidates(finder, platform, env).find((path) => existsSync(path)) ?? null;
}
