import type { Lexicon } from './english.ts';

/** Hindi in Latin letters where it is not written as it sounds; the rest is found by the sound of `hindi.ts`. */
export const HINDI_LATIN: Lexicon = {
  mother: 'maa',
  spouse: 'pati, patni',
  first: 'pahla',
  birth: 'janm, janam, janma',
  dob: 'janamtithi',
  age: 'umr, umra, aayu',
  village: 'gaon, gaanv, gram, nagar, shehar',
  tehsil: 'tahsil, vikas khand, anchal',
  state: 'pradesh',
  income: 'aay',
  number: 'sankhya, kramank',
  month: 'maah',
  gender: 'ling',
  asperpost: 'ke anusar',
  digit: 'char ank, ank',
  filler: 'ka, ki, ke, ko, mein, se, aur, evam, ya, hetu, kripya',
};
