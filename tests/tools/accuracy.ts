/** How much of the labelled forms the engine reads right. */
import { parseArgs } from 'node:util';
import type { SetName } from './accuracy/forms.ts';
import { surprisesOf } from './accuracy/known_misses.ts';
import { confusionByFamily, confusionTable, figureTable, missTable, surpriseText } from './accuracy/print.ts';
import { type JudgedForm, readForms } from './accuracy/read_forms.ts';
import { openMicroscope } from './explain/pages.ts';

const USAGE = `npm run accuracy -- [options]
Shows the labelled forms of tests/fixtures/forms to the engine and compares.

  --only SET       tuning or held-out (default: both)
  --misses         lists every miss of the tuning forms
  --check          fails on a miss of a tuning form that its index does not list, and on a listed one that is none
  --show-held-out  lists the misses of the held-out forms as well: whoever tunes must not look
  --help           this text`;

interface Wishes {
  sets: SetName[];
  misses: boolean;
  check: boolean;
  showHeldOut: boolean;
}

const SET_NAMES: Readonly<Record<string, SetName>> = { tuning: 'tuning', 'held-out': 'held_out' };
const TITLES: Readonly<Record<SetName, string>> = { tuning: 'Tuning forms', held_out: 'Held-out forms' };

function stopWith(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readArguments(): Wishes {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        misses: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        'show-held-out': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const only = values.only === undefined ? null : SET_NAMES[values.only];
    if (only === undefined) return stopWith(USAGE);
    const { misses, check } = values;
    return {
      sets: only ? [only] : ['tuning', 'held_out'],
      misses,
      check,
      showHeldOut: values['show-held-out'],
    };
  } catch (thrown) {
    return stopWith(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${USAGE}`);
  }
}

/** Of held-out forms nothing but sums is told, unless somebody asks in so many words. */
function report(set: SetName, read: readonly JudgedForm[], { misses, showHeldOut }: Wishes): void {
  console.log(`\n━━ ${TITLES[set]}: ${read.length}\n`);
  if (read.length === 0) return;
  const parts =
    set === 'tuning'
      ? [
          figureTable(read),
          confusionTable(read),
          confusionByFamily(read),
          ...(misses ? [missTable(read)] : []),
        ]
      : [figureTable(read), confusionTable(read), ...(showHeldOut ? [missTable(read)] : [])];
  console.log(parts.join('\n\n'));
}

/** @returns true where a form and its list of known misses agree */
function agrees({ form, judged }: JudgedForm): boolean {
  const surprises = surprisesOf(judged, form.missesKnown);
  if (surprises.unlisted.length + surprises.stale.length === 0) return true;
  console.log(surpriseText(form.file, surprises));
  return false;
}

const wishes = readArguments();
const microscope = await openMicroscope();
try {
  for (const set of wishes.sets) {
    const read = await readForms(microscope, set);
    report(set, read, wishes);
    if (!wishes.check || set !== 'tuning') continue;
    const surprising = read.filter((form) => !agrees(form));
    console.log(`\n${read.length - surprising.length} forms as listed, ${surprising.length} not`);
    if (surprising.length > 0) process.exitCode = 1;
  }
} finally {
  await microscope.close();
}
