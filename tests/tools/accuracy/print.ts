import { table } from '../table.ts';
import { confusionOf, type Figures, figuresOf } from './figures.ts';
import type { Judged } from './judge.ts';
import { missesOf, type Surprises } from './known_misses.ts';
import type { JudgedForm } from './read_forms.ts';

const WIDEST_CELL = 100;

const shareText = (share: number): string => (Number.isNaN(share) ? '–' : share.toFixed(3));

const COLUMNS: readonly { heading: string; cell: (figures: Figures) => string }[] = [
  { heading: 'controls', cell: ({ controls }) => String(controls) },
  { heading: 'recall', cell: ({ recall }) => shareText(recall) },
  { heading: 'precision', cell: ({ precision }) => shareText(precision) },
  { heading: 'if sure', cell: ({ surePrecision }) => shareText(surePrecision) },
  { heading: 'others’ fields', cell: ({ otherPersons }) => String(otherPersons) },
  { heading: 'honeypots', cell: ({ honeypots }) => String(honeypots) },
  { heading: '(hidden)', cell: ({ hiddenHoneypots }) => String(hiddenHoneypots) },
  { heading: 'section', cell: ({ sections }) => shareText(sections) },
  { heading: 'whose', cell: ({ owners }) => shareText(owners) },
  { heading: 'files', cell: ({ files }) => String(files) },
  { heading: 'doctype', cell: ({ doctypes }) => shareText(doctypes) },
  { heading: 'limits', cell: ({ limits }) => shareText(limits) },
  { heading: 'both', cell: ({ wholeFiles }) => shareText(wholeFiles) },
];

function figureLine(name: string, judged: readonly Judged[]): string[] {
  const figures = figuresOf(judged);
  return [name, ...COLUMNS.map(({ cell }) => cell(figures))];
}

/** What the engine got right, for each family and in all. */
export function figureTable(read: readonly JudgedForm[]): string {
  const families = Map.groupBy(read, ({ form }) => form.family);
  const lines = [...families].map(([family, forms]) =>
    figureLine(
      family,
      forms.flatMap(({ judged }) => judged),
    ),
  );
  const all = figureLine(
    'all',
    read.flatMap(({ judged }) => judged),
  );
  const sum = (of: (form: JudgedForm) => number): number => read.reduce((total, form) => total + of(form), 0);
  const remarks = [
    [sum(({ unlabelled }) => unlabelled), 'were given a type and carry no truth.'],
    [sum(({ lost }) => Math.abs(lost)), 'are more or fewer than the index says.'],
  ] as const;
  return [
    table(['family', ...COLUMNS.map(({ heading }) => heading)], [...lines, all], WIDEST_CELL),
    ...remarks.filter(([count]) => count > 0).map(([count, what]) => `${count} controls ${what}`),
  ].join('\n');
}

const NOTHING_CONFUSED = 'Nothing was taken for anything else.';

export function confusionTable(read: readonly JudgedForm[]): string {
  const lines = confusionOf(read.flatMap(({ judged }) => judged));
  if (lines.length === 0) return NOTHING_CONFUSED;
  return table(
    ['truth', 'taken for', 'times'],
    lines.map(({ truth, got, times }) => [truth, got, String(times)]),
  );
}

/** The same for each family apart. */
export function confusionByFamily(read: readonly JudgedForm[]): string {
  const families = Map.groupBy(read, ({ form }) => form.family);
  const lines = [...families].flatMap(([family, forms]) =>
    confusionOf(forms.flatMap(({ judged }) => judged)).map(({ truth, got, times }) => [
      family,
      truth,
      got,
      String(times),
    ]),
  );
  return lines.length === 0 ? NOTHING_CONFUSED : table(['family', 'truth', 'taken for', 'times'], lines);
}

/** Every control that was read wrong, by its form. */
export function missTable(read: readonly JudgedForm[]): string {
  const lines = read.flatMap(({ form, judged }) =>
    missesOf(judged).map(({ selector, truth, got }) => [form.file, selector, truth, got]),
  );
  return lines.length === 0
    ? NOTHING_CONFUSED
    : table(['form', 'selector', 'truth', 'taken for'], lines, WIDEST_CELL);
}

/** What the list of known misses has to learn, in the shape that it has in `index.json`. */
export function surpriseText(file: string, { unlisted, stale }: Surprises): string {
  const lines = [
    ...unlisted.map((miss) => `+ ${JSON.stringify(miss)}`),
    ...stale.map((miss) => `- ${JSON.stringify(miss)}`),
  ];
  return [file, ...lines.map((line) => `  ${line}`)].join('\n');
}
