import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConnectionFile } from '../../lib/domain/connection_file.ts';
import { runTool } from '../support/local_tools.ts';

const USAGE = `npm run build [-- --connection FILE.json [--developer]]
Builds LockerFill for Chrome, Edge and Firefox.

  --connection FILE.json  the organisation whose DigiLocker registration is used (README, "Connecting an organisation")
  --developer             a build whose client secret is typed in by hand, in .output/<browser>-mv3-developer`;

function stopWith(sentence: string): never {
  console.error(`${sentence}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments(): { connection?: string | undefined; developer: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        connection: { type: 'string' },
        developer: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return values;
  } catch (thrown) {
    return stopWith(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const { connection, developer } = readArguments();
if (developer && connection === undefined) stopWith('A developer build needs a connection file.');
if (connection !== undefined) {
  const text = await readFile(connection, 'utf8').catch(() => stopWith(`There is no file ${connection}.`));
  try {
    parseConnectionFile(text);
  } catch (thrown) {
    stopWith(thrown instanceof Error ? thrown.message : String(thrown));
  }
  process.env['LOCKERFILL_CONNECTION'] = resolve(connection);
}
const mode = developer ? ['--mode', 'developer'] : [];
for (const browser of ['chrome', 'firefox']) {
  const code = await runTool('wxt', ['build', '-b', browser, ...mode]);
  if (code !== 0) process.exit(code);
}
