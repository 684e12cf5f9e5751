import type { Claim } from './claims.ts';
import type { FieldKind } from './field_kinds.ts';
import { isTitle } from './name_words.ts';

/** `S/O: Ramesh Kumar`: the prefix is a hint about the relation, no proof. */
const CARE_OF: readonly { kind: FieldKind; pattern: RegExp }[] = [
  { kind: 'name.father', pattern: /^\s*(?:[sd]\s*\/?\s*o|son of|daughter of)\b\s*[:.,-]*\s*(.+)$/iu },
  {
    kind: 'name.spouse',
    pattern: /^\s*(?:w\s*\/?\s*o|h\s*\/?\s*o|wife of|husband of)\b\s*[:.,-]*\s*(.+)$/iu,
  },
];

/** The order in which an Indian address is written on an envelope. */
export const ADDRESS_PARTS: readonly FieldKind[] = [
  'address.careOf',
  'address.house',
  'address.street',
  'address.landmark',
  'address.locality',
  'address.village',
  'address.postOffice',
  'address.subdistrict',
  'address.district',
  'address.state',
  'address.pin',
];

const derived = (from: Claim, kind: FieldKind, text: string): Claim => ({
  kind,
  value: { type: 'text', text },
  derivation: 'derived',
  source: from.source,
});

/**
 * Given, middle and family name out of one string. No document splits a name, so this is a guess; an initial or a
 * single word tells too little, and gives no family name.
 */
export function splitName(name: string): { given: string; middle: string; family: string } | null {
  const spoken = name.trim().split(/\s+/).filter(Boolean);
  const words = spoken.slice(spoken.findIndex((word) => !isTitle(word)));
  const [given] = words;
  if (!given || words.some((word) => word.replace(/\./g, '').length < 2)) return null;
  if (words.length === 1) return { given, middle: '', family: '' };
  return { given, middle: words.slice(1, -1).join(' '), family: words.at(-1) ?? '' };
}

function fromName(claim: Claim): Claim[] {
  const parts = claim.value.type === 'text' ? splitName(claim.value.text) : null;
  if (!parts) return [];
  return [
    derived(claim, 'name.given', parts.given),
    ...(parts.middle ? [derived(claim, 'name.middle', parts.middle)] : []),
    ...(parts.family ? [derived(claim, 'name.family', parts.family)] : []),
  ];
}

function fromCareOf(claim: Claim): Claim[] {
  const { value } = claim;
  if (value.type !== 'text') return [];
  return CARE_OF.flatMap(({ kind, pattern }) => {
    const name = pattern.exec(value.text)?.[1]?.trim();
    return name ? [derived(claim, kind, name)] : [];
  });
}

/** The parts of one document's address in writing order, without doubles that stand beside each other. */
export function addressParts(
  claims: readonly Claim[],
  without: ReadonlySet<FieldKind> = new Set(),
): string[] {
  const texts = ADDRESS_PARTS.filter((kind) => !without.has(kind)).map((kind) => {
    const value = claims.find((claim) => claim.kind === kind)?.value;
    return value?.type === 'text' ? value.text.trim() : '';
  });
  return texts
    .filter((text) => text !== '')
    .filter((text, at, spoken) => text.toLowerCase() !== spoken[at - 1]?.toLowerCase());
}

function wholeAddress(claims: readonly Claim[]): Claim[] {
  const [first] = claims.filter(({ kind }) => kind.startsWith('address.'));
  if (!first || claims.some(({ kind }) => kind === 'address.full')) return [];
  const parts = addressParts(claims);
  return parts.length > 1 ? [derived(first, 'address.full', parts.join(', '))] : [];
}

/** What follows from the claims: name parts, a parent out of care-of, the whole address. Adds, and replaces nothing. */
export function deriveClaims(claims: readonly Claim[]): Claim[] {
  const byDocument = Map.groupBy(claims, ({ source }) => source.documentId);
  return [...byDocument.values()].flatMap((own) => {
    const stated = new Set(own.map(({ kind }) => kind));
    const found = [
      ...own.filter(({ kind }) => kind === 'name.full').flatMap(fromName),
      ...own.filter(({ kind }) => kind === 'address.careOf').flatMap(fromCareOf),
      ...wholeAddress(own),
    ];
    return found.filter(({ kind }) => !stated.has(kind));
  });
}
