import { type AnyRow, isFileRow } from '../explain/field_row.ts';
import type { FileWish, Truth } from './truth.ts';

/** One control of a labelled form beside what the engine made of it. */
export interface Judged {
  row: AnyRow;
  truth: Truth;
  /** The engine leaves nothing to decide: it would be ticked for the person. */
  isSure: boolean;
  /** False: `ambiguous`. */
  isScored: boolean;
  isRight: boolean;
  /** What would do harm if the person ticked it. Null: nothing. */
  wrongFill: 'other person' | 'honeypot' | 'hidden honeypot' | null;
  /** Null: no address, or the form does not say which. */
  isSectionRight: boolean | null;
  /** Null: the control is nobody's, or its type is wrong already. */
  isOwnerRight: boolean | null;
  /** Null: no file is asked for. */
  file: { isDoctypeRight: boolean; areLimitsRight: boolean } | null;
}

const sameWords = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word) => other.includes(word));

const LIMITS = ['minBytes', 'maxBytes', 'width', 'height'] as const;

function judgeFile(row: AnyRow, wish: FileWish): Judged['file'] {
  if (!isFileRow(row)) return { isDoctypeRight: false, areLimitsRight: false };
  return {
    isDoctypeRight: row.doctypes[0] === wish.doctypes[0],
    areLimitsRight: LIMITS.every((limit) => row[limit] === wish[limit]) && sameWords(row.accept, wish.accept),
  };
}

function wrongFillOf({ type, blocked }: AnyRow, truth: Truth): Judged['wrongFill'] {
  if (type === 'none' || truth.type !== 'none') return null;
  if (truth.trap === 'honeypot') return blocked === 'hidden' ? 'hidden honeypot' : 'honeypot';
  return truth.whose.length > 0 && !truth.whose.includes('applicant') ? 'other person' : null;
}

export function judge(row: AnyRow, truth: Truth, isSure: boolean): Judged {
  const isRight = row.type === truth.type || truth.also.includes(row.type);
  const isOurs = isRight && row.type !== 'none';
  return {
    row,
    truth,
    isSure,
    isScored: truth.type !== 'ambiguous',
    isRight,
    wrongFill: wrongFillOf(row, truth),
    isSectionRight: isOurs && truth.section !== null ? row.section === truth.section : null,
    isOwnerRight: isOurs && truth.whose.length > 0 ? truth.whose.includes(row.whose) : null,
    file: truth.file && judgeFile(row, truth.file),
  };
}

const range = (least: number | null, most: number | null): string => `${least ?? '…'}-${most ?? '…'}`;

const wishText = (type: string, { doctypes, minBytes, maxBytes, width, height, accept }: FileWish): string =>
  `${type} ${doctypes[0] ?? 'OTHER'} ${range(minBytes, maxBytes)} ${width ?? '…'}x${height ?? '…'} ${accept.toSorted().join(',')}`;

/** The truth and what was read instead, in one word each, or in a line for files; null: it was read right. */
export function missOf({
  row,
  truth,
  isScored,
  isRight,
  file,
}: Judged): { truth: string; got: string } | null {
  if (!isScored) return null;
  if (!isRight) return { truth: truth.type, got: row.type };
  if (!file || !truth.file || !isFileRow(row) || (file.isDoctypeRight && file.areLimitsRight)) return null;
  return { truth: wishText('file', truth.file), got: wishText('file', row) };
}
