import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../../../lib/domain/plan.ts';
import { ROW_NOTES } from '../../../lib/domain/views.ts';
import { ERROR_CODES } from '../../../lib/errors/codes.ts';
import developerEn from '../../../locales/developer.en.json' with { type: 'json' };
import developerHi from '../../../locales/developer.hi.json' with { type: 'json' };
import emulatorEn from '../../../locales/emulator.en.json' with { type: 'json' };
import emulatorHi from '../../../locales/emulator.hi.json' with { type: 'json' };
import en from '../../../locales/en.json' with { type: 'json' };
import hi from '../../../locales/hi.json' with { type: 'json' };

/** Path and sentence of every leaf. */
function sentencesOf(node: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const [below, text] of sentencesOf(value, `${path}${key}.`)) found.set(below, text);
  }
  return found;
}

const placeholdersOf = (sentence: string): string[] => (sentence.match(/\{\{.*?\}\}/g) ?? []).toSorted();

const BANNED = {
  en: /something went wrong|\berror|\btoken|undefined|\bnull\b|[a-z]+_[a-z]+/i,
  hi: /something went wrong|\berror|\btoken|undefined|\bnull\b|[a-z]+_[a-z]+|एरर|त्रुटि|टोकन|कुछ गलत/i,
};

describe.each([
  ['sentences of the product', en, hi],
  ['sentences of test builds', emulatorEn, emulatorHi],
  ['sentences of developer builds', developerEn, developerHi],
])('%s', (_name, english, hindi) => {
  const inEnglish = sentencesOf(english);
  const inHindi = sentencesOf(hindi);

  test('English and Hindi have the same keys in the same order', () => {
    expect([...inHindi.keys()]).toEqual([...inEnglish.keys()]);
  });

  test('a sentence has the same placeholders in both languages', () => {
    const differing = [...inEnglish].filter(
      ([key, sentence]) => placeholdersOf(sentence).join() !== placeholdersOf(inHindi.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('no sentence is empty or padded', () => {
    const bad = [...inEnglish, ...inHindi].filter(
      ([, sentence]) => sentence.trim() !== sentence || !sentence,
    );
    expect(bad).toEqual([]);
  });

  test.each([
    ['English', inEnglish, BANNED.en],
    ['Hindi', inHindi, BANNED.hi],
  ])('no %s sentence uses a banned word', (_language, sentences, banned) => {
    expect([...sentences].filter(([, sentence]) => banned.test(sentence))).toEqual([]);
  });

  test('what has one form for a count has the other', () => {
    const keys = [...inEnglish.keys()];
    const stems = (form: string) =>
      keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(stems('_one')).toEqual(stems('_other'));
  });
});

describe.each([
  ['English', en],
  ['Hindi', hi],
])('%s vocabulary', (_name, sentences) => {
  test('has a sentence for every failure and for nothing else', () => {
    expect(Object.keys(sentences.errors)).toEqual([...ERROR_CODES]);
  });

  test('has a phrase for every note and for nothing else', () => {
    expect(Object.keys(sentences.notes)).toEqual([...ROW_NOTES]);
  });

  test('has a sentence for every outcome and for nothing else', () => {
    expect(Object.keys(sentences.outcomes)).toEqual([...OUTCOMES]);
  });

  test('a failure is told in full sentences: what happened, and what to do', () => {
    const short = Object.values(sentences.errors).filter((text) => (text.match(/[.।;,]/g) ?? []).length < 2);
    expect(short).toEqual([]);
  });
});

test('Hindi sentences are in Devanagari, names of products and addresses apart', () => {
  const foreign = [...sentencesOf(hi)].filter(([key, sentence]) => {
    const own = sentence.replace(/LockerFill|Issued Documents|https|English|\{\{.*?\}\}/g, '');
    return key !== 'options.languages.en' && /[A-Za-z]/.test(own);
  });
  expect(foreign).toEqual([]);
});

test('the sentences of the product do not speak of test builds', () => {
  const sentences = [...sentencesOf(en).values(), ...sentencesOf(hi).values()].join('\n');
  expect(sentences).not.toMatch(/emulator|एमुलेटर|127\.0\.0\.1|localhost/i);
});
