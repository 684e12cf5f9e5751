import type { NameTable } from '../domain/place_names.ts';

/*
 * Names that stand for one thing in the lists of forms: English, Hindi, transliteration, abbreviation, older names.
 */

export const GENDER_NAMES: NameTable = {
  male: ['male', 'm', 'man', 'boy', 'पुरुष', 'purush'],
  female: ['female', 'f', 'woman', 'girl', 'महिला', 'स्त्री', 'mahila', 'stree'],
  transgender: ['transgender', 'trans gender', 't', 'tg', 'third gender', 'ट्रांसजेंडर', 'तृतीय लिंग', 'उभयलिंगी'],
  other: ['other', 'others', 'o', 'अन्य', 'anya'],
};

/** What is written into a text box that asks for the gender. */
export const GENDER_WORDS: Readonly<Record<string, string>> = {
  male: 'Male',
  female: 'Female',
  transgender: 'Transgender',
  other: 'Other',
};

export const MONTH_NAMES: NameTable = {
  '1': ['jan', 'january', 'जनवरी'],
  '2': ['feb', 'february', 'फरवरी', 'फ़रवरी'],
  '3': ['mar', 'march', 'मार्च'],
  '4': ['apr', 'april', 'अप्रैल'],
  '5': ['may', 'मई'],
  '6': ['jun', 'june', 'जून'],
  '7': ['jul', 'july', 'जुलाई'],
  '8': ['aug', 'august', 'अगस्त'],
  '9': ['sep', 'sept', 'september', 'सितंबर', 'सितम्बर'],
  '10': ['oct', 'october', 'अक्टूबर', 'अक्तूबर'],
  '11': ['nov', 'november', 'नवंबर', 'नवम्बर'],
  '12': ['dec', 'december', 'दिसंबर', 'दिसम्बर'],
};
export const SHORT_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

export const CATEGORY_NAMES: NameTable = {
  general: [
    'general',
    'gen',
    'gc',
    'gn',
    'ur',
    'unreserved',
    'open',
    'general category',
    'सामान्य',
    'अनारक्षित',
  ],
  obc: [
    'obc',
    'o b c',
    'other backward class',
    'other backward classes',
    'other backward caste',
    'backward class',
    'अन्य पिछड़ा वर्ग',
    'पिछड़ा वर्ग',
    'ओबीसी',
  ],
  sc: ['sc', 's c', 'scheduled caste', 'scheduled castes', 'अनुसूचित जाति', 'anusuchit jati', 'एससी'],
  st: ['st', 's t', 'scheduled tribe', 'scheduled tribes', 'अनुसूचित जनजाति', 'anusuchit janjati', 'एसटी'],
  ews: ['ews', 'economically weaker section', 'economically weaker sections', 'आर्थिक रूप से कमजोर वर्ग'],
};

export const RELIGION_NAMES: NameTable = {
  hindu: ['hindu', 'hinduism', 'hndu', 'हिन्दू', 'हिंदू'],
  muslim: ['muslim', 'islam', 'mslm', 'मुस्लिम', 'इस्लाम'],
  sikh: ['sikh', 'sikhism', 'सिख', 'सिक्ख'],
  christian: ['christian', 'christianity', 'ईसाई'],
  buddhist: ['buddhist', 'budhist', 'buddhism', 'बौद्ध'],
  jain: ['jain', 'jainism', 'जैन'],
  parsi: ['parsi', 'zoroastrian', 'पारसी'],
};

export const BOARD_NAMES: NameTable = {
  cbse: ['cbse', 'cbse delhi', 'cbse new delhi', 'central board of secondary education', 'सीबीएसई'],
  cisce: [
    'cisce',
    'icse',
    'isc',
    'icse isc',
    'council for the indian school certificate examinations',
    'council for indian school certificate examinations',
  ],
  nios: ['nios', 'national institute of open schooling'],
  up: [
    'up board',
    'u p board',
    'upmsp',
    'uttar pradesh madhyamik shiksha parishad',
    'up board of high school and intermediate education',
    'board of high school and intermediate education uttar pradesh',
    'board of high school and intermediate education up',
    'माध्यमिक शिक्षा परिषद उत्तर प्रदेश',
    'यूपी बोर्ड',
  ],
  bihar: ['bseb', 'bihar board', 'bihar school examination board'],
  maharashtra: [
    'msbshse',
    'maharashtra board',
    'maharashtra state board',
    'maharashtra state board of secondary and higher secondary education',
  ],
  rajasthan: ['rbse', 'rajasthan board', 'board of secondary education rajasthan'],
  madhyaPradesh: ['mpbse', 'mp board', 'board of secondary education madhya pradesh'],
  gujarat: ['gseb', 'gshseb', 'gujarat board', 'gujarat secondary and higher secondary education board'],
  westBengal: ['wbbse', 'wbchse', 'west bengal board of secondary education', 'west bengal board'],
  tamilNadu: ['tnbse', 'tamil nadu state board', 'tamil nadu board of secondary education'],
  karnataka: ['kseeb', 'kseab', 'karnataka board', 'karnataka school examination and assessment board'],
  kerala: ['kerala board', 'dhse kerala', 'kerala board of public examinations'],
  odisha: ['bse odisha', 'chse odisha', 'board of secondary education odisha'],
  punjab: ['pseb', 'punjab board', 'punjab school education board'],
  haryana: ['hbse', 'bseh', 'haryana board', 'board of school education haryana'],
  uttarakhand: ['ubse', 'uttarakhand board', 'uttarakhand board of school education'],
  jharkhand: ['jac', 'jharkhand board', 'jharkhand academic council'],
};
