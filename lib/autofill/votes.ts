import type { FieldKind } from '../domain/field_kinds.ts';

export type Voted = FieldKind | 'none';

/** What one text that a person reads weighs at least. */
const SPOKEN = 2.5;

/** The votes of all texts; there are never more than a handful of candidates. */
export class Votes {
  readonly kinds: Voted[] = [];
  readonly weights: number[] = [];

  clear(): this {
    this.kinds.length = 0;
    this.weights.length = 0;
    return this;
  }

  add(kind: Voted, weight: number): void {
    const at = this.kinds.indexOf(kind);
    if (at >= 0) this.weights[at] = (this.weights[at] ?? 0) + weight;
    else {
      this.kinds.push(kind);
      this.weights.push(weight);
    }
  }

  /** "Name" over a box whose placeholder says "First Name" is no contradiction: the general word supports the special. */
  support(general: FieldKind, special: RegExp): void {
    const from = this.kinds.indexOf(general);
    let to = -1;
    for (let at = 0; at < this.kinds.length; at += 1) {
      const kind = this.kinds[at] ?? 'none';
      const weight = this.weights[at] ?? 0;
      if (at !== from && special.test(kind) && weight >= SPOKEN && weight > (this.weights[to] ?? 0)) to = at;
    }
    if (from < 0 || to < 0) return;
    this.weights[to] = (this.weights[to] ?? 0) + (this.weights[from] ?? 0);
    this.weights[from] = 0;
  }

  /** The candidate with most weight, and the weight of the next one. Of equals the first counts. */
  winner(): { kind: Voted; weight: number; second: number } | null {
    let best = -1;
    let weight = 0;
    let second = 0;
    for (let at = 0; at < this.weights.length; at += 1) {
      const one = this.weights[at] ?? 0;
      if (one > weight) {
        second = weight;
        weight = one;
        best = at;
      } else if (one > second) second = one;
    }
    const kind = this.kinds[best];
    return kind ? { kind, weight, second } : null;
  }
}
