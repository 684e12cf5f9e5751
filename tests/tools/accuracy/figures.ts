import type { Judged } from './judge.ts';

/** Sums over the controls of some forms; shares are between 0 and 1, NaN where there is nothing to share. */
export interface Figures {
  controls: number;
  /** Controls with a truth other than `none` that were given the right type, of all of them. */
  recall: number;
  /** Controls given the right type, of all that were given one. */
  precision: number;
  /** The same, of those alone that would be ticked for the person. */
  surePrecision: number;
  otherPersons: number;
  honeypots: number;
  hiddenHoneypots: number;
  /** Right sections, of right address fields whose section the form says. */
  sections: number;
  /** Right owners, of right fields. */
  owners: number;
  files: number;
  doctypes: number;
  limits: number;
  /** Both of them right. */
  wholeFiles: number;
}

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / items.length;

const said = (values: readonly (boolean | null)[]): boolean[] => values.filter((value) => value !== null);

export function figuresOf(judged: readonly Judged[]): Figures {
  const scored = judged.filter(({ isScored }) => isScored);
  const asked = scored.filter(({ truth }) => truth.type !== 'none');
  const given = scored.filter(({ row }) => row.type !== 'none');
  const sure = given.filter(({ isSure }) => isSure);
  const fills = (kind: Judged['wrongFill']): number =>
    scored.filter(({ wrongFill }) => wrongFill === kind).length;
  const isRight = (one: Judged): boolean => one.isRight;
  const files = scored.flatMap(({ file }) => (file ? [file] : []));
  return {
    controls: scored.length,
    recall: share(asked, isRight),
    precision: share(given, isRight),
    surePrecision: share(sure, isRight),
    otherPersons: fills('other person'),
    honeypots: fills('honeypot'),
    hiddenHoneypots: fills('hidden honeypot'),
    sections: share(said(scored.map(({ isSectionRight }) => isSectionRight)), Boolean),
    owners: share(said(scored.map(({ isOwnerRight }) => isOwnerRight)), Boolean),
    files: files.length,
    doctypes: share(files, ({ isDoctypeRight }) => isDoctypeRight),
    limits: share(files, ({ areLimitsRight }) => areLimitsRight),
    wholeFiles: share(files, ({ isDoctypeRight, areLimitsRight }) => isDoctypeRight && areLimitsRight),
  };
}

export interface Confusion {
  truth: string;
  got: string;
  times: number;
}

/** What was taken for what else, the most frequent first. */
export function confusionOf(judged: readonly Judged[]): Confusion[] {
  const wrong = judged.filter(({ isScored, isRight }) => isScored && !isRight);
  const pairs = Map.groupBy(wrong, ({ truth, row }) => `${truth.type} ${row.type}`);
  return [...pairs]
    .map(([pair, { length: times }]) => {
      const [truth = '', got = ''] = pair.split(' ');
      return { truth, got, times };
    })
    .toSorted((one, other) => other.times - one.times || one.truth.localeCompare(other.truth));
}
