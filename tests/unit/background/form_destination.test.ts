import { describe, expect, test } from 'vitest';
import { destinationOf } from '../../../lib/background/form_destination.ts';

const PAGE = new URL('https://forms.example.gov.in:8443/apply?id=1');
const sendsTo = (...origins: string[]): string | null =>
  destinationOf(
    origins.map((origin) => ({ origin, method: 'post' as const })),
    PAGE,
  ).sendsTo;

describe('the warning of a review', () => {
  test('is none for a form that goes to the page’s own site', () => {
    expect(destinationOf([{ origin: 'https://forms.example.gov.in:8443', method: 'post' }], PAGE)).toEqual({
      sendsTo: null,
      method: 'post',
    });
    expect(destinationOf([], PAGE)).toEqual({ sendsTo: null, method: 'post' });
  });

  test('names the host of another site, whichever of the forms goes there', () => {
    expect(sendsTo('https://forms.example.gov.in:8443', 'https://collect.example')).toBe('collect.example');
  });

  test('names another port of the same host', () => {
    expect(sendsTo('https://forms.example.gov.in')).toBe('forms.example.gov.in');
  });

  test('names the whole origin where only the scheme differs', () => {
    expect(sendsTo('http://forms.example.gov.in:8443')).toBe('http://forms.example.gov.in:8443');
  });

  test('names what is no web address by its scheme', () => {
    expect(sendsTo('mailto:')).toBe('mailto:');
  });

  test('says that a form is sent as an address', () => {
    expect(destinationOf([{ origin: PAGE.origin, method: 'get' }], PAGE).method).toBe('get');
  });
});
