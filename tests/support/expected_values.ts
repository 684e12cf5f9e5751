import type { AddressContent, Persona, PersonContent, PersonaDocument } from '../emulator/types.ts';

/** A fact about the applicant, the document that states it, and how it is written there (dates: DD-MM-YYYY). */
export interface Proof {
  document: string;
  text: string;
}

/** What one document says, whatever its format: the part that expectations are computed from. */
interface Source {
  document: string;
  holder: PersonContent;
  issued?: PersonaDocument;
}

/** Documents whose data states facts about the holder; a ration card's holder is the head of the family. */
const IDENTITY = ['PANCR', 'DRVLC', 'SSCER', 'HSCER'];

function sourcesOf(persona: Persona): Source[] {
  const aadhaar = persona.documents.find(({ doctype }) => doctype === 'ADHAR');
  const issued = persona.documents
    .filter(({ doctype, formats }) => IDENTITY.includes(doctype) && formats.includes('xml'))
    .map((document) => ({ document: document.name, holder: document.holder, issued: document }));
  return persona.aadhaar && aadhaar
    ? [{ document: aadhaar.name, holder: persona.aadhaar.holder }, ...issued]
    : issued;
}

type Reader = (source: Source, persona: Persona) => string | undefined;

/** Between the parts of a whole address, which a form may ask in one box or spread over two. */
const PART_END = ' | ';

const words = ({ holder }: Source): string[] => holder.name.split(' ');
const address =
  (part: keyof AddressContent): Reader =>
  ({ holder }) =>
    holder.address?.[part];
const only =
  (doctype: string, read: (document: PersonaDocument) => string | undefined): Reader =>
  ({ issued }) =>
    issued?.doctype === doctype ? read(issued) : undefined;
const marks = (prefix: 'classX' | 'classXII', doctype: string): Record<string, Reader> => {
  const body = (
    read: (sheet: Extract<PersonaDocument['body'], { type: 'marksheet' }>) => string | undefined,
  ) => only(doctype, (document) => (document.body.type === 'marksheet' ? read(document.body) : undefined));
  return {
    [`${prefix}.rollNumber`]: only(doctype, ({ number }) => number),
    [`${prefix}.board`]: only(doctype, ({ issuer }) => issuer),
    [`${prefix}.year`]: body(({ examination }) => examination.year),
    [`${prefix}.school`]: body(({ school }) => school.name),
    [`${prefix}.percentage`]: body(({ performance }) => performance.percentage),
  };
};

/** Where each fact stands. A kind that is not in the table is one that no document of the emulator proves. */
const FACTS: Readonly<Record<string, Reader>> = {
  'name.full': ({ holder }) => holder.name,
  'name.given': (source) =>
    words(source).length > 1 ? words(source).slice(0, -1).join(' ') : words(source)[0],
  'name.middle': (source) => words(source).slice(1, -1).join(' ') || undefined,
  'name.family': (source) => (words(source).length > 1 ? words(source).at(-1) : undefined),
  'name.father': ({ holder }) => (holder.swdIndicator === 'W' ? undefined : holder.swd || undefined),
  'name.mother': ({ holder }) => holder.motherName,
  dob: ({ holder }) => holder.dob,
  'dob.day': ({ holder }) => holder.dob?.slice(0, 2),
  'dob.month': ({ holder }) => holder.dob?.slice(3, 5),
  'dob.year': ({ holder }) => holder.dob?.slice(6),
  gender: ({ holder }) => holder.gender,
  'aadhaar.last4': ({ issued }, persona) => (issued ? undefined : persona.aadhaar?.last4),
  'pan.number': only('PANCR', ({ number }) => number),
  'dl.number': only('DRVLC', ({ number }) => number),
  'dl.issueDate': only('DRVLC', ({ issueDate }) => issueDate),
  'dl.validTo': only('DRVLC', ({ expiryDate }) => expiryDate),
  'address.full': ({ holder }) => Object.values(holder.address ?? {}).join(PART_END),
  'address.careOf': address('careOf'),
  'address.house': address('house'),
  'address.street': address('street'),
  'address.landmark': address('landmark'),
  'address.locality': address('locality'),
  'address.village': address('vtc'),
  'address.subdistrict': address('subdistrict'),
  'address.postOffice': address('postOffice'),
  'address.district': address('district'),
  'address.state': address('state'),
  'address.pin': address('pin'),
  'address.country': address('country'),
  ...marks('classX', 'SSCER'),
  ...marks('classXII', 'HSCER'),
};

/** Every document that proves a fact of this kind, with its own wording. */
export function proofsOf(persona: Persona, kind: string): Proof[] {
  return sourcesOf(persona).flatMap((source) => {
    const text = FACTS[kind]?.(source, persona);
    return text ? [{ document: source.document, text }] : [];
  });
}

/** Whether a form may count on the fact: some documents of one person spell the name with fewer parts than others. */
export function isAlwaysProvable(persona: Persona, kind: string): boolean {
  const proofs = proofsOf(persona, kind);
  return kind === 'name.middle'
    ? proofs.length === sourcesOf(persona).length && proofs.length > 0
    : proofs.length > 0;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** DD-MM-YYYY from the ways in which a page may show a date; the text itself when it is none. */
function plainDate(shown: string): string {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(shown);
  if (iso) return `${iso[3]}-${iso[2]}-${iso[1]}`;
  const [day = '', month = '', year = ''] = shown.split(/[-/. ]/);
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return [day, number > 0 ? String(number).padStart(2, '0') : month, year].join('-');
}

/** "August", "Aug" and "08-Aug" are the eighth month. */
function plainMonth(shown: string): string {
  const named = MONTHS.findIndex((month) => shown.toLowerCase().includes(month)) + 1;
  return String(named > 0 ? named : Number.parseInt(shown, 10)).padStart(2, '0');
}

/** Words in capitals without punctuation: what two spellings of one text have in common. */
export const letters = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** What is left of a text when the known parts are taken out. */
const unexplained = (shown: string, parts: readonly string[]): string =>
  parts
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, part) => rest.replace(letters(part), ' '), letters(shown))
    .trim();

type Comparison = (shown: string, stated: string) => boolean;

const GENDERS: Record<string, RegExp> = {
  F: /^(f|female|महिला|स्त्री)\b|female|महिला/iu,
  M: /^(m|male)\b|पुरुष/iu,
  T: /^t\b|trans|third|तृतीय|ट्रांस/iu,
};
/** Names that lists write in another way than documents do. */
const LISTED: Record<string, RegExp> = {
  'Central Board of Secondary Education': /\bCBSE\b|Central Board of Secondary Education/i,
  'Council for the Indian School Certificate Examinations': /\b(C?ICSE|CISCE)\b|Council for the Indian/i,
  Delhi: /\bDelhi\b/,
};
const listed: Comparison = (shown, stated) =>
  LISTED[stated]?.test(shown) ?? letters(shown) === letters(stated);

/** How a page may write what a document states; all other kinds keep every letter and digit. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  dob: (shown, stated) => plainDate(shown) === stated,
  'dl.issueDate': (shown, stated) => plainDate(shown) === stated,
  'dl.validTo': (shown, stated) => plainDate(shown) === stated,
  'dob.day': (shown, stated) => Number(shown) === Number(stated),
  'dob.month': (shown, stated) => plainMonth(shown) === stated,
  gender: (shown, stated) => GENDERS[stated]?.test(shown) ?? false,
  'classX.board': listed,
  'classXII.board': listed,
  'address.state': listed,
  'classX.percentage': (shown, stated) => Number(shown) === Number(stated),
  'classXII.percentage': (shown, stated) => Number(shown) === Number(stated),
  'address.full': (shown, stated) => shown !== '' && unexplained(shown, stated.split(PART_END)) === '',
  // "First Name followed by Middle Name" is one box on some forms and two on others.
  'name.given': (shown, stated) => `${letters(stated)} `.startsWith(`${letters(shown)} `),
};

export function showsFact(kind: string, shown: string, { text }: Proof): boolean {
  const compare = COMPARISONS[kind] ?? ((value, stated) => letters(value) === letters(stated));
  return compare(shown, text);
}
