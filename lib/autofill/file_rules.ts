import { phrases, wordsOf } from './words.ts';

/** Which documents the words beside a file input ask for, best first. Empty: a picture or paper that no issuer holds. */
export interface FileRule {
  doctypes: readonly string[];
  words: readonly string[];
}

const PAPER = '(?: card| certificate| copy| proof| document)?';

export const FILE_RULES: readonly FileRule[] = [
  {
    doctypes: [],
    words: [
      'photo(?:graph)?s?',
      'passport (?:size )?photo(?:graph)?',
      'signature',
      'thumb(?: impression)?',
      'फोटो(?:ग्राफ)?',
      'हस्ताक्षर',
      'hastakshar',
      'pass ?book',
      'bank pass ?book',
      'cheque',
      'fee receipt',
      'affidavit',
      'declaration',
      'bonafide(?: certificate)?',
      'resume',
    ],
  },
  { doctypes: ['PANCR'], words: [`pan${PAPER}`, 'पैन(?: कार्ड)?', 'permanent account number'] },
  {
    doctypes: ['ADHAR'],
    words: [`(?:e )?(?:aadhaar|aadhar|adhaar|adhar)${PAPER}`, 'आधार(?: कार्ड)?'],
  },
  { doctypes: ['DRVLC'], words: [`driving licen[cs]e${PAPER}`, 'ड्राइविंग ला[इय]सेंस'] },
  {
    doctypes: ['RVCER'],
    words: ['registration certificate of vehicle', 'vehicle (?:registration|rc)(?: certificate)?', 'rc book'],
  },
  {
    doctypes: ['SSCER', 'SPCER'],
    words: [
      '(?:class )?(?:x|10|10th|xth)(?: class| std| standard)?(?: (?:mark ?sheet|marks sheet|certificate|statement of marks|pass(?:ing)? certificate))?',
      '(?:high ?school|matric(?:ulation)?|secondary|ssc|sslc)(?: (?:mark ?sheet|marks sheet|certificate))?',
      'class x (?:xii )?(?:board )?(?:mark ?sheet|certificate)',
      '(?:हाई ?स्कूल|दसवीं|मैट्रिक)(?: (?:की )?(?:अंक ?(?:सूची|तालिका|पत्र)|अंकसूची|प्रमाण ?पत्र))?',
    ],
  },
  {
    doctypes: ['HSCER', 'HPCER'],
    words: [
      '(?:class )?(?:xii|12|12th|xiith|10 ?\\+ ?2|\\+ ?2)(?: class| std| standard)?(?: (?:mark ?sheet|marks sheet|certificate|statement of marks))?',
      '(?:intermediate|hsc|puc|(?:higher|senior|sr) secondary)(?: (?:mark ?sheet|marks sheet|certificate))?',
      '(?:इंटर(?:मीडिएट)?|बारहवीं|उच्चतर माध्यमिक)(?: (?:की )?(?:अंक ?(?:सूची|तालिका|पत्र)|अंकसूची|प्रमाण ?पत्र))?',
    ],
  },
  {
    doctypes: ['DGCER', 'PRVCR', 'DGMST'],
    words: ['(?:degree|graduation|provisional)(?: certificate| mark ?sheet)?', 'स्नातक(?: प्रमाण ?पत्र)?'],
  },
  {
    doctypes: ['INCER'],
    words: [
      '(?:annual |family )?income(?: certificate| proof)?',
      'proof of income',
      'आय(?: का)?(?: प्रमाण ?पत्र)?',
    ],
  },
  {
    doctypes: ['CTCER', 'OBCER', 'SHCER'],
    words: [
      '(?:caste|community|category)(?: certificate)?',
      'sc st(?: certificate)?',
      'जाति(?: प्रमाण ?पत्र)?',
    ],
  },
  { doctypes: ['OBCER', 'CTCER'], words: ['obc(?: ncl)? certificate'] },
  { doctypes: ['EWCER'], words: ['ews(?: certificate)?', 'economically weaker section(?: certificate)?'] },
  {
    doctypes: ['DMCER', 'RSCER', 'NTCER'],
    words: [
      '(?:domicile|nativity|permanent resident)(?: certificate| proof)?',
      '(?:अधिवास|मूल ?निवास|निवास)(?: निवास)?(?: (?:प्रमाण ?(?:पत्र)?))?',
    ],
  },
  {
    doctypes: ['RSCER', 'DMCER', 'ADHAR'],
    words: ['residen(?:ce|tial)(?: certificate| proof)?', 'proof of residence'],
  },
  {
    doctypes: ['ADHAR', 'DRVLC', 'RSCER', 'RATCR'],
    words: ['address proof', 'proof of address', 'पते का प्रमाण', 'निवास का प्रमाण'],
  },
  {
    doctypes: ['BTCER', 'SSCER', 'PANCR', 'DRVLC', 'ADHAR'],
    words: [
      '(?:age|date of birth|dob|birth)(?: date)? proof',
      '(?:document(?:ary)? )?proof of (?:age|date of birth|dob|birth)',
      'आयु(?: का)? प्रमाण(?: दस्तावेज| पत्र)?',
      'जन्म ?तिथि का प्रमाण',
    ],
  },
  {
    doctypes: ['ADHAR', 'PANCR', 'DRVLC'],
    words: ['(?:identity|id|photo id) (?:proof|card)', 'proof of identity', 'पहचान (?:पत्र|प्रमाण)'],
  },
  { doctypes: ['BTCER'], words: ['birth certificate', 'जन्म प्रमाण ?पत्र'] },
  { doctypes: ['RATCR'], words: ['ration card', 'राशन कार्ड'] },
  { doctypes: ['CHCER'], words: ['character certificate', 'चरित्र प्रमाण ?पत्र'] },
  { doctypes: ['MICER', 'HSMGR'], words: ['migration certificate'] },
  {
    doctypes: ['DPICR'],
    words: ['disability certificate', '(?:pwd|handicap\\w*) certificate', 'दिव्यांग\\S* प्रमाण ?पत्र'],
  },
];

const compiled = FILE_RULES.map((rule) => ({ doctypes: rule.doctypes, asked: phrases(rule.words) }));

/** The doctypes that a text asks for, by its longest phrase; null when it asks for nothing known. */
export function doctypesIn(text: string): readonly string[] | null {
  const words = wordsOf(text);
  let best: { doctypes: readonly string[]; length: number } | null = null;
  for (const { doctypes, asked } of compiled) {
    const length = asked.longestIn(words);
    if (length > (best?.length ?? 0)) best = { doctypes, length };
  }
  return best?.doctypes ?? null;
}

/** Tries the texts about a file input in order of trust; the first that is understood decides. */
export function wantedDoctypes(texts: readonly string[]): readonly string[] {
  for (const text of texts) {
    const doctypes = text ? doctypesIn(text) : null;
    if (doctypes) return doctypes;
  }
  return [];
}

/** "as per class X certificate": the document that the form itself names as the proof of a field. */
export function provingDoctypes(text: string): readonly string[] {
  const remarks = text.matchAll(
    /(?:as (?:per|in|on|recorded in|given in|printed on|mentioned in)|according to)\s+([^().;,]{2,60})/giu,
  );
  for (const [, words] of remarks) {
    const doctypes = words ? doctypesIn(words) : null;
    if (doctypes?.length) return doctypes;
  }
  const hindi = /([^().;,]{2,60})के अनुसार/u.exec(text)?.[1];
  return (hindi && doctypesIn(hindi)) || [];
}
