/**
 * Runs the emulator from the command line. Standard output is one line of JSON when it is ready; everything else goes to
 * standard error. Ends on SIGTERM and SIGINT; bad input ends it with a sentence and exit code 2.
 */
import { parseArgs } from 'node:util';
import { MAX_ISSUERS } from '../emulator/catalogue/catalogue.ts';
import { builtInPersonas } from '../emulator/personas/all.ts';
import { MAX_LIBRARY_DOCUMENTS } from '../emulator/personas/library.ts';
import { readPersonaFile } from '../emulator/personas/schema.ts';
import type { EmulatorOptions } from '../emulator/server.ts';
import { startEmulator } from '../emulator/server.ts';
import type { Persona } from '../emulator/types.ts';
import type { SpecVersion } from '../emulator/world.ts';

const HELP = `A DigiLocker on this computer, with test data only.

  npm run -s emulator -- [options]

  --port N             listen on 127.0.0.1:N (default: a free port)
  --persona FILE.json  add a person of your own; the format is described in tests/emulator/personas/schema.ts (repeatable)
  --redirect-uri URL   register another redirect URI for both clients (repeatable)
  --odd                answer in all the odd shapes that real answers have
  --api VERSION        v2.3 (default) or v2.4
  --clock ZONE         utc (default), or ist: times in requests and answers are 19,800 seconds ahead
  --issuers N          list N issuers, up to ${MAX_ISSUERS}; those beyond the built-in ones are made up
  --documents N        give the persona "library" N documents, up to ${MAX_LIBRARY_DOCUMENTS} (default: 500)
  --help               this text

When it is ready, it prints one line of JSON: baseUrl, clients, personas.
`;

const VERSIONS: readonly SpecVersion[] = ['v2.3', 'v2.4'];
const CLOCKS = ['utc', 'ist'] as const;
const BAD_INPUT = 2;

class BadInput extends Error {}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '0' },
        persona: { type: 'string', multiple: true, default: [] },
        'redirect-uri': { type: 'string', multiple: true, default: [] },
        odd: { type: 'boolean', default: false },
        api: { type: 'string', default: 'v2.3' },
        clock: { type: 'string', default: 'utc' },
        issuers: { type: 'string' },
        documents: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new BadInput(sentence(error), { cause: error });
  }
}

async function readOptions(values: ReturnType<typeof parse>): Promise<EmulatorOptions> {
  const documents = readCount('--documents', values.documents, MAX_LIBRARY_DOCUMENTS);
  const issuers = readCount('--issuers', values.issuers, MAX_ISSUERS);
  return {
    port: readPort(values.port),
    personas: await readPersonas(values.persona, builtInPersonas(documents)),
    ...(issuers === undefined ? {} : { issuers }),
    redirectUris: values['redirect-uri'].map(readRedirectUri),
    odd: values.odd,
    version: readChoice('--api', values.api, VERSIONS),
    clock: readChoice('--clock', values.clock, CLOCKS),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new BadInput(`--port takes a number from 0 to 65535, not "${text}".`);
  return port;
}

function readChoice<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === text);
  if (!choice) throw new BadInput(`${option} takes ${choices.join(' or ')}, not "${text}".`);
  return choice;
}

function readCount(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count < 1 || count > most)
    throw new BadInput(`${option} takes a number from 1 to ${most}, not "${text}".`);
  return count;
}

function readRedirectUri(text: string): string {
  const url = URL.parse(text);
  if (!url || url.hash !== '' || text.includes('#') || !['https:', 'http:'].includes(url.protocol))
    throw new BadInput(`--redirect-uri takes an https or http address without "#", not "${text}".`);
  return text;
}

/** People brought along come first and replace a built-in one with the same id or mobile number. */
async function readPersonas(paths: string[], builtIn: readonly Persona[]): Promise<Persona[]> {
  const brought: Persona[] = [];
  for (const path of paths) {
    const persona = await readPersonaFile(path).catch((error: unknown) => {
      throw new BadInput(sentence(error), { cause: error });
    });
    const other = brought.find((each) => same(each, persona));
    if (other) throw new BadInput(`${path} has the id or mobile number of "${other.id}", brought before it.`);
    brought.push(persona);
  }
  return [...brought, ...builtIn.filter((persona) => !brought.some((each) => same(each, persona)))];
}

function same(one: Persona, other: Persona): boolean {
  return one.id === other.id || one.mobile === other.mobile;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const values = parse(process.argv.slice(2));
  if (values.help) {
    process.stderr.write(HELP);
    return;
  }
  const options = await readOptions(values);
  const emulator = await startEmulator(options);
  const { confidential, public: open } = emulator.config.clients;
  const ready = {
    baseUrl: emulator.baseUrl,
    clients: {
      confidential: { client_id: confidential.client_id, client_secret: confidential.client_secret },
      public: { client_id: open.client_id },
    },
    personas: emulator.personas.map(({ id, mobile, pin }) => ({ id, mobile, pin })),
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  process.stderr.write(`The emulator runs at ${emulator.baseUrl} – stop it with Ctrl+C.\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void emulator.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = error instanceof BadInput ? BAD_INPUT : 1;
});
