import type { Meaning } from './rules.ts';

/** What a list of options is about, told by its texts; values are local codes and are never read. */
export interface OptionRule {
  meaning: Meaning;
  /** Texts of one option, or of its first or any word. */
  texts: readonly string[];
  /** How many different options must match. */
  atLeast: number;
}

const list = (texts: string): string[] => texts.split(',').map((text) => text.trim());

export const OPTION_RULES: readonly OptionRule[] = [
  {
    meaning: 'gender',
    texts: list(
      'male, female, m, f, transgender, third gender, trans gender, पुरुष, महिला, स्त्री, ट्रांसजेंडर, purush, mahila, stree, ஆண், பெண், పురుషుడు, ಗಂಡು, ಹೆಣ್ಣು, പുരുഷൻ, ਮਰਦ, ਔਰਤ',
    ),
    atLeast: 2,
  },
  {
    meaning: 'address.state',
    texts: list(
      'andhra pradesh, assam, bihar, gujarat, karnataka, kerala, madhya pradesh, maharashtra, punjab, rajasthan, tamil nadu, uttar pradesh, west bengal, haryana, telangana, odisha, jharkhand, उत्तर प्रदेश, बिहार, मध्य प्रदेश, महाराष्ट्र, राजस्थान, गुजरात, पंजाब, हरियाणा',
    ),
    atLeast: 4,
  },
  {
    meaning: 'category',
    texts: list(
      'sc, st, obc, ews, s c, s t, o b c, scheduled caste, scheduled tribe, other backward class, अनुसूचित जाति, अनुसूचित जनजाति, अन्य पिछड़ा वर्ग, ओबीसी',
    ),
    atLeast: 2,
  },
  {
    meaning: 'religion',
    texts: list(
      'hindu, hinduism, muslim, islam, sikh, sikhism, christian, christianity, buddhist, budhist, jain, jainism, हिन्दू, मुस्लिम, सिख, ईसाई, बौद्ध, जैन',
    ),
    atLeast: 3,
  },
  {
    meaning: 'part.month',
    texts: list(
      'january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, oct, nov, dec, जनवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर',
    ),
    atLeast: 6,
  },
  // a relation, a title, an answer: lists that stand beside names and must not be taken for them
  {
    meaning: 'none',
    texts: list(
      'father, mother, husband, wife, guardian, spouse, son, daughter, पिता, माता, पति, पत्नी, अभिभावक, legal guardian, s/o, d/o, w/o, c/o, son of, daughter of, wife of, s o, d o, w o',
    ),
    atLeast: 2,
  },
  { meaning: 'none', texts: list('yes, no, हां, नहीं, हाँ, होय, नाही'), atLeast: 2 },
  {
    meaning: 'none',
    texts: list('shri, smt, kumari, mr, mrs, ms, miss, dr, श्री, श्रीमती, कुमारी, m s, km'),
    atLeast: 2,
  },
  {
    meaning: 'none',
    texts: list('married, unmarried, single, widow, widowed, divorced, un married'),
    atLeast: 2,
  },
  { meaning: 'none', texts: list('rural, urban, ग्रामीण, शहरी'), atLeast: 2 },
];
