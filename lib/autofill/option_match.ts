import type { FieldKind } from '../domain/field_kinds.ts';
import { DISTRICT_NAMES, STATE_NAMES, type NameTable } from '../domain/place_names.ts';
import { BOARD_NAMES } from './board_names.ts';
import { optionFor, type Wanted } from './option_fit.ts';
import {
  CATEGORY_NAMES,
  COUNTRY_NAMES,
  GENDER_NAMES,
  MONTH_NAMES,
  NATIONALITY_NAMES,
  RELIGION_NAMES,
} from './option_names.ts';
import { isPlaceholderOption, optionKey, westernDigits } from './option_text.ts';

/** The table of other names for each kind that forms ask by a list. */
const TABLES: Readonly<Partial<Record<FieldKind, NameTable>>> = {
  gender: GENDER_NAMES,
  category: CATEGORY_NAMES,
  religion: RELIGION_NAMES,
  nationality: NATIONALITY_NAMES,
  'dob.month': MONTH_NAMES,
  'classX.board': BOARD_NAMES,
  'classXII.board': BOARD_NAMES,
  'address.state': STATE_NAMES,
  'address.district': DISTRICT_NAMES,
  'address.village': DISTRICT_NAMES,
  'address.country': COUNTRY_NAMES,
};

const YEARS = new Set<FieldKind>(['dob.year', 'classX.year', 'classXII.year', 'degree.year']);
const NON_CREAMY = /(?:^| )(?:ncl|non creamy(?: layer)?)(?: |$)/;

export interface Match {
  index: number;
  /** The option says more than the document does, so the person must know whether it is theirs. */
  saysMore: boolean;
}

/** "Central Board of Secondary Education, Delhi" holds a name of the table among other words. */
function groupOf(table: NameTable, key: string, within: boolean): readonly string[] | undefined {
  const groups = Object.values(table);
  const whole = groups.find((names) => names.some((name) => optionKey(name) === key));
  if (whole || !within) return whole;
  const held = groups.flatMap((names) =>
    names.filter((name) => ` ${key} `.includes(` ${optionKey(name)} `)).map((name) => ({ name, names })),
  );
  return held.toSorted((a, b) => b.name.length - a.name.length)[0]?.names;
}

/** Everything that a list may call the value of a kind. */
export function namesOf(kind: FieldKind, text: string): Wanted {
  const isPlace = kind.startsWith('address.') && kind !== 'address.country';
  const table = TABLES[kind];
  if (!table) return { names: [text], isPlace };
  if (kind === 'dob.month') return { names: table[text] ?? [text], isPlace };
  const key = optionKey(text).replace(/ (?:district|dist|state)$/, '');
  const group = groupOf(table, key, kind.endsWith('.board')) ?? [];
  return { names: [...new Set([text, ...group])], isPlace };
}

/** The one option that means the text, by option text alone; values are local codes. Null: the person chooses. */
export function findOption(kind: FieldKind, text: string, options: readonly string[]): Match | null {
  if (YEARS.has(kind) || kind === 'dob.day') return numbered(options, Number(text), YEARS.has(kind));
  if (kind === 'dob.month') {
    const byNumber = numbered(options, Number(text), false);
    if (byNumber) return byNumber;
  }
  const index = optionFor(options, namesOf(kind, text));
  if (index !== null) {
    const says = NON_CREAMY.test(optionKey(options[index] ?? ''));
    return { index, saysMore: kind === 'category' && says && !NON_CREAMY.test(optionKey(text)) };
  }
  // who is of the non-creamy layer is of the class, and many lists do not part the two
  const isPart = kind === 'category' && NON_CREAMY.test(optionKey(text));
  return isPart ? findOption(kind, 'OBC', options) : null;
}

export const matchOption = (kind: FieldKind, text: string, options: readonly string[]): number | null =>
  findOption(kind, text, options)?.index ?? null;

/** An option of one number, with words around it for a year ("March 2016"). Two-digit years where all are such. */
function numbered(options: readonly string[], wanted: number, isYear: boolean): Match | null {
  const numbers = options.map((option) => {
    const text = westernDigits(option).trim();
    if (isPlaceholderOption(option)) return null;
    if (/^\d{1,4}$/.test(text)) return Number(text);
    const held = isYear ? (text.match(/\d+/g) ?? []) : [];
    return held.length === 1 && held[0]?.length === 4 ? Number(held[0]) : null;
  });
  const stated = numbers.filter((number) => number !== null);
  const short = isYear && stated.length > 0 && stated.every((number) => number < 100);
  const hits = numbers.flatMap((number, index) =>
    number === (short ? wanted % 100 : wanted) ? [index] : [],
  );
  const [index] = hits;
  return index !== undefined && hits.length === 1 ? { index, saysMore: false } : null;
}
