import en from './emulator.en.json' with { type: 'json' };
import hi from './emulator.hi.json' with { type: 'json' };
import { createTranslate } from './i18n.ts';
import type { Language, Translate } from './i18n.ts';

export type EmulatorTexts = Translate<typeof en>;

/** Sentences of test builds; imported by nothing that is shipped. */
export const createEmulatorTexts = (language: Language): EmulatorTexts =>
  createTranslate(language, { en, hi });
