/** What the fields of operation 19 say about a document. */
import type { PushedContent } from '../lockers.ts';
import type { Persona, PersonaDocument } from '../types.ts';
import type { World } from '../world.ts';
import type { Fields } from './operation.ts';

const URI = /^(?<issuerid>[^-\s]+)-(?<doctype>[A-Z0-9]{5,6})-(?<docid>.+)$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** At the first two hyphens: the rest may hold more. */
export function splitUri(uri: string): { issuerid: string; doctype: string; docid: string } | undefined {
  const { issuerid, doctype, docid } = uri.match(URI)?.groups ?? {};
  return issuerid && doctype && docid ? { issuerid, doctype, docid } : undefined;
}

/** DDMMYYYY, and a day that exists. */
export function isDate(text: string): boolean {
  const [, day, month, year] = text.match(/^(\d{2})(\d{2})(\d{4})$/) ?? [];
  if (!day || !month || !year) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

export function isBase64Of(text: string, right: (bytes: Buffer) => boolean): boolean {
  return BASE64.test(text) && right(Buffer.from(text, 'base64'));
}

export function contentOf({ doccontent, datacontent }: Fields): PushedContent {
  return {
    ...(doccontent ? { pdf: Buffer.from(doccontent, 'base64') } : {}),
    ...(datacontent ? { xml: Buffer.from(datacontent, 'base64') } : {}),
  };
}

/** Both forms are offered: what was not sent along is made as for any other document. */
export function pushedDocument({ catalogue }: World, persona: Persona, fields: Fields): PersonaDocument {
  const { uri = '', doctype = '', description = '', docid = '', issuedate = '', validfrom, validto } = fields;
  const issuerid = splitUri(uri)?.issuerid ?? '';
  const holder = persona.aadhaar?.holder ?? persona.documents[0]?.holder ?? { name: persona.name };
  return {
    uri,
    doctype,
    issuerid,
    issuer: catalogue.byIssuerid(issuerid)?.name ?? issuerid,
    name: description,
    date: new Date().toISOString().replace(/\.\d+/, ''),
    formats: ['xml', 'pdf'],
    number: docid,
    issueDate: certificateDate(issuedate),
    ...(validfrom ? { validFromDate: certificateDate(validfrom) } : {}),
    ...(validto ? { expiryDate: certificateDate(validto) } : {}),
    holder,
    body: { type: 'envelope' },
  };
}

function certificateDate(text: string): string {
  return text.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1-$2-$3');
}
