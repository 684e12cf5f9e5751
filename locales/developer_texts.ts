import en from './developer.en.json' with { type: 'json' };
import hi from './developer.hi.json' with { type: 'json' };
import { createTranslate } from './i18n.ts';
import type { Language, Translate } from './i18n.ts';

export type DeveloperTexts = Translate<typeof en>;

/** Sentences of developer builds; no other build has them. */
export const createDeveloperTexts = (language: Language): DeveloperTexts =>
  createTranslate(language, { en, hi });
