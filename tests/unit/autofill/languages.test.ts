import { describe, expect, test } from 'vitest';
import { classify } from '../../../lib/autofill/classify.ts';
import { evidence } from './builders.ts';
import {
  ENGLISH_LABELS,
  HINDI_LABELS,
  LATIN_LABELS,
  REGIONAL_LABELS,
  type LabelTable,
} from './label_tables.ts';

const TABLES: Readonly<Record<string, LabelTable>> = {
  English: ENGLISH_LABELS,
  Hindi: HINDI_LABELS,
  'Hindi in Latin letters': LATIN_LABELS,
  ...REGIONAL_LABELS,
};

for (const [language, table] of Object.entries(TABLES)) {
  describe(`labels in ${language}`, () => {
    for (const [kind, labels] of table) {
      test(`ask for ${kind}`, () => {
        const read = labels
          .split('|')
          .map((label) => [label, classify(evidence({ before: label })).kind ?? 'none']);
        expect(read.filter(([, got]) => got !== kind)).toEqual([]);
      });
    }
  });
}
