import type { DocumentSummary } from '../../lib/domain/views.ts';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Documents in whose name, issuer or doctype every word of the query occurs; all of them for an empty query. */
export function searchDocuments(documents: readonly DocumentSummary[], query: string): DocumentSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return documents.filter(({ name, issuer, doctype }) => {
    const text = folded(`${name} ${issuer} ${doctype}`);
    return words.every((word) => text.includes(word));
  });
}
