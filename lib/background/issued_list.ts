import * as v from 'valibot';
import type { Claim } from '../domain/claims.ts';
import { claimsFrom } from './claim_sources.ts';
import { isoDate, parseDate } from '../domain/dates.ts';
import { provedSchema } from '../domain/import_views.ts';
import { maskAadhaar } from '../domain/masking.ts';
import type { DocumentSummary } from '../domain/views.ts';
import { splitUri } from '../digilocker/schemas.ts';
import type { IssuedItem } from '../digilocker/schemas.ts';
import { fillsFields } from '../documents/read.ts';

/** What the cache keeps of operation 9, and of one document's data; both sealed. */
export const keptListSchema = v.object({
  fetchedAtMs: v.number(),
  items: v.array(
    v.object({
      uri: v.string(),
      name: v.string(),
      doctype: v.string(),
      issuerid: v.string(),
      issuer: v.string(),
      date: v.string(),
      mime: v.nullable(v.array(v.string())),
    }),
  ),
});

export const keptFactsSchema = v.object({
  /** The list's date of the document when this was read; another date means: read again. */
  listedDate: v.string(),
  integrityVerified: v.boolean(),
  ...v.pick(provedSchema, ['verdict', 'issueDate', 'validTo', 'status', 'facts']).entries,
});

/** Of every document whose data was read, what a list shows of it: one record, so that a list is one look. */
export const standingsSchema = v.record(
  v.string(),
  v.object({
    ...v.pick(provedSchema, ['verdict', 'status', 'validTo']).entries,
    hasFacts: v.boolean(),
  }),
);

export type KeptList = v.InferOutput<typeof keptListSchema>;
export type KeptFacts = v.InferOutput<typeof keptFactsSchema>;
export type Standings = v.InferOutput<typeof standingsSchema>;
export type Standing = Standings[string];

export const standingOf = ({ verdict, status, validTo, facts }: KeptFacts): Standing => ({
  verdict,
  status,
  validTo,
  hasFacts: facts.length > 0,
});

/** An issued document with the locker's own name for it. */
export interface ListedDocument extends IssuedItem {
  id: string;
}

const AADHAAR = 'ADHAR';

/** True where the document's data can be fetched: XML is offered, or nothing is told of the formats. */
export const hasData = ({ doctype, mime }: IssuedItem): boolean =>
  doctype === AADHAAR || (mime === null ? fillsFields(doctype) : mime.includes('application/xml'));

/** Of others, no more is known than whose they are. */
export const isKnownFormat = ({ doctype }: IssuedItem): boolean => fillsFields(doctype);

/** A scope word may be percent-encoded; one that is not proper encoding is taken as it is. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[\s,+]+/);

/** All words of a scope, and where each `issued/…` stands among them. */
interface Granted {
  words: readonly string[];
  places: ReadonlyMap<string, readonly number[]>;
}

/** A scope of thousands of documents is asked about each of them: it is taken apart once. */
const taken = new WeakMap<readonly string[], Granted>();

function grantedBy(scope: readonly string[]): Granted {
  const before = taken.get(scope);
  if (before) return before;
  const words = scope.flatMap((word) => wordsOf(decoded(word)));
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    if (word.startsWith('issued/')) places.set(word, [...(places.get(word) ?? []), at]);
  }
  const granted = { words, places };
  taken.set(scope, granted);
  return granted;
}

/**
 * True when the person ticked the document: the scope names `issued/<uri>`. A `uri` may hold blanks, which a scope
 * writes as they are or as `%20`, so both sides are compared as words in a row.
 */
export function isShared(uri: string, scope: readonly string[]): boolean {
  const { words, places } = grantedBy(scope);
  const [first = '', ...rest] = wordsOf(uri);
  const starts = places.get(`issued/${first}`) ?? [];
  return starts.some((start) => rest.every((word, at) => words[start + 1 + at] === word));
}

function useOf(document: ListedDocument, standing: Standing | null): DocumentSummary['use'] {
  if (!hasData(document)) return 'attach-only';
  if (standing === null) return isKnownFormat(document) ? 'fills' : 'attach-only';
  return standing.hasFacts && standing.verdict.state !== 'altered' ? 'fills' : 'attach-only';
}

export function summaryOf(
  document: ListedDocument,
  scope: readonly string[] | null,
  /** Null: its data was not read yet. */
  standing: Standing | null,
): DocumentSummary {
  const date = parseDate(document.date);
  const isOpen = scope === null || isShared(document.uri, scope);
  const number = splitUri(document.uri)?.docid ?? '';
  return {
    id: document.id,
    name: document.name,
    doctype: document.doctype,
    issuer: document.issuer,
    number: document.doctype === AADHAAR ? '' : maskAadhaar(number),
    date: date && isoDate(date),
    use: isOpen ? useOf(document, standing) : 'not-shared',
    origin: 'issued',
    hasFile: true,
    verdict: standing?.verdict ?? null,
    status: standing?.status ?? null,
    validTo: standing?.validTo ?? null,
  };
}

export function claimsOf(document: ListedDocument, kept: KeptFacts): Claim[] {
  const { issueDate, integrityVerified } = kept;
  const summary = summaryOf(document, null, standingOf(kept));
  return claimsFrom({ ...summary, documentId: document.id, date: issueDate, integrityVerified }, kept.facts);
}
