import { describe, expect, test } from 'vitest';
import { DOCTYPES } from '../../../components/locker/import/doctypes.ts';
import { FACT_KINDS } from '../../../lib/domain/field_kinds.ts';
import { CHECK_REASONS, PROOF_STATES } from '../../../lib/domain/proof.ts';
import { FEATURES } from '../../../lib/domain/locker_views.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import hi from '../../../locales/hi.json' with { type: 'json' };
import { createTexts } from '../../../locales/i18n.ts';

describe.each([
  ['English', en],
  ['Hindi', hi],
])('%s vocabulary', (_name, sentences) => {
  test('has a label for every kind of fact and for nothing else', () => {
    expect(Object.keys(sentences.kinds)).toEqual([...FACT_KINDS]);
  });

  test('has a sentence for everything that a check of a signature finds', () => {
    expect(Object.keys(sentences.verdict.states)).toEqual([...PROOF_STATES]);
    expect(Object.keys(sentences.verdict.short)).toEqual([...PROOF_STATES]);
    expect(Object.keys(sentences.verdict.reasons)).toEqual([...CHECK_REASONS]);
  });

  test('has a name for every kind of document to choose from, and for nothing else', () => {
    expect(Object.keys(sentences.doctypes)).toEqual([...DOCTYPES]);
  });

  test('has a phrase for everything that a copy can do and for nothing else', () => {
    expect(Object.keys(sentences.locker.features)).toEqual([...FEATURES]);
  });

  test('tells different kinds of fact apart', () => {
    const labels = Object.values(sentences.kinds);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

test('a kind with a dot in its name is found, beside a shorter one', () => {
  const t = createTexts('en');
  expect([t('kinds.dob'), t('kinds.dob.day')]).toEqual(['Date of birth', 'Day of birth']);
});
