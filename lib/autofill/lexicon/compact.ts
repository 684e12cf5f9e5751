import { romanise } from '../romanise.ts';

const INDIC = /[\u0900-\u0d7f][\u0900-\u0d7f\u200c\u200d]*/g;

/**
 * For the build: the lexicons are written in their own scripts and looked up in Latin letters. Turned before they are
 * packed, they take a third of the room in the script that goes into a page.
 */
export const compactLexicons = {
  name: 'compact-lexicons',
  transform(code: string, id: string): { code: string; map: null } | null {
    if (!/autofill\/(?:lexicon\/\w+|option_rules)\.ts/.test(id)) return null;
    return {
      code: code.replace(INDIC, (text) =>
        romanise(text.normalize('NFKC').replace(/[\u0a3c\u093c\u09bc\u0abc\u0b3c\u0cbc\u200c\u200d]/g, '')),
      ),
      map: null,
    };
  },
};
