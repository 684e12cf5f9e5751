import { describe, expect, test } from 'vitest';
import { createTexts, languageOf } from '../../../locales/i18n.ts';

describe('texts', () => {
  test('choose the form of a sentence by its count', () => {
    const t = createTexts('en');
    expect([t('review.fillFields', { count: 1 }), t('review.fillFields', { count: 2 })]).toEqual([
      'Fill 1 field',
      'Fill 2 fields',
    ]);
  });

  test('use the Hindi plural for many and the singular for one', () => {
    const t = createTexts('hi');
    expect([t('results.files', { count: 1 }), t('results.files', { count: 2 })]).toEqual([
      '1 फ़ाइल लगाई गई',
      '2 फ़ाइलें लगाई गईं',
    ]);
  });

  test('put a value in as it is, markup and placeholders included', () => {
    const organisation = '<b>A & B</b> {{count}} $t(common.options)';
    expect(createTexts('en')('signIn.through', { organisation })).toBe(`Through ${organisation}`);
  });
});

describe('language', () => {
  test('is the one that the person chose', () => {
    expect(languageOf('hi', ['en-IN'])).toBe('hi');
  });

  test('is the first of the browser that there are sentences for', () => {
    expect(languageOf('auto', ['ta-IN', 'hi-IN', 'en'])).toBe('hi');
  });

  test('is English where the browser speaks none of ours', () => {
    expect(languageOf('auto', ['ta-IN', 'fr'])).toBe('en');
  });
});
