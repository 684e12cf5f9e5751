import { isoDate, parseDate } from '../domain/dates.ts';
import type { Age } from './ages.ts';
import { westernDigits } from './option_text.ts';

/** How forms say on which day an age counts. `DATE` stands for the day; a phrase without one is none. */
const PHRASES: readonly RegExp[] = [
  /\bas\s+(?:on|of|at|per)\s*(?:the\s+)?(?:date\s*)?[:-]?\s*DATE/iu,
  /\b(?:age|years?)\b[^.;]{0,40}?\b(?:on|upto|up to|till|by)\s+(?:the\s+)?DATE/iu,
  /(?:दिनांक|तारीख|तिथि|दि\.)?\s*DATE\s*(?:तक|को|की स्थिति|के अनुसार|पर|रोजी|पर्यंत|रोज)/u,
  /(?:आयु|उम्र|वय)[^.;]{0,20}\(?\s*DATE/u,
  /DATE\s*(?:ના રોજ|સુધી|তারিখে|পর্যন্ত|அன்று|నాటికి|ರಂದು|വരെ|ਤੱਕ|ସୁଦ୍ଧା)/u,
  /\bage\b[^.;]{0,20}\(\s*DATE/iu,
];

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const HINDI_MONTHS = 'जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'.split(' ');
const DATES = new RegExp(
  [
    String.raw`\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}`,
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`\d{1,2}(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?${MONTH}[\s,.-]*\d{4}`,
    String.raw`${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?[\s,]+\d{4}`,
    String.raw`\d{1,2}\s*(?:${HINDI_MONTHS.join('|')}),?\s*\d{4}`,
  ].join('|'),
  'giu',
);

/** "1st of August, 2021", "August 1, 2021", "1 अगस्त 2021" as one notation that the reader of dates knows. */
function dayOf(written: string): string | null {
  const month = HINDI_MONTHS.findIndex((name) => written.includes(name));
  const hindi = month < 0 ? written : written.replace(HINDI_MONTHS[month] ?? '', ` ${month + 1} `);
  const plain = hindi
    .replace(/(\d)(?:st|nd|rd|th)/i, '$1')
    .replace(/\bof\b/i, ' ')
    .replace(/[,\s]+/g, ' ')
    .replace(/\s*([-/.])\s*/g, '$1')
    .trim();
  const [, name = '', day = '', year = ''] = /^([a-z]+) (\d{1,2}) (\d{4})$/i.exec(plain) ?? [];
  const date = parseDate(
    name ? `${day}-${name}-${year}` : plain.replace(/^(\d+)[ .-]*([a-z]+)[ .-]*(\d{4})$/i, '$1-$2-$3'),
  );
  return date?.day === undefined ? null : isoDate(date);
}

/** The ISO date that a form counts an age on; null where it prints none. */
export function asOnIn(text: string): string | null {
  const plain = westernDigits(text.normalize('NFKC'));
  for (const [written] of plain.matchAll(DATES)) {
    const marked = plain.replace(written, 'DATE');
    const day = PHRASES.some((phrase) => phrase.test(marked)) ? dayOf(written) : null;
    if (day) return day;
  }
  return null;
}

const PARTS: readonly { part: keyof Age; words: RegExp }[] = [
  { part: 'months', words: /\bmonths?\b|\bmm\b|माह|महीन|महिने|મહિના|মাস|மாத|నెల|ತಿಂಗಳ|മാസ|ਮਹੀਨ|ମାସ/iu },
  { part: 'days', words: /\bdays?\b|\bdd\b|दिन|दिवस|દિવસ|দিন|நாள்|రోజు|ದಿನ|ദിവസ|ਦਿਨ|ଦିନ/iu },
];
const YEARS = /\byears?\b|\byrs?\b|\byyyy?\b|वर्ष|साल|વર્ષ|বছর|ஆண்டு|సంవత్సర|ವರ್ಷ|വയസ്|ਸਾਲ|ବର୍ଷ/iu;

/** Which part of an age a box of its own takes; a label that names several names none. */
export function agePartIn(label: string): keyof Age {
  if (YEARS.test(label)) return 'years';
  return PARTS.find(({ words }) => words.test(label))?.part ?? 'years';
}
