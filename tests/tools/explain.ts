/** What the engine makes of a page. Standard output is nothing but the rows; a sentence about what went wrong goes elsewhere. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FolderSite, startFolderSite } from '../support/folder_site.ts';
import { explainPage } from './explain/explain_page.ts';
import { findPersona, lockerOf } from './explain/locker.ts';
import { openMicroscope } from './explain/pages.ts';
import { printed } from './explain/print.ts';

const USAGE = `npm run -s explain -- FILE.html|URL [--json] [--persona NAME|FILE.json]
Prints a row for every control of a page: what the engine takes it for, and why.

  --json                     one JSON array instead of a table
  --persona NAME|FILE.json   adds what would be filled in from that persona's documents
  --help                     this text
`;

class BadInput extends Error {}
const sentenceOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        persona: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, page: positionals[0], more: positionals.slice(1) };
  } catch (thrown) {
    throw new BadInput(sentenceOf(thrown), { cause: thrown });
  }
}

/** npm starts scripts in the folder of package.json; paths are meant from where the command was typed. */
function fileNamed(path: string): string {
  const file = [process.env['INIT_CWD'] ?? '.', '.'].map((folder) => resolve(folder, path)).find(existsSync);
  if (!file) throw new BadInput(`There is no file "${path}".`);
  return file;
}

async function addressOf(page: string): Promise<{ url: string; site: FolderSite | null }> {
  if (/^https?:\/\//i.test(page)) return { url: page, site: null };
  const file = fileNamed(page);
  const site = await startFolderSite(dirname(file));
  return { url: site.urlOf(basename(file)), site };
}

async function main(): Promise<void> {
  const { page, more, json, persona, help } = readArguments();
  if (help) {
    process.stderr.write(USAGE);
    return;
  }
  if (page === undefined || more.length > 0) throw new BadInput(USAGE);
  const named = persona?.endsWith('.json') ? fileNamed(persona) : persona;
  const person =
    named === undefined
      ? null
      : await findPersona(named).catch((thrown: unknown) => {
          throw new BadInput(sentenceOf(thrown), { cause: thrown });
        });
  const { url, site } = await addressOf(page);
  try {
    const microscope = await openMicroscope();
    try {
      const rows = await explainPage(microscope, url, person && (await lockerOf(person)));
      process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : printed(rows)}\n`);
    } finally {
      await microscope.close();
    }
  } finally {
    await site?.close();
  }
}

main().catch((thrown: unknown) => {
  process.stderr.write(`${sentenceOf(thrown)}\n`);
  process.exitCode = thrown instanceof BadInput ? 2 : 1;
});
