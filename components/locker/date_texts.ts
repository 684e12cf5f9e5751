import { isoDateText } from '../../locales/formats.ts';
import type { Language } from '../../locales/i18n.ts';

/** Dates of a long list as text. Making a formatter takes longer than drawing a row, so each date is put once. */
export function createDateTexts(language: Language): (isoDate: string) => string {
  const known = new Map<string, string>();
  return (isoDate) => {
    const text = known.get(isoDate) ?? isoDateText(language, isoDate);
    known.set(isoDate, text);
    return text;
  };
}
