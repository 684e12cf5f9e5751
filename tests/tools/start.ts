import { parseArgs } from 'node:util';
import { personas } from '../emulator/personas/all.ts';
import type { Persona } from '../emulator/types.ts';
import { BROWSER_KINDS, type BrowserKind, findBrowser } from '../support/browsers.ts';
import { type Rig, startRig } from '../support/rig.ts';
import { takeTour } from './guided_tour.ts';
import { ensureInstalled, howToInstall } from './system_packages.ts';

const USAGE = `npm start [-- options]
Opens a browser with LockerFill, a practice DigiLocker and three practice forms.

  --browser chromium|firefox  (default: the one that is installed, Chromium first)
  --persona ID                who signs in: ${personas.map(({ id }) => id).join(', ')} (default: asha)
  --headless                  without a window: goes the whole way by itself and checks every value
  --help`;

const say = (line: string): void => console.log(line);

function stopWith(sentence: string, exitCode: number): never {
  console.error(sentence);
  process.exit(exitCode);
}

const sentenceOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

interface Wishes {
  kind: BrowserKind;
  persona: Persona;
  headless: boolean;
}

function readArguments(): Wishes {
  const options = {
    browser: { type: 'string' },
    persona: { type: 'string', default: 'asha' },
    headless: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (thrown) {
    return stopWith(`${sentenceOf(thrown)}\n\n${USAGE}`, 2);
  }
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const installed = BROWSER_KINDS.find((kind) => findBrowser(kind) !== null) ?? 'chromium';
  const kind = values.browser ? BROWSER_KINDS.find((each) => each === values.browser) : installed;
  if (!kind) return stopWith(`There is no browser "${values.browser}".\n\n${USAGE}`, 2);
  const persona = personas.find(({ id }) => id === values.persona);
  if (!persona) return stopWith(`There is no persona "${values.persona}".\n\n${USAGE}`, 2);
  return { kind, persona, headless: values.headless };
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Settles on Ctrl-C, on SIGTERM, or when the person closes the browser. */
function untilStopped({ browser }: Rig): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
    void browser.closed.then(resolve);
  });
}

async function showToPerson(rig: Rig, { persona }: Wishes): Promise<void> {
  const [empty] = await rig.browser.browser.pages();
  await rig.browser.openPage(`${rig.site.baseUrl}/`);
  await empty?.close();
  say('');
  say('The browser is open; its first page says what to do in three steps.');
  say(`  Sign in with   mobile ${persona.mobile}   PIN ${persona.pin}   (${persona.about})`);
  say(`  First page     ${rig.site.baseUrl}/`);
  say(`  DigiLocker     ${rig.emulator.baseUrl}/`);
  say('Close the browser or press Ctrl-C to stop.');
  await untilStopped(rig);
  say('Stopped.');
}

const wishes = readArguments();
const byItself = wishes.headless || !hasDisplay();
const missing = await ensureInstalled(byItself ? [wishes.kind, 'devanagari'] : [wishes.kind], say);
if (missing.includes(wishes.kind)) stopWith(howToInstall([wishes.kind]).join('\n'), 1);
if (byItself && !wishes.headless) say('There is no display here, so the whole way is gone without a window.');

const rig = await startRig({ ...wishes, headless: byItself, scale: byItself ? 2 : 1, say }).catch(
  (thrown: unknown) => stopWith(`The browser could not be started: ${sentenceOf(thrown)}`, 1),
);
try {
  if (byItself) process.exitCode = (await takeTour(rig, wishes.persona)) > 0 ? 1 : 0;
  else await showToPerson(rig, wishes);
} catch (thrown) {
  console.error(`\nThe way ended early: ${sentenceOf(thrown)}`);
  process.exitCode = 1;
} finally {
  await rig.close();
}
