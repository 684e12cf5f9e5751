import { romanise } from '../romanise.ts';
import { spelled } from '../words.ts';
import { INDIC_TERMS, LATIN_TERMS } from './all.ts';

const INDIC = /[\u0900-\u0d7f][\u0900-\u0d7f\u200c\u200d]*/g;

/**
 * For the build. The lexicons are written by language, in their own scripts; a page's script looks them up by concept, in
 * Latin letters. What `all.ts` and the readers of options make of them when they are loaded is made here instead, which
 * takes half the room. Nothing else about them changes.
 */
export const compactLexicons = {
  name: 'compact-lexicons',
  enforce: 'pre' as const,
  transform(code: string, id: string): { code: string; map: null } | null {
    if (id.endsWith('autofill/lexicon/all.ts')) {
      const made = { LATIN_TERMS, INDIC_TERMS };
      const lines = Object.entries(made).map(
        ([name, terms]) => `export const ${name} = ${JSON.stringify(terms)};`,
      );
      return { code: lines.join('\n'), map: null };
    }
    if (!id.endsWith('autofill/option_rules.ts')) return null;
    return { code: code.replace(INDIC, (text) => romanise(spelled(text))), map: null };
  },
};
