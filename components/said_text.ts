import type { Fact } from '../lib/domain/claims.ts';
import { isoDate } from '../lib/domain/dates.ts';
import { maskAadhaar } from '../lib/domain/masking.ts';
import { isoDateText } from '../locales/formats.ts';
import type { Language, Texts } from '../locales/i18n.ts';

const GENDERS = ['male', 'female', 'transgender', 'other'] as const;

/** A gender code as a word; anything else as it is, what looks like an Aadhaar number apart. */
export function statedText(t: Texts, kind: Fact['kind'], text: string): string {
  const gender = kind === 'gender' && GENDERS.find((known) => known === text);
  return gender ? t(`locker.data.genders.${gender}`) : maskAadhaar(text);
}

/** What a document states, for reading. */
export function factText(t: Texts, language: Language, { kind, value }: Fact): string {
  switch (value.type) {
    case 'date':
      return isoDateText(language, isoDate(value.date));
    case 'gender':
      return t(`locker.data.genders.${value.gender}`);
    default:
      return statedText(t, kind, value.text);
  }
}

/** What one side of a contradiction says. */
export const saidText = (t: Texts, subject: string, text: string): string =>
  statedText(t, subject === 'gender' ? 'gender' : 'name.full', text);
