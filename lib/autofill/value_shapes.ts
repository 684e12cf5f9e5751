import type { FieldKind } from '../domain/field_kinds.ts';

/** Further ways to write a text of a kind, tried where the box refuses the usual one by its pattern or its length. */
interface Shape {
  kinds: RegExp;
  others: (text: string) => readonly string[];
}

const compact = (text: string): string => text.replace(/[\s./-]/g, '');
const inFours = (text: string, mark: string): string => text.replace(/(\d{4})(?=\d)/g, `$1${mark}`);

function licence(text: string): string[] {
  const found = /^([A-Z]{2})(\d{2})((?:19|20)\d{2})(\d{7})$/.exec(compact(text));
  if (!found) return [compact(text)];
  const [, state = '', office = '', year = '', number = ''] = found;
  return [
    `${state}${office}${year}${number}`,
    `${state}${office} ${year}${number}`,
    `${state}-${office}${year}${number}`,
    `${state}${office}-${year}${number}`,
    `${state}-${office}-${year}-${number}`,
    `${state}/${office}/${year}/${number}`,
  ];
}

function plate(text: string): string[] {
  const found = /^([A-Z]{2})(\d{1,2})([A-Z]{0,3})(\d{1,4})$/.exec(compact(text));
  if (!found) return [compact(text)];
  const parts = found.slice(1).filter(Boolean);
  return [parts.join(''), parts.join(' '), parts.join('-')];
}

const rupees = (text: string): string => new Intl.NumberFormat('en-IN').format(Number(text));

export const OTHER_SHAPES: readonly Shape[] = [
  {
    kinds: /^phone\.mobile$/,
    others: (text) => [`+91${text}`, `+91 ${text}`, `+91-${text}`, `91${text}`, `0${text}`],
  },
  { kinds: /^address\.pin$/, others: (text) => [`${text.slice(0, 3)} ${text.slice(3)}`] },
  {
    kinds: /^aadhaar\.number$/,
    others: (text) => [compact(text), inFours(compact(text), ' '), inFours(compact(text), '-')],
  },
  { kinds: /^dl\.number$/, others: licence },
  { kinds: /^vehicle\.regNumber$/, others: plate },
  { kinds: /^(?:vehicle|pan|aadhaar|class\w+\.rollNumber)/, others: (text) => [compact(text)] },
  {
    kinds: /percentage$/,
    others: (text) => [
      text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''),
      Number(text).toFixed(2),
      `${text}%`,
    ],
  },
  {
    kinds: /^income\.annual$/,
    others: (text) => [text.replace(/[,\s]|\.0+$/g, ''), rupees(text), `${text}.00`],
  },
  { kinds: /\.year$/, others: (text) => [text.slice(-2)] },
  { kinds: /^name\./, others: (text) => [text.replace(/\./g, ' ').replace(/\s+/g, ' ').trim()] },
  {
    kinds: /^address\.|\.school$|\.university$/,
    others: (text) => [
      text
        .replace(/[^\p{L}\p{M}\p{N} ,./()-]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      text
        .replace(/[^\p{L}\p{M}\p{N} ]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ],
  },
];

/** Case carries no meaning in these. */
const CASELESS = /^(?!email$)/;

/** The text, then what says the same, likeliest first. */
export function shapesOf(kind: FieldKind, text: string): string[] {
  const own = [
    text,
    ...OTHER_SHAPES.filter(({ kinds }) => kinds.test(kind)).flatMap(({ others }) => others(text)),
  ];
  const cased = CASELESS.test(kind)
    ? own.map((one) => one.toUpperCase())
    : own.map((one) => one.toLowerCase());
  return [...new Set([...own, ...cased])].filter((one) => one !== '');
}
