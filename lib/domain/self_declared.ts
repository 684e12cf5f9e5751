import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { Claim, ClaimSource } from './claims.ts';
import { haveSameWords } from './compare_names.ts';
import type { FieldKind } from './field_kinds.ts';

/** What no document, or not every document, states, and forms ask of everyone. */
export const DECLARABLE_KINDS = [
  'name.given',
  'name.middle',
  'name.family',
  'name.father',
  'name.mother',
  'name.spouse',
  'phone.mobile',
  'email',
  'religion',
  'nationality',
  'income.annual',
] as const satisfies readonly FieldKind[];
export type DeclarableKind = (typeof DECLARABLE_KINDS)[number];

const KINDS: ReadonlySet<string> = new Set(DECLARABLE_KINDS);
export const isDeclarable = (kind: FieldKind): kind is DeclarableKind => KINDS.has(kind);

interface Shape {
  maxLength: number;
  pattern: RegExp;
  /** Why a text of another shape is refused. */
  refusal: ErrorCode;
  /** What people write and forms do not take. */
  dropped?: RegExp;
}

const words = (maxLength: number): Shape => ({
  maxLength,
  pattern: /^\p{L}[\p{L}\p{M} .'’-]*$/u,
  refusal: 'declared_words_wrong',
});
const NAME = words(99);

const SHAPES: Readonly<Record<DeclarableKind, Shape>> = {
  'name.given': NAME,
  'name.middle': NAME,
  'name.family': NAME,
  'name.father': NAME,
  'name.mother': NAME,
  'name.spouse': NAME,
  'phone.mobile': {
    maxLength: 10,
    pattern: /^[6-9]\d{9}$/,
    refusal: 'declared_mobile_wrong',
    dropped: /^(?:\+91|0)(?=[\s-]*[6-9])|[\s-]/g,
  },
  email: {
    maxLength: 254,
    pattern: /^[^\s@"<>(),;:\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
    refusal: 'declared_email_wrong',
  },
  religion: words(40),
  nationality: words(40),
  'income.annual': {
    maxLength: 10,
    pattern: /^\d+$/,
    refusal: 'declared_income_wrong',
    dropped: /^(?:₹|rs\.?)|[\s,]|(?:\.0+)?(?:\/-)?$/gi,
  },
};

/** The text as it is kept: without blanks at its ends, a number as digits alone. */
export function tidied(kind: DeclarableKind, text: string): string {
  const trimmed = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const { dropped } = SHAPES[kind];
  return dropped ? trimmed.replace(dropped, '') : trimmed;
}

/** Why a fact cannot be kept as it was typed; null: it can. Empty text takes a fact back, and is never refused. */
export function refusalOf(kind: DeclarableKind, text: string): ErrorCode | null {
  const { maxLength, pattern, refusal } = SHAPES[kind];
  const kept = tidied(kind, text);
  return kept === '' || (kept.length <= maxLength && pattern.test(kept)) ? null : refusal;
}

/** @throws AppError declared_… for a text that can't be one; invalid_message for a kind that documents alone state */
export function checkDeclared(kind: FieldKind, text: string): { kind: DeclarableKind; text: string } {
  if (!isDeclarable(kind)) throw new AppError('invalid_message', { detail: kind });
  const refusal = refusalOf(kind, text);
  if (refusal !== null) throw new AppError(refusal);
  return { kind, text: tidied(kind, text) };
}

/** The facts by kind, tidied; each issue's message is the error code of its fact. Empty texts are left out. */
export const selfDeclaredSchema = v.pipe(
  v.record(v.picklist(DECLARABLE_KINDS), v.pipe(v.string(), v.maxLength(300))),
  v.rawTransform(({ dataset, addIssue }) => {
    const facts: Partial<Record<DeclarableKind, string>> = {};
    for (const kind of DECLARABLE_KINDS) {
      const text = dataset.value[kind] ?? '';
      const refusal = refusalOf(kind, text);
      if (refusal !== null) addIssue({ message: refusal });
      const kept = tidied(kind, text);
      if (kept !== '') facts[kind] = kept;
    }
    return facts;
  }),
);
export type SelfDeclared = v.InferOutput<typeof selfDeclaredSchema>;

/** No document: neither name nor issuer. Pages say that the person stated it. */
const SOURCE: ClaimSource = {
  documentId: 'self-declared',
  doctype: '',
  documentName: '',
  issuer: '',
  origin: 'self-declared',
  strength: 'self-declared',
  proof: null,
  signer: null,
  issueDate: null,
  validTo: null,
  status: null,
};

export const declaredClaims = (facts: SelfDeclared): Claim[] =>
  DECLARABLE_KINDS.flatMap((kind): Claim[] => {
    const text = facts[kind];
    return text ? [{ kind, value: { type: 'text', text }, derivation: 'as-issued', source: SOURCE }] : [];
  });

export const NAME_PARTS: readonly FieldKind[] = ['name.given', 'name.middle', 'name.family'];

/**
 * The person's own split of a name, where its parts are exactly the words of the name as issued: better than a guess.
 * @returns null where there is none, or where it is of another name
 */
export function declaredSplit<C extends Claim>(claims: readonly C[], issuedName: string): C[] | null {
  const parts = claims.filter(
    ({ kind, source }) => source.origin === 'self-declared' && NAME_PARTS.includes(kind),
  );
  const joined = parts.map(({ value }) => (value.type === 'text' ? value.text : '')).join(' ');
  return parts.length > 0 && haveSameWords(joined, issuedName) ? parts : null;
}
