import { describe, expect, test } from 'vitest';
import { addressLineGroups, spread } from '../../../lib/autofill/address_lines.ts';
import type { Field } from '../../../lib/domain/fields.ts';
import { field } from './builders.ts';

describe('an address', () => {
  test('is spread over lines at its commas', () => {
    expect(spread(['Flat 7', 'Green Lane', 'Kothrud', 'Pune'], [20, 20])).toEqual([
      'Flat 7, Green Lane',
      'Kothrud, Pune',
    ]);
  });

  test('keeps all of its parts when the last line is full', () => {
    expect(spread(['Flat 7', 'Green Lane', 'Kothrud'], [8, 8]).join(', ')).toBe(
      'Flat 7, Green Lane, Kothrud',
    );
  });

  test('breaks a part that no line holds between its words', () => {
    expect(spread(['Flat 7, Long Named Housing Society', 'Pune'], [20, 20])).toEqual([
      'Flat 7, Long Named',
      'Housing Society, Pune',
    ]);
  });

  test('breaks parts where the last line would be cut otherwise', () => {
    const lines = spread(['Twelve Letter', 'Second Part Here', 'Third'], [21, 20]);
    expect(lines).toEqual(['Twelve Letter, Second', 'Part Here, Third']);
  });

  test('is spread over three lines', () => {
    expect(spread(['12 Madhav Kunj', 'Temple Road', 'Kothrud', 'Pune'], [16, 20, 20])).toEqual([
      '12 Madhav Kunj',
      'Temple Road, Kothrud',
      'Pune',
    ]);
  });
});

describe('the boxes of an address', () => {
  const line = (label: string, section = ''): Field => field('address.full', { label, section });

  test('are a run of numbered lines', () => {
    const lines = [line('Address Line 1'), line('Line 2'), line('Line 3')];
    expect(addressLineGroups([field('name.full'), ...lines])).toEqual([lines]);
  });

  test('may stand under one label', () => {
    const lines = [line('Permanent Address'), line('Permanent Address')];
    expect(addressLineGroups(lines)).toEqual([lines]);
  });

  test('end with their section', () => {
    const [one, two] = [line('Address Line 1', 'Permanent'), line('Address Line 1', 'Postal')];
    expect(addressLineGroups([one, two])).toEqual([[one], [two]]);
  });

  test('are no group where one box takes it all', () => {
    expect(addressLineGroups([line('Address')])).toEqual([]);
  });
});
