import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../../support/root.ts';

export const SETS = ['tuning', 'held_out'] as const;
export type SetName = (typeof SETS)[number];

/** A control that is known to be taken for something else than it is. */
const knownMissSchema = v.object({ selector: v.string(), truth: v.string(), got: v.string() });

const indexSchema = v.array(
  v.object({
    file: v.string(),
    family: v.string(),
    title: v.string(),
    /** How many controls carry a truth, those in its frames among them. */
    controls: v.number(),
    missesKnown: v.array(knownMissSchema),
  }),
);

export type KnownMiss = v.InferOutput<typeof knownMissSchema>;
export type LabelledForm = v.InferOutput<typeof indexSchema>[number];

export const folderOf = (set: SetName): string => join(ROOT, 'tests', 'fixtures', 'forms', set);

/** The forms of a set; none where it was not written yet. */
export async function formsOf(set: SetName): Promise<LabelledForm[]> {
  const text = await readFile(join(folderOf(set), 'index.json'), 'utf8').catch(() => null);
  return text === null ? [] : v.parse(indexSchema, JSON.parse(text));
}
