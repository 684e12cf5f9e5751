import type { Meaning } from './rules.ts';

/** What a list of options is about, told by its texts; values are local codes and are never read. */
export interface OptionRule {
  meaning: Meaning;
  /** Phrases on one option's text. */
  phrases: readonly string[];
  /** How many different options must match. */
  atLeast: number;
}

const STATES = [
  'andhra pradesh',
  'assam',
  'bihar',
  'gujarat',
  'karnataka',
  'kerala',
  'madhya pradesh',
  'maharashtra',
  'punjab',
  'rajasthan',
  'tamil nadu',
  'uttar pradesh',
  'west bengal',
  'उत्तर प्रदेश',
  'बिहार',
  'मध्य प्रदेश',
  'महाराष्ट्र',
  'राजस्थान',
];

export const OPTION_RULES: readonly OptionRule[] = [
  {
    meaning: 'gender',
    phrases: ['male', 'female', 'm', 'f', 'पुरुष', 'महिला', 'स्त्री', 'transgender', 'third gender'],
    atLeast: 2,
  },
  { meaning: 'address.state', phrases: STATES, atLeast: 4 },
  {
    meaning: 'category',
    phrases: [
      's ?c',
      's ?t',
      'o ?b ?c(?: (?:ncl|cl|non creamy layer|creamy layer))?',
      'ews',
      'scheduled caste',
      'scheduled tribe',
      'other backward class(?:es)?',
      'अनुसूचित जाति',
      'अनुसूचित जनजाति',
      'अन्य पिछड़ा वर्ग',
    ],
    atLeast: 2,
  },
  {
    meaning: 'religion',
    phrases: [
      'hindu(?:ism)?',
      'muslim',
      'islam',
      'sikh(?:ism)?',
      'christian(?:ity)?',
      'budd?hist',
      'jain',
      'हिन्दू',
      'मुस्लिम',
    ],
    atLeast: 3,
  },
  {
    meaning: 'part.month',
    phrases: [
      '(?:\\d\\d? )?(?:january|february|march|april|june|july|august|september|october|november|december)',
      '(?:\\d\\d? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)',
      'जनवरी',
      'फरवरी',
      'मार्च',
      'अप्रैल',
    ],
    atLeast: 6,
  },
  // a relation, a title, an answer: lists that stand beside names and must not be taken for them
  {
    meaning: 'none',
    phrases: [
      'father',
      'mother',
      'husband',
      'wife',
      'guardian',
      'spouse',
      'पिता',
      'माता',
      'पति',
      'अभिभावक',
      'legal guardian',
    ],
    atLeast: 2,
  },
  { meaning: 'none', phrases: ['yes', 'no', 'हां', 'नहीं'], atLeast: 2 },
  {
    meaning: 'none',
    phrases: ['shri', 'smt', 'kumari', 'mr', 'mrs', 'ms', 'miss', 'dr', 'श्री', 'श्रीमती', 'कुमारी'],
    atLeast: 2,
  },
  { meaning: 'none', phrases: ['married', 'unmarried', 'single', 'widow(?:ed)?', 'divorced'], atLeast: 2 },
  { meaning: 'none', phrases: ['rural', 'urban'], atLeast: 2 },
];
