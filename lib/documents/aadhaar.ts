import type { Fact } from '../domain/claims.ts';
import { lastFour } from '../domain/masking.ts';
import { date, gender, joinedText, table, text } from './parts.ts';
import type { Part } from './parts.ts';
import { asText, factOf } from './readings.ts';
import type { Place } from './xml.ts';

/**
 * What Aadhaar documents state: `UidData` of e-Aadhaar and of offline e-KYC. Only what D6 lets be kept leaves here: no
 * photo, `tkn`, `m`, `e`, `referenceId`, and of the number four digits.
 */

/** The second name of a place is that of offline e-KYC (field notes, section 4.4). */
const uidData = table(
  text('name.full', 'Poi/name'),
  date('dob', 'Poi/dob'),
  gender('gender', 'Poi/gender'),
  text('address.careOf', 'Poa/co', 'Poa/careof'),
  text('address.house', 'Poa/house'),
  text('address.street', 'Poa/street'),
  text('address.landmark', 'Poa/lm', 'Poa/landmark'),
  text('address.locality', 'Poa/loc'),
  text('address.village', 'Poa/vtc'),
  text('address.postOffice', 'Poa/po'),
  text('address.subdistrict', 'Poa/subdist'),
  text('address.district', 'Poa/dist'),
  text('address.pin', 'Poa/pc'),
  text('address.state', 'Poa/state'),
  text('address.country', 'Poa/country'),
);

const LOCAL_ADDRESS = [
  'co',
  'house',
  'street',
  'lm',
  'loc',
  'vtc',
  'po',
  'subdist',
  'dist',
  'state',
  'pc',
  'country',
];

/** The same in the language of the state, as one line: forms ask it in none of the places that we know. */
const localBlock: Part = (data) => {
  const local = data.child('LData');
  return [
    ...factOf('name.local', asText(local.text('name'))),
    ...factOf('address.local', asText(joinedText(local, ', ', LOCAL_ADDRESS)), 'derived'),
  ];
};

export const factsOfUidData = (data: Place): Fact[] => [...uidData(data), ...localBlock(data)];

/** Operation 12, version 3 (field notes, section 4.3): `uid` comes masked. */
export const eAadhaarFacts = (data: Place): Fact[] => [
  ...factsOfUidData(data),
  ...factOf('aadhaar.last4', asText(lastFour(data.text('uid')) ?? '')),
];

/** Base64 JPEG for the screen alone; null when there is none that looks like one. */
export function photoOf(data: Place): string | null {
  const photo = data.text('Pht').replaceAll(/\s/g, '');
  return /^\/9j\/[A-Za-z0-9+/]+={0,2}$/.test(photo) ? photo : null;
}
