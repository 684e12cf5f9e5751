import type { KnownMiss } from './forms.ts';
import { type Judged, missOf } from './judge.ts';

/** Where a form and its list of known misses disagree; both are to be put right. */
export interface Surprises {
  /** Misses that are not in the list. */
  unlisted: KnownMiss[];
  /** Entries of the list that are misses no longer, or others. */
  stale: KnownMiss[];
}

const same = (one: KnownMiss, other: KnownMiss): boolean =>
  one.selector === other.selector && one.truth === other.truth && one.got === other.got;

export function missesOf(judged: readonly Judged[]): KnownMiss[] {
  return judged.flatMap((one) => {
    const miss = missOf(one);
    return miss ? [{ selector: one.row.selector, ...miss }] : [];
  });
}

export function surprisesOf(judged: readonly Judged[], known: readonly KnownMiss[]): Surprises {
  const misses = missesOf(judged);
  return {
    unlisted: misses.filter((miss) => !known.some((each) => same(each, miss))),
    stale: known.filter((each) => !misses.some((miss) => same(miss, each))),
  };
}
