import { addressFacts, differingParts } from '../domain/compare_addresses.ts';
import { compareNames } from '../domain/compare_names.ts';
import { addressStatements, conflictOn, hasSubject } from '../domain/conflicts.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import type { Field } from '../domain/fields.ts';
import { byRank, newestFirst, precedence, type KnownClaim } from '../domain/precedence.ts';
import { knownOf, type Profile } from '../domain/profile.ts';
import type { Conflict } from '../domain/profile_view.ts';
import { declaredSplit, NAME_PARTS } from '../domain/self_declared.ts';
import { PROOF_PREFIX } from './evidence.ts';
import {
  CLAIMED_AS,
  COMPARED_KINDS,
  COMPARED_PLACES,
  HOME_KINDS,
  PREFERRED_SOURCES,
} from './source_rules.ts';

export interface Choice {
  claim: KnownClaim;
  /** Another document states something else, and the form does not say which of the two it wants. */
  isDisputed: boolean;
  /**
   * Which documents say what, also where the form says which one it wants; null also where a dispute is about something
   * that has no advice, such as a category.
   */
  conflict: Conflict | null;
}

export interface Chooser {
  choose(field: Pick<Field, 'evidence'>, kind: FieldKind): Choice | null;
  /** The claims of the one document that addresses are taken from: two documents' addresses are never mixed. */
  address: readonly KnownClaim[];
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

const isYearAlone = ({ value }: KnownClaim): boolean =>
  value.type === 'date' && value.date.month === undefined;

/** What the form prescribes, what holds, what can be written whole, the stronger proof, the usual document. */
function best(
  claims: readonly KnownClaim[],
  kind: FieldKind,
  doctype: string | null,
): KnownClaim | undefined {
  const rank = (claim: KnownClaim): readonly number[] => {
    const [holding, strength, derivation] = precedence(claim);
    return [
      doctype !== null && claim.source.doctype === doctype ? 0 : 1,
      holding,
      isYearAlone(claim) ? 1 : 0,
      strength,
      derivation,
      preference(kind, claim.source.doctype),
    ];
  };
  return claims.toSorted((a, b) => byRank(rank(a), rank(b)) || newestFirst(a, b))[0];
}

const textOf = ({ value }: KnownClaim): string => (value.type === 'text' ? value.text : '');
const loose = (claim: KnownClaim): string =>
  textOf(claim).normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** For what has no subject among the conflicts: the name of a spouse, a category, a religion. */
function differs(one: KnownClaim, other: KnownClaim): boolean {
  if (!one.kind.startsWith('name.')) return loose(one) !== loose(other);
  return !['same', 'not-comparable'].includes(compareNames(textOf(one), textOf(other)));
}

const UNDISPUTED: Omit<Choice, 'claim'> = { isDisputed: false, conflict: null };

/** Prepares the choice of the best claim for each field of a form. */
export function createChooser(profile: Profile): Chooser {
  const home = HOME_KINDS.map((kind) => best(knownOf(profile, kind), kind, null)?.source.documentId).find(
    (documentId) => documentId !== undefined,
  );
  const address = [...profile.byKind.values()]
    .flat()
    .filter(({ kind, source }) => kind.startsWith('address.') && source.documentId === home);
  const atHome = addressFacts(address);
  const disputedParts = new Set(
    atHome && addressStatements(profile.byKind).flatMap(({ value }) => differingParts(atHome, value)),
  );
  const found = new Map<FieldKind, Conflict | null>();

  function conflictOf(kind: FieldKind): Conflict | null {
    const before = found.get(kind);
    if (before !== undefined) return before;
    const conflict = conflictOn(profile.byKind, kind);
    found.set(kind, conflict);
    return conflict;
  }

  /** The claim for a field, and the one whose contradictions concern it: for a part of a name the whole name. */
  function claimFor(kind: FieldKind, doctype: string | null): { claim?: KnownClaim; basis?: KnownClaim } {
    if (kind.startsWith('address.')) {
      const claim = address.find((part) => part.kind === kind);
      return claim ? { claim, basis: claim } : {};
    }
    const whole = NAME_PARTS.includes(kind) && best(knownOf(profile, 'name.full'), 'name.full', doctype);
    const split = whole
      ? declaredSplit(
          NAME_PARTS.flatMap((part) => knownOf(profile, part)),
          textOf(whole),
        )
      : null;
    const claim = split?.find((part) => part.kind === kind) ?? null;
    if (whole && split) return claim ? { claim, basis: whole } : {};
    const usual = best(knownOf(profile, kind), kind, doctype);
    return usual ? { claim: usual, basis: usual } : {};
  }

  function disputeOf(claim: KnownClaim): Omit<Choice, 'claim'> {
    const { kind, source } = claim;
    if (!COMPARED_KINDS.has(kind)) return UNDISPUTED;
    const part = COMPARED_PLACES[kind];
    if (part) return disputedParts.has(part) ? { isDisputed: true, conflict: conflictOf(kind) } : UNDISPUTED;
    const conflict = conflictOf(kind);
    const documents = conflict?.sides.flatMap((side) => side.documents) ?? [];
    if (documents.some(({ documentId }) => documentId === source.documentId))
      return { isDisputed: true, conflict };
    const others = knownOf(profile, kind).filter(
      (other) => other.validity === 'holds' && other.source.origin !== 'self-declared',
    );
    const isContradicted = !hasSubject(kind) && others.some((other) => differs(other, claim));
    return isContradicted ? { isDisputed: true, conflict: null } : UNDISPUTED;
  }

  return {
    address,
    choose(field, kind) {
      const doctype = prescribed(field);
      const { claim, basis } = claimFor(CLAIMED_AS[kind] ?? kind, doctype);
      if (!claim || !basis) return null;
      const isSettled = doctype !== null && basis.source.doctype === doctype;
      const dispute = disputeOf(basis);
      // The form says which document it wants; that others differ is told all the same.
      return { claim, ...(isSettled ? { ...dispute, isDisputed: false } : dispute) };
    },
  };
}
