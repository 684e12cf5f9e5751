import { createHash } from 'node:crypto';
import type { Persona } from '../emulator/types.ts';
import type { DocumentFactory } from '../emulator/world.ts';
import { isAlwaysProvable, letters, proofsOf, showsFact } from './expected_values.ts';
import type { Answer } from './form_reader.ts';
import type { ShownRow } from './popup_driver.ts';

/** One question of a form after filling. `wrong` says what is amiss; null: as the documents say. */
export interface JudgedRow {
  label: string;
  value: string;
  /** The document that the review named, e.g. "Class X Marksheet". */
  document: string;
  file: Answer['file'];
  wrong: string | null;
}

const squeezed = (text: string): string => letters(text).replaceAll(' ', '');

/** The review reads a label as the person sees it; the form's author may have written a shorter one for machines. */
function sameLabel(one: string, other: string): boolean {
  const [short = '', long = ''] = [squeezed(one), squeezed(other)].toSorted((a, b) => a.length - b.length);
  return short !== '' && long.includes(short);
}

/** The line of the review that this answer came from: same value (a file's is its document), else same label. */
function takeRow(answer: Answer, review: ShownRow[]): ShownRow | undefined {
  const candidates = review.filter(({ isFile, value }) =>
    answer.file ? isFile : !isFile && letters(value) === letters(answer.value),
  );
  const row = candidates.find(({ label }) => sameLabel(label, answer.label)) ?? candidates[0];
  if (row) review.splice(review.indexOf(row), 1);
  return row;
}

const documentOf = (row: ShownRow | undefined, persona: Persona): string =>
  persona.documents.find(({ name }) => row?.proof.includes(name))?.name ?? '';

function judgeText(answer: Answer, document: string, persona: Persona): string | null {
  if (answer.blocked) return 'a trap was filled';
  const proofs = proofsOf(persona, answer.expect);
  if (proofs.length === 0) return 'no document states this';
  const right = proofs.filter((proof) => showsFact(answer.expect, answer.value, proof));
  if (right.length === 0)
    return `the documents say ${[...new Set(proofs.map(({ text }) => text))].join(' or ')}`;
  if (!right.some((proof) => proof.document === document)) return `"${document}" does not state this`;
  return null;
}

async function judgeFile(
  answer: Answer,
  document: string,
  persona: Persona,
  issued: Pick<DocumentFactory, 'pdf'>,
): Promise<string | null> {
  // A large locker holds several documents of one name; the review names no more than that.
  const sources = persona.documents.filter(
    ({ name, formats }) => name === document && formats.includes('pdf'),
  );
  if (!answer.file || sources.length === 0) return 'no document of the locker';
  for (const source of sources) {
    const { bytes } = await issued.pdf(persona, source);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (answer.file.sha256 === sha256 && answer.file.bytes === bytes.length) return null;
  }
  return 'not the bytes that were issued';
}

/** True when nothing was written although a document states the fact, and the person was not even told. */
function wasMissed(
  answer: Answer,
  answers: readonly Answer[],
  persona: Persona,
  review: readonly ShownRow[],
): boolean {
  if (answer.value !== '' || answer.blocked || !isAlwaysProvable(persona, answer.expect)) return false;
  // An address that fits in the first of two lines leaves the second one empty.
  const isSpread =
    answer.expect === 'address.full' &&
    answers.some((other) => other !== answer && other.expect === answer.expect && other.value !== '');
  return !isSpread && !review.some(({ ticked, label }) => !ticked && sameLabel(label, answer.label));
}

/**
 * Holds a filled form against the persona's own data and the truth in the form. Every changed control, and every one
 * that should have changed, makes a row.
 */
export async function judge(
  persona: Persona,
  issued: Pick<DocumentFactory, 'pdf'>,
  before: readonly Answer[],
  after: readonly Answer[],
  review: readonly ShownRow[],
): Promise<JudgedRow[]> {
  const unused = review.filter(({ ticked }) => ticked);
  const rows: JudgedRow[] = [];
  for (const [at, answer] of after.entries()) {
    const { label, value, file } = answer;
    const changed = value !== before[at]?.value || file !== null;
    if (changed) {
      const row = takeRow(answer, unused);
      const document = documentOf(row, persona);
      const wrong = file
        ? await judgeFile(answer, document, persona, issued)
        : judgeText(answer, document, persona);
      rows.push({ label: row?.label ?? label, value, document, file, wrong });
    } else if (wasMissed(answer, after, persona, review)) {
      rows.push({ label, value, document: '', file: null, wrong: `left empty: ${answer.expect}` });
    }
  }
  for (const { label, value } of unused) {
    rows.push({ label, value, document: '', file: null, wrong: 'ticked, but not on the page' });
  }
  return rows;
}
