import { describe, expect, test } from 'vitest';
import { CONTEXT_PHRASES, OWNER_PHRASES, SECTION_PHRASES } from '../../../lib/autofill/context_rules.ts';
import { FILE_PHRASES } from '../../../lib/autofill/file_rules.ts';
import { INDIC_TERMS, LATIN_TERMS } from '../../../lib/autofill/lexicon/all.ts';
import { compactLexicons } from '../../../lib/autofill/lexicon/compact.ts';
import { ENGLISH } from '../../../lib/autofill/lexicon/english.ts';
import { NONE_PHRASES, VETO_PHRASES } from '../../../lib/autofill/other_rules.ts';
import { romanise, soundOf } from '../../../lib/autofill/romanise.ts';
import { MEANING_PHRASES } from '../../../lib/autofill/rules.ts';

const PHRASES = [
  ...MEANING_PHRASES.map(([, list]) => list),
  ...FILE_PHRASES.map(([, list]) => list),
  ...Object.values(CONTEXT_PHRASES),
  ...Object.values(OWNER_PHRASES),
  ...Object.values(SECTION_PHRASES),
  NONE_PHRASES,
  VETO_PHRASES,
];

describe('the tables of phrases', () => {
  test('are made of concepts that the lexicon has', () => {
    const words = new Set(
      PHRASES.flatMap((list) => list.split(',').flatMap((phrase) => phrase.trim().split(' '))),
    );
    expect([...words].filter((word) => !(word in ENGLISH))).toEqual([]);
  });
});

describe('romanisation', () => {
  test('writes what Hindi, Gujarati and Odia share as one word', () => {
    expect([romanise('राज्य'), romanise('રાજ્ય'), romanise('ରାଜ୍ୟ')]).toEqual(['rAjy', 'rAjy', 'rAjy']);
  });

  test('writes a nasal before another consonant in one way', () => {
    expect(new Set(['हिन्दी', 'हिंदी'].map(romanise)).size).toBe(1);
  });

  test('leaves Latin letters alone', () => {
    expect(romanise('Name (नाम)')).toBe('Name (nAm)');
  });

  test('gives "naam" and "nam" the sound of नाम', () => {
    expect(new Set(['naam', 'nam', romanise('नाम')].map(soundOf)).size).toBe(1);
  });
});

describe('the lexicons of a build', () => {
  const built = compactLexicons.transform('', '/lib/autofill/lexicon/all.ts')?.code ?? '';

  test('hold what the sources make when they are loaded', () => {
    expect(built).toContain(JSON.stringify(INDIC_TERMS));
    expect(built).toContain(JSON.stringify(LATIN_TERMS));
  });

  test('are written in Latin letters', () => {
    expect(built).not.toMatch(/[\u0900-\u0d7f]/);
  });

  test('leave other modules alone', () => {
    expect(compactLexicons.transform('नाम', '/lib/autofill/collect.ts')).toBeNull();
  });
});
