/** The rows that a document prints about its holder and itself, bilingual labels first. What is unknown has no row. */
import type { AddressContent, BodyContent, PersonaDocument, PersonContent } from '../types.ts';
import { designOf } from './pdf_titles.ts';

export type Row = [label: string, value: string];

type VehicleBody = Extract<BodyContent, { type: 'vehicle' }>;

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
      ...filled([
        ['उपजाति / Sub-caste', body.subCategory],
        ['विवरण / Description', body.description],
      ]),
    ];
  if (body.type === 'vehicle') return vehicleRows(body);
  if (body.type === 'income')
    return [
      ['वार्षिक आय / Annual income', `₹ ${body.annualIncome}`],
      ['वित्तीय वर्ष / Financial year', body.financialYear],
    ];
  if (body.type === 'ration')
    return [
      ['कार्ड का प्रकार / Card type', body.cardType],
      ...body.members.map(({ name, relationWithHof, age }): Row => [
        `सदस्य / Member: ${relationWithHof}`,
        `${name}, ${age}`,
      ]),
    ];
  return [];
}

function vehicleRows({ vehicle, insurance, financer }: VehicleBody): Row[] {
  return filled([
    ['वाहन वर्ग / Vehicle class', vehicle.class],
    ['निर्माता और मॉडल / Maker and model', `${vehicle.make} ${vehicle.model}`],
    ['चेसिस संख्या / Chassis number', vehicle.chasisNo],
    ['इंजन संख्या / Engine number', vehicle.engineNo],
    ['ईंधन और रंग / Fuel and colour', `${vehicle.fuelDesc}, ${vehicle.color}`],
    ['निर्माण / Manufactured', vehicle.mfgDate],
    ['उपयुक्तता वैधता / Fitness valid until', vehicle.fitTill],
    ['बीमा / Insurance', `${insurance.companyName}, ${insurance.policyNo}, ${insurance.validTill}`],
    ['वित्तपोषक / Financer', financer],
  ]);
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
