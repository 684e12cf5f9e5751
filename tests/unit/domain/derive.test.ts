import { describe, expect, test } from 'vitest';
import { deriveClaims, splitName } from '../../../lib/domain/derive.ts';
import { claim } from '../autofill/builders.ts';

const derivedText = (claims: Parameters<typeof deriveClaims>[0], kind: string): string | undefined => {
  const value = deriveClaims(claims).find((one) => one.kind === kind)?.value;
  return value?.type === 'text' ? value.text : undefined;
};

describe('a name', () => {
  test('of three words has a middle one', () => {
    expect(splitName('Asha Vijay Patil')).toEqual({ given: 'Asha', middle: 'Vijay', family: 'Patil' });
  });

  test('of two words has none', () => {
    expect(splitName('Asha Patil')).toEqual({ given: 'Asha', middle: '', family: 'Patil' });
  });

  test('of one word is a given name', () => {
    expect(splitName('Tara')).toEqual({ given: 'Tara', middle: '', family: '' });
  });

  test('with an initial is not split', () => {
    expect(splitName('K. Murugan')).toBeNull();
  });

  test('loses its title before it is split', () => {
    expect(splitName('Smt. Asha Patil')).toEqual({ given: 'Asha', middle: '', family: 'Patil' });
  });

  test('that is split is marked as derived, with its document', () => {
    const given = deriveClaims([claim('PANCR', 'name.full', 'Asha Patil')]).find(
      ({ kind }) => kind === 'name.given',
    );
    expect(given).toMatchObject({ derivation: 'derived', source: { doctype: 'PANCR' } });
  });
});

describe('care-of', () => {
  for (const prefix of ['S/O: ', 'S/O ', 'D/O ', 'd/o:', 'Son of ']) {
    test(`"${prefix}" names the father`, () => {
      expect(derivedText([claim('ADHAR', 'address.careOf', `${prefix}Vijay Patil`)], 'name.father')).toBe(
        'Vijay Patil',
      );
    });
  }

  test('W/O names the spouse', () => {
    expect(derivedText([claim('ADHAR', 'address.careOf', 'W/O: Vijay Patil')], 'name.spouse')).toBe(
      'Vijay Patil',
    );
  });

  test('C/O says nothing about a relation', () => {
    expect(deriveClaims([claim('ADHAR', 'address.careOf', 'C/O: Vijay Patil')])).toEqual([]);
  });

  test('does not replace a father whom the document states', () => {
    const claims = [
      claim('ADHAR', 'address.careOf', 'S/O: Vijay Patil'),
      claim('ADHAR', 'name.father', 'V. Patil'),
    ];
    expect(derivedText(claims, 'name.father')).toBeUndefined();
  });
});

describe('an address', () => {
  const parts = [
    claim('ADHAR', 'address.pin', '411004'),
    claim('ADHAR', 'address.house', 'Flat 7'),
    claim('ADHAR', 'address.district', 'Pune'),
    claim('ADHAR', 'address.village', 'Pune'),
    claim('ADHAR', 'address.state', 'Maharashtra'),
    claim('DRVLC', 'address.street', 'Another Road'),
  ];

  test('is put together in writing order out of one document, without doubles', () => {
    expect(derivedText(parts, 'address.full')).toBe('Flat 7, Pune, Maharashtra, 411004');
  });
});
