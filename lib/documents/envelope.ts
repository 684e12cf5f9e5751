import type { Fact } from '../domain/claims.ts';
import { date, fullest, gender, lastFourOf, placeAt, table, text } from './parts.ts';
import type { Part } from './parts.ts';
import { asText, factOf } from './readings.ts';
import type { Place } from './xml.ts';

/** What every certificate says of its holder (field notes, section 4.1). Phone, e-mail and religion are the person's own to state. */

export const PERSON = 'IssuedTo/Person';

const ADDRESS_ROWS = table(
  text('address.house', 'house'),
  text('address.street', 'line1'),
  text('address.landmark', 'landmark'),
  text('address.locality', 'locality'),
  text('address.village', 'vtc'),
  text('address.district', 'district'),
  text('address.pin', 'pin'),
  text('address.state', 'state'),
  text('address.country', 'country'),
);

/** `S/O: Ramesh`, `Wife of X`: what some issuers write into `swd` itself. */
const RELATION = /^\s*([sdw])\s*\/\s*o\b\s*[:.,-]*\s*|^\s*(son|daughter|wife) of\b\s*[:.,-]*\s*/i;

/** The first letter of "S/O", "Son of", "D" …: S and D make the other one the father, W the husband. */
const relationOf = (words: string): string => words.trim().charAt(0).toUpperCase();

/** `swd` with its indicator. A relation told by the words in `swd` alone is worked out; two that disagree tell nothing. */
function swd(holder: Place): Fact[] {
  const written = holder.text('swd');
  const prefix = RELATION.exec(written)?.[0] ?? '';
  const indicator = relationOf(holder.text('swdIndicator'));
  const relation = indicator || relationOf(prefix);
  if (prefix !== '' && relationOf(prefix) !== relation) return [];
  const value = asText(written.slice(prefix.length));
  const derivation = prefix === '' ? 'as-issued' : 'derived';
  if (relation === 'W') return factOf('name.spouse', value, derivation);
  return relation === 'S' || relation === 'D' ? factOf('name.father', value, derivation) : [];
}

/** `fatherName` says what `swd` only may say. */
const relatives: Part = (root) => {
  const holder = placeAt(root, PERSON);
  const father = factOf('name.father', asText(holder.text('fatherName')));
  const other = swd(holder);
  return [...father, ...other.filter(({ kind }) => father.length === 0 || kind !== 'name.father')];
};

/** Some issuers put Address beside Person instead of inside it. A country alone, in an element full of blanks, is none. */
const address: Part = (root) => {
  const facts = fullest([`${PERSON}/Address`, 'IssuedTo/Address'], ADDRESS_ROWS)(root);
  return facts.every(({ kind }) => kind === 'address.country') ? [] : facts;
};

export const PERSON_PARTS: readonly Part[] = [
  table(
    text('name.full', `${PERSON}/name`),
    date('dob', `${PERSON}/dob`),
    gender('gender', `${PERSON}/gender`),
    lastFourOf('aadhaar.last4', `${PERSON}/uid`),
  ),
  relatives,
  table(text('name.mother', `${PERSON}/motherName`)),
  address,
];

export const HOLDER_PARTS: readonly Part[] = [...PERSON_PARTS, table(text('category', `${PERSON}/category`))];

/** The name of the company, society or shop that holds the document; blank where a person does. */
export function organisationHolding(root: Place): string {
  if (placeAt(root, PERSON).text('name') !== '') return '';
  const issuedTo = root.child('IssuedTo');
  return issuedTo.child('Organization').text('name') || issuedTo.child('Organisation').text('name');
}
