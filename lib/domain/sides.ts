import type { ClaimSource } from './claims.ts';
import type { NameRelation } from './compare_names.ts';
import { adviceFor, type Subject } from './conflict_advice.ts';
import type { Conflict } from './profile_view.ts';
import { LIKENESSES } from './word_relation.ts';

/** What one document says of a subject. */
export interface Statement<T> {
  value: T;
  /** Determines the value. */
  text: string;
  source: ClaimSource;
}

const isContradiction = (relation: NameRelation): boolean =>
  relation !== 'same' && relation !== 'not-comparable';

/**
 * Brings together what says the same. A statement that fits several sides, such as a year alone, is on none of them.
 * @param statements the most exact first, and one a document
 */
function sidesOf<T>(
  statements: readonly Statement<T>[],
  compare: (one: T, other: T) => NameRelation,
): { value: T; statements: Statement<T>[] }[] {
  const sides: { value: T; statements: Statement<T>[] }[] = [];
  // thousands of documents say it in a few ways
  for (const alike of Map.groupBy(statements, ({ text }) => text).values()) {
    const value = alike[0]?.value;
    if (value === undefined) continue;
    const fitting = sides.filter((side) => compare(side.value, value) === 'same');
    if (fitting.length === 0) sides.push({ value, statements: alike });
    else if (fitting.length === 1) fitting[0]?.statements.push(...alike);
  }
  return sides;
}

/** The contradiction among the statements; null where they agree or cannot be compared. */
export function findConflict<T>(
  subject: Subject,
  statements: readonly Statement<T>[],
  compare: (one: T, other: T) => NameRelation,
): Conflict | null {
  const all = sidesOf(statements, compare);
  const sides = all.filter(({ value }) => all.some((other) => isContradiction(compare(value, other.value))));
  if (sides.length === 0) return null;
  const relations = sides.flatMap((one, at) =>
    sides.slice(at + 1).map((other) => compare(one.value, other.value)),
  );
  const worst = LIKENESSES.findLast((likeness) => relations.includes(likeness)) ?? 'spelling';
  return {
    subject,
    severity: worst === 'different' ? 'different' : 'spelling',
    sides: sides.map((side) => ({
      text: side.statements[0]?.text ?? '',
      documents: side.statements.map(({ source: { documentId, documentName, issuer, doctype } }) => ({
        documentId,
        documentName,
        issuer,
        doctype,
      })),
    })),
    advice: adviceFor(
      subject,
      worst,
      sides.map((side) => side.statements.map(({ source }) => source.doctype)),
    ),
  };
}
