import { describe, expect, test } from 'vitest';
import {
  addressFacts,
  compareAddresses,
  differingParts,
  type AddressFacts,
  type AddressRelation,
} from '../../../lib/domain/compare_addresses.ts';
import { claim } from '../autofill/builders.ts';

const KINDS = [
  ['full', 'address.full'],
  ['house', 'address.house'],
  ['district', 'address.district'],
  ['state', 'address.state'],
  ['pin', 'address.pin'],
] as const;
type Parts = Partial<Record<(typeof KINDS)[number][0], string>>;

function facts(parts: Parts): AddressFacts {
  const claims = KINDS.flatMap(([part, kind]) => (parts[part] ? [claim('ADHAR', kind, parts[part])] : []));
  const found = addressFacts(claims);
  if (!found) throw new Error('no address');
  return found;
}

const PUNE: Parts = { house: 'Flat 7', district: 'Pune', state: 'Maharashtra', pin: '411004' };

const PAIRS: [what: string, one: Parts, other: Parts, relation: AddressRelation][] = [
  ['another house', PUNE, { ...PUNE, house: 'Flat 7/B' }, 'same'],
  ['capitals', PUNE, { district: 'PUNE', state: 'MAHARASHTRA', pin: '411004' }, 'same'],
  ['a blank in the PIN code', PUNE, { ...PUNE, pin: '411 004' }, 'same'],
  ['an older name of the district', PUNE, { ...PUNE, district: 'Poona' }, 'same'],
  ['"District" before its name', PUNE, { ...PUNE, district: 'Dist. Pune' }, 'same'],
  ['an older name of the state', { state: 'Odisha' }, { state: 'Orissa' }, 'same'],
  ['Hindi', PUNE, { ...PUNE, district: 'पुणे', state: 'महाराष्ट्र' }, 'same'],
  ['one text', PUNE, { full: 'Flat 7, Green Lane, Pune, Maharashtra 411004' }, 'same'],
  ['one text of another place', PUNE, { full: '12 Pune Road, Nashik, Maharashtra - 422001' }, 'different'],
  ['one text that says too little', { pin: '411004' }, { full: 'Flat 7, Green Lane' }, 'not-comparable'],
  ['another PIN code', PUNE, { ...PUNE, pin: '411038' }, 'different'],
  ['another state', { state: 'Goa' }, { state: 'Kerala' }, 'different'],
  ['another district', { district: 'Pune' }, { district: 'Nashik' }, 'different'],
  ['another spelling of the district', { district: 'Nashik' }, { district: 'Nasik' }, 'spelling'],
  ['another district with one PIN code', PUNE, { ...PUNE, district: 'Haveli' }, 'spelling'],
  ['nothing in common', { pin: '411004' }, { state: 'Maharashtra' }, 'not-comparable'],
];

describe('two addresses', () => {
  test.each(PAIRS)('with %s', (_what, one, other, relation) => {
    expect(compareAddresses(facts(one), facts(other))).toBe(relation);
    expect(compareAddresses(facts(other), facts(one))).toBe(relation);
  });

  test('tell in which parts they differ', () => {
    const moved = facts({ ...PUNE, district: 'Nashik', pin: '422001' });
    expect(differingParts(facts(PUNE), moved)).toEqual(['pin', 'district']);
  });
});

describe('a written address', () => {
  test('is in the state that it names last', () => {
    expect(facts({ full: '9 Delhi Road, Meerut, Uttar Pradesh 250001' }).state).toBe('uttarPradesh');
  });

  test('has no PIN code in a longer number', () => {
    expect(facts({ full: 'Plot 9000000001, Pune' }).pin).toBeNull();
  });

  test('that is missing gives nothing', () => {
    expect(addressFacts([claim('PANCR', 'name.full', 'Asha Patil')])).toBeNull();
  });
});
