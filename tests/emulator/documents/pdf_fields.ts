/** The rows that a document prints about its holder and itself, bilingual labels first. What is unknown has no row. */
import type { AddressContent, PersonaDocument, PersonContent } from '../types.ts';
import { designOf } from './pdf_titles.ts';

export type Row = [label: string, value: string];

const GENDERS: Record<string, string> = {
  M: 'पुरुष / Male',
  F: 'महिला / Female',
  T: 'ट्रांसजेंडर / Transgender',
};
const CATEGORIES: Record<string, string> = {
  SC: 'अनुसूचित जाति / Scheduled Caste',
  ST: 'अनुसूचित जनजाति / Scheduled Tribe',
  OBC: 'अन्य पिछड़ा वर्ग / Other Backward Class',
  GC: 'सामान्य / General',
};

export function holderRows(holder: PersonContent): Row[] {
  const relation =
    holder.swdIndicator === 'W' ? 'पति का नाम / Husband’s name' : 'पिता का नाम / Father’s name';
  return filled([
    ['नाम / Name', holder.name],
    [relation, holder.swd],
    ['माता का नाम / Mother’s name', holder.motherName],
    ['जन्म तिथि / Date of birth', holder.dob],
    ['लिंग / Gender', genderText(holder)],
    ['पता / Address', holder.address ? addressText(holder.address) : ''],
  ]);
}

export function documentRows(document: PersonaDocument): Row[] {
  return filled([
    [designOf(document.doctype).number, document.number],
    ['जारी करने की तिथि / Date of issue', document.issueDate],
    ['जारीकर्ता कार्यालय / Issued at', document.issuedAt],
    ['प्रभावी तिथि / Valid from', document.validFromDate],
    ['वैधता / Valid until', document.expiryDate],
  ]);
}

export function bodyRows({ body }: PersonaDocument): Row[] {
  if (body.type === 'pan') return [['सत्यापन की तिथि / Verified on', body.verifiedOn]];
  if (body.type === 'envelope') return body.lines ?? [];
  if (body.type === 'caste')
    return [
      ['जाति / Caste', body.name],
      ['श्रेणी / Category', CATEGORIES[body.category] ?? body.category],
    ];
  return [];
}

export function genderText(holder: PersonContent): string {
  return GENDERS[holder.gender ?? ''] ?? '';
}

/** One line, the state and PIN code last. */
export function addressText(address: AddressContent): string {
  const { careOf, house, street, landmark, locality, vtc, postOffice, subdistrict, district } = address;
  const parts = [careOf, house, street, landmark, locality, vtc, postOffice, subdistrict, district];
  const known = new Set(parts.filter((part) => part?.trim()));
  const place = [address.state, address.pin].filter(Boolean).join(' - ');
  return [...known, ...(place ? [place] : [])].join(', ');
}

function filled(rows: [label: string, value: string | undefined][]): Row[] {
  return rows.flatMap(([label, value]) => (value?.trim() ? [[label, value]] : []));
}
