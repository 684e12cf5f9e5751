import type { Texts } from '../../../locales/i18n.ts';

/** Documents that a person is likely to have as a file, the likeliest first; each has a name under `doctypes`. */
export const DOCTYPES = [
  'ADHAR',
  'PANCR',
  'SSCER',
  'HSCER',
  'DGMST',
  'DGCER',
  'MGCER',
  'DRVLC',
  'RVCER',
  'CTCER',
  'OBCER',
  'SHCER',
  'EWCER',
  'INCER',
  'DMCER',
  'RSCER',
  'NTCER',
  'BTCER',
  'RATCR',
] as const;
export type KnownDoctype = (typeof DOCTYPES)[number];

export const doctypeOf = (code: string): KnownDoctype | null =>
  DOCTYPES.find((known) => known === code) ?? null;

/** How people name their files, the narrower words before the wider ones. */
const WORDS: readonly (readonly [RegExp, KnownDoctype])[] = [
  [/aa?dhaa?r|आधार/, 'ADHAR'],
  [/\bpan\b|pancard|पैन/, 'PANCR'],
  [/\b(12th|xii|hsc|hssc)\b|intermediate|(senior|higher) secondary/, 'HSCER'],
  [/\b(10th|ssc|sslc|(class|std) x)\b|matric|secondary/, 'SSCER'],
  [/migration/, 'MGCER'],
  [/degree mark|semester|grade card/, 'DGMST'],
  [/degree|\b(ba|bsc|bcom|btech|ma|msc|mcom|mba)\b/, 'DGCER'],
  [/marks? ?(sheet|list)|अंकपत्र|अंक पत्र/, 'SSCER'],
  [/driving|licen[cs]e|\bdl\b/, 'DRVLC'],
  [/vehicle registration|registration certificate|\brc\b/, 'RVCER'],
  [/\bobc\b|non creamy|\bncl\b/, 'OBCER'],
  [/\b(sc|st)\b|scheduled (caste|tribe)/, 'SHCER'],
  [/\bews\b/, 'EWCER'],
  [/caste|community|जाति/, 'CTCER'],
  [/income|आय/, 'INCER'],
  [/domicile|मूल निवास/, 'DMCER'],
  [/residen/, 'RSCER'],
  [/nativity/, 'NTCER'],
  [/birth|जन्म/, 'BTCER'],
  [/ration|राशन/, 'RATCR'],
];

/**
 * What a file most likely is, told by its name alone: a doctype as DigiLocker puts it into names
 * (`in.gov.cbse-HSCER-…`), else a word that people use. A proposal, never a fact.
 */
export function proposedDoctype(fileName: string): KnownDoctype | null {
  const code = fileName.split(/[^A-Za-z0-9]+/).find((part) => doctypeOf(part) !== null);
  if (code !== undefined) return doctypeOf(code);
  const words = fileName
    .replace(/\.[a-z]{3}$/i, '')
    .replaceAll(/[_\-.\s]+/g, ' ')
    .toLowerCase();
  return WORDS.find(([word]) => word.test(words))?.[1] ?? null;
}

/** The kind in the person's language; null: it has no name here. */
export function kindName(t: Texts, code: string): string | null {
  const known = doctypeOf(code);
  return known && t(`doctypes.${known}`);
}
