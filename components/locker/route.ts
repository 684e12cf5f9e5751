/** The parts of the full page, in the order of its navigation; each is a hash of the address. */
export const SECTIONS = [
  'issued',
  'import',
  'uploaded',
  'get',
  'details',
  'organisation',
  'privacy',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Route {
  section: Section;
  /** The document whose details are open in `issued`. */
  documentId: string | null;
}

/** What `#issued?document=…` asks for; an unknown hash is the first section. */
export function routeOf(hash: string): Route {
  const [name, query] = hash.replace(/^#/, '').split('?');
  const section = SECTIONS.find((known) => known === name) ?? 'issued';
  const documentId = section === 'issued' ? new URLSearchParams(query).get('document') : null;
  return { section, documentId };
}

export const sectionHash = (section: Section): string => `#${section}`;

export const documentHash = (documentId: string): string =>
  `#issued?${new URLSearchParams({ document: documentId }).toString()}`;
