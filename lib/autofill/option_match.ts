import type { FieldKind } from '../domain/field_kinds.ts';
import { DISTRICT_NAMES, STATE_NAMES, type NameTable } from '../domain/place_names.ts';
import { BOARD_NAMES, CATEGORY_NAMES, GENDER_NAMES, MONTH_NAMES, RELIGION_NAMES } from './option_names.ts';
import { isPlaceholderOption, optionKey } from './option_text.ts';

/** The table of other names for each kind that forms ask by a list. */
const TABLES: Readonly<Partial<Record<FieldKind, NameTable>>> = {
  gender: GENDER_NAMES,
  category: CATEGORY_NAMES,
  religion: RELIGION_NAMES,
  'dob.month': MONTH_NAMES,
  'classX.board': BOARD_NAMES,
  'classXII.board': BOARD_NAMES,
  'address.state': STATE_NAMES,
  'address.district': DISTRICT_NAMES,
  'address.village': DISTRICT_NAMES,
};

const EXACT = 2;
const WITHIN = 1;

/** Words that name the sort of place and not the place. */
const placeKey = (text: string): string =>
  optionKey(text)
    .replace(/(?:^| )(?:district|distt?|जिला)(?: |$)/gu, ' ')
    .trim();

function keysOf(kind: FieldKind, text: string): readonly string[] {
  const key = placeKey(text);
  const group = Object.values(TABLES[kind] ?? {}).find((names) =>
    names.some((name) => placeKey(name) === key),
  );
  return group ? [key, ...group.map(placeKey)] : [key];
}

/** How well an option names one of the keys: wholly, as one of its words ("GN = General, Unreserved"), or not. */
function fit(option: string, keys: readonly string[]): number {
  const key = placeKey(option);
  if (key === '') return 0;
  if (keys.includes(key)) return EXACT;
  return keys.some((wanted) => ` ${key} `.includes(` ${wanted} `)) ? WITHIN : 0;
}

const NUMERIC = new Set<FieldKind>(['dob.day', 'dob.year', 'classX.year', 'classXII.year', 'degree.year']);

/**
 * The one option that means the text, by option text alone; values are local codes. Null when none does, or when two
 * do equally well: then the person chooses.
 */
export function matchOption(kind: FieldKind, text: string, options: readonly string[]): number | null {
  if (NUMERIC.has(kind)) return matchNumber(Number(text), options);
  if (kind === 'dob.month') {
    const byNumber = matchNumber(Number(text), options);
    if (byNumber !== null) return byNumber;
  }
  const keys = kind === 'dob.month' ? (MONTH_NAMES[text] ?? []) : keysOf(kind, text);
  return theOne(options.map((option) => (isPlaceholderOption(option) ? 0 : fit(option, keys))));
}

function matchNumber(wanted: number, options: readonly string[]): number | null {
  return theOne(
    options.map((option) => (/^\d{1,4}$/.test(option.trim()) && Number(option) === wanted ? EXACT : 0)),
  );
}

function theOne(scores: readonly number[]): number | null {
  const best = Math.max(0, ...scores);
  const first = scores.indexOf(best);
  return best > 0 && scores.lastIndexOf(best) === first ? first : null;
}
