import type { Fact } from '../domain/claims.ts';
import type { FactKind } from '../domain/field_kinds.ts';
import { asDate, asGender, asLastFour, asPercentage, asText, asYear, factOf } from './readings.ts';
import type { Reading } from './readings.ts';
import type { Place } from './xml.ts';

/** A part of a format: some facts out of the root. Formats are lists of these. */
export type Part = (root: Place) => Fact[];

/**
 * One line of a format's table: the kind of fact, and the places that issuers put it in, as `Element/Element/value`
 * from the root. The value is an attribute or a child element; the first place that states something wins.
 */
export interface Row {
  kind: FactKind;
  read: Reading;
  from: readonly string[];
}

const rowOf =
  (read: Reading) =>
  (kind: FactKind, ...from: string[]): Row => ({ kind, read, from });

export const text = rowOf(asText);
export const date = rowOf(asDate);
export const gender = rowOf(asGender);
export const year = rowOf(asYear);
export const percentage = rowOf(asPercentage);
export const lastFourOf = rowOf(asLastFour);

/** `''` is the root itself. */
export const placeAt = (root: Place, path: string): Place =>
  path.split('/').reduce((place, name) => (name === '' ? place : place.child(name)), root);

export function textAt(root: Place, path: string): string {
  const cut = path.lastIndexOf('/');
  return placeAt(root, path.slice(0, Math.max(cut, 0))).text(path.slice(cut + 1));
}

function readRow(root: Place, { kind, read, from }: Row): Fact[] {
  for (const path of from) {
    const facts = factOf(kind, read(textAt(root, path)));
    if (facts.length > 0) return facts;
  }
  return [];
}

export const table =
  (...rows: Row[]): Part =>
  (root) =>
    rows.flatMap((row) => readRow(root, row));

/** What belongs together, such as an address: of several places the one that states the most, never a mixture. */
export const fullest =
  (places: readonly string[], ...parts: Part[]): Part =>
  (root) => {
    const read = places.map((path) => parts.flatMap((part) => part(placeAt(root, path))));
    return read.toSorted((a, b) => b.length - a.length)[0] ?? [];
  };

/** Several texts as one, such as make and model; what is missing leaves no gap. */
export const joined =
  (kind: FactKind, between: string, ...from: string[]): Part =>
  (root) =>
    factOf(kind, asText(joinedText(root, between, from)));

export const joinedText = (root: Place, between: string, from: readonly string[]): string =>
  from
    .map((path) => textAt(root, path))
    .filter((part) => part !== '')
    .join(between);

/** What the doctype itself says of its holder. */
export const implied =
  (kind: FactKind, value: string): Part =>
  () =>
    factOf(kind, asText(value), 'derived');

/** The first part that states something. */
export const firstOf =
  (...parts: Part[]): Part =>
  (root) => {
    for (const part of parts) {
      const facts = part(root);
      if (facts.length > 0) return facts;
    }
    return [];
  };

const MAX_ENTRIES = 100;

/** The entries of a list below `path`: whatever has `mark`, however deep issuers nest it. A line that is blank is none. */
export function linesOf(root: Place, path: string, mark: string, line: (entry: Place) => string): string[] {
  const entries = placeAt(root, path).descendantsWith(mark).slice(0, MAX_ENTRIES);
  return [...new Set(entries.map(line).filter((found) => found !== ''))];
}

export const list =
  (kind: FactKind, path: string, mark: string, line: (entry: Place) => string): Part =>
  (root) =>
    linesOf(root, path, mark, line).flatMap((found) => factOf(kind, asText(found)));
