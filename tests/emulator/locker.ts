/** What lies in a person's locker, and how it is found. */
import type { AadhaarRecord, Persona, PersonaDocument } from './types.ts';

export const AADHAAR_DOCTYPE = 'ADHAR';

const AADHAAR_ISSUER = {
  issuerid: 'in.gov.uidai',
  issuer: 'Unique Identification Authority of India (UIDAI)',
};

/**
 * The issued documents. An Aadhaar card appears by itself on accounts that are linked to Aadhaar, as a PDF; its data
 * is operation 12's. Field notes, sections 4.2 and 7.
 */
export function issuedDocuments(persona: Persona): PersonaDocument[] {
  const { aadhaar, documents } = persona;
  if (!aadhaar || documents.some(({ doctype }) => doctype === AADHAAR_DOCTYPE)) return documents;
  const card = cards.get(persona) ?? aadhaarCard(persona, aadhaar);
  cards.set(persona, card);
  return [card, ...documents];
}

/** One object per person, because files are kept per document. */
const cards = new WeakMap<Persona, PersonaDocument>();

function aadhaarCard(persona: Persona, aadhaar: AadhaarRecord): PersonaDocument {
  const docid = `${persona.digilockerid.replaceAll('-', '').slice(0, 28)}${aadhaar.last4}`;
  return {
    ...AADHAAR_ISSUER,
    uri: `${AADHAAR_ISSUER.issuerid}-${AADHAAR_DOCTYPE}-${docid}`,
    doctype: AADHAAR_DOCTYPE,
    name: 'Aadhaar Card',
    date: '2024-01-15T09:30:00Z',
    formats: ['pdf'],
    number: `xxxxxxxx${aadhaar.last4}`,
    holder: aadhaar.holder,
    body: { type: 'envelope' },
  };
}

export function findDocument(persona: Persona, uri: string): PersonaDocument | undefined {
  return issuedDocuments(persona).find((document) => document.uri === uri);
}

/** One entry of operation 8, as the specification's sample writes it. */
export interface UploadedItem {
  name: string;
  type: 'dir' | 'file';
  id: string;
  size: string;
  date: string;
  parent: string;
  mime: string;
  uri: string;
  description: string;
  issuer: string;
}

const ROOT_FOLDER: UploadedItem = {
  name: 'My Documents',
  type: 'dir',
  id: '5678',
  size: '0',
  date: '2024-01-15T09:30:00Z',
  parent: '',
  mime: '',
  uri: '',
  description: '',
  issuer: '',
};

/** @returns undefined when there is no such folder; an empty id is the root */
export function uploadedFolder(id: string): { directory: string; items: UploadedItem[] } | undefined {
  if (id === '') return { directory: '/', items: [ROOT_FOLDER] };
  if (id === ROOT_FOLDER.id) return { directory: `/${ROOT_FOLDER.name}`, items: [] };
  return undefined;
}
