import { createInstance } from 'i18next';
import en from './en.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };

export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];
export type LanguageSetting = 'auto' | Language;

/** `one` and `other` forms of a sentence are one key: i18next picks the form by `count`. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** Every dotted path to a sentence in a locale file. */
export type KeysOf<Sentences> = {
  [Key in keyof Sentences & string]: Sentences[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${KeysOf<Sentences[Key]>}`;
}[keyof Sentences & string];

export type Translate<Sentences> = (
  key: KeysOf<Sentences>,
  values?: Readonly<Record<string, string | number>>,
) => string;

export type TextKey = KeysOf<typeof en>;
export type Texts = Translate<typeof en>;

/** One language of one set of sentences. Nothing is escaped: Preact writes text nodes, never markup. */
export function createTranslate<Sentences extends object>(
  language: Language,
  sentences: Readonly<Record<Language, Sentences>>,
): Translate<Sentences> {
  const instance = createInstance({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: sentences[language] } },
    interpolation: { escapeValue: false },
  });
  void instance.init();
  return (key: string, values = {}) => instance.t(key, values);
}

export const createTexts = (language: Language): Texts => createTranslate(language, { en, hi });

/** What the person chose, or the first of the browser's languages that there are sentences for. */
export function languageOf(setting: LanguageSetting, preferred: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  const known = preferred.map((tag) => LANGUAGES.find((language) => language === tag.split('-')[0]));
  return known.find((language) => language !== undefined) ?? 'en';
}
