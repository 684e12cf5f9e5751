import type { Claim } from '../domain/claims.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { Field } from '../domain/fields.ts';
import { deriveClaims } from './derive.ts';
import { PROOF_PREFIX } from './evidence.ts';
import { CLAIMED_AS, COMPARED_KINDS, PREFERRED_SOURCES } from './source_rules.ts';

export interface Choice {
  claim: Claim;
  /** Another document states something else, and the form does not say which of the two it wants. */
  isDisputed: boolean;
}

export interface Chooser {
  choose(field: Pick<Field, 'evidence'>, kind: FieldKind): Choice | null;
  /** The claims of the one document that addresses are taken from: two documents' addresses are never mixed. */
  address: readonly Claim[];
}

const UNLISTED = 1000;

function preference(kind: FieldKind, doctype: string): number {
  const doctypes = PREFERRED_SOURCES.find(({ kinds }) => kinds.test(kind))?.doctypes ?? [];
  const at = doctypes.indexOf(doctype);
  return at < 0 ? UNLISTED : at;
}

/** The doctype that the form itself prescribes: "as per class X certificate". */
function prescribed({ evidence }: Pick<Field, 'evidence'>): string | null {
  const line = evidence.find((text) => text.startsWith(PROOF_PREFIX));
  return line ? line.slice(PROOF_PREFIX.length) : null;
}

/** Names are equal without regard to case, blanks and dots; dates and all else exactly. */
function comparable({ kind, value }: Claim): string {
  if (value.type === 'text') {
    const loose = kind.startsWith('name.') ? /[\s.]+/g : /\s+/g;
    return value.text.normalize('NFKC').toLowerCase().replace(loose, '');
  }
  return JSON.stringify(value.type === 'date' ? value.date : value.gender);
}

const isYearAlone = ({ value }: Claim): boolean => value.type === 'date' && value.date.month === undefined;

/** A year alone does not contradict a full date of that year. */
function differs(one: Claim, other: Claim): boolean {
  if (one.value.type === 'date' && other.value.type === 'date' && (isYearAlone(one) || isYearAlone(other))) {
    return one.value.date.year !== other.value.date.year;
  }
  return comparable(one) !== comparable(other);
}

function best(claims: readonly Claim[], kind: FieldKind, doctype: string | null): Claim | undefined {
  const rank = (claim: Claim): readonly number[] => [
    doctype !== null && claim.source.doctype === doctype ? 0 : 1,
    isYearAlone(claim) ? 1 : 0,
    claim.derivation === 'as-issued' ? 0 : 1,
    preference(kind, claim.source.doctype),
  ];
  const byRank = (a: Claim, b: Claim): number => {
    const other = rank(b);
    const difference =
      rank(a)
        .map((value, at) => value - (other[at] ?? 0))
        .find((d) => d !== 0) ?? 0;
    return difference || (b.source.issueDate ?? '').localeCompare(a.source.issueDate ?? '');
  };
  return claims.toSorted(byRank)[0];
}

/** Prepares the choice of the best claim for each field of a form. */
export function createChooser(claims: readonly Claim[]): Chooser {
  const all = [...claims, ...deriveClaims(claims)];
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  const places = ['address.pin', 'address.state', 'address.full'] as const;
  const home = places
    .map((kind) => best(byKind.get(kind) ?? [], kind, null)?.source.documentId)
    .find((documentId) => documentId !== undefined);
  const address = all.filter(
    (claim) => claim.kind.startsWith('address.') && claim.source.documentId === home,
  );
  return {
    address,
    choose(field, kind) {
      const claimed = CLAIMED_AS[kind] ?? kind;
      const known = byKind.get(claimed) ?? [];
      const doctype = prescribed(field);
      const claim = claimed.startsWith('address.')
        ? address.find((part) => part.kind === claimed)
        : best(known, claimed, doctype);
      if (!claim) return null;
      const settled = doctype !== null && claim.source.doctype === doctype;
      const others = known.filter(
        ({ derivation, source }) =>
          derivation === claim.derivation && source.documentId !== claim.source.documentId,
      );
      const isContradicted = others.some((other) => differs(other, claim));
      return { claim, isDisputed: COMPARED_KINDS.has(claimed) && isContradicted && !settled };
    },
  };
}
