import type { FieldKind } from '../domain/field_kinds.ts';
import type { Whose } from '../domain/fields.ts';
import type { Facet, Meaning } from './rules.ts';

export type Context =
  | 'birth'
  | 'licence'
  | 'vehicle'
  | 'income'
  | 'caste'
  | 'domicile'
  | 'classX'
  | 'classXII'
  | 'degree'
  | 'elsewhere';

/** What surrounds a control; the nearest text that names a context decides. The notation is that of `rules.ts`. */
export const CONTEXT_PHRASES: Readonly<Record<Context, string>> = {
  birth: 'birth',
  licence: 'licence, driving',
  vehicle: 'vehicle, vehicle registration',
  income: 'income, income certificate, income proof',
  caste:
    'social, social certificate, category certificate, community certificate, category, community, scst, obc',
  domicile: 'domicile, domicile certificate, residence certificate',
  classX: 'classx',
  classXII: 'classxii',
  degree: 'graduation, graduation degree',
  elsewhere:
    'age, postgraduate, passport, insurance, admitcard, marital, deathcert, ration, present exam, present course, course, disability, disability certificate',
};

/** What is asked names a context as well: three lists under "Date of Birth" are its parts. */
export const CONTEXT_OF: Readonly<Partial<Record<Meaning, Context>>> = {
  dob: 'birth',
  'dl.number': 'licence',
  'vehicle.regNumber': 'vehicle',
  'exam.university': 'degree',
  'exam.name': 'degree',
  category: 'caste',
  'income.annual': 'income',
  'income.certNumber': 'income',
  'caste.certNumber': 'caste',
  'domicile.certNumber': 'domicile',
};

/** What a facet means in a context; a pair that is not listed is nobody's field. */
export const FACET_KINDS: Readonly<Record<Facet, Readonly<Partial<Record<Context, FieldKind>>>>> = {
  'part.day': { birth: 'dob.day' },
  'part.month': { birth: 'dob.month' },
  'part.year': { birth: 'dob.year', classX: 'classX.year', classXII: 'classXII.year', degree: 'degree.year' },
  'exam.rollNumber': {
    classX: 'classX.rollNumber',
    classXII: 'classXII.rollNumber',
    degree: 'degree.rollNumber',
  },
  'exam.year': { classX: 'classX.year', classXII: 'classXII.year', degree: 'degree.year' },
  'exam.board': { classX: 'classX.board', classXII: 'classXII.board', degree: 'degree.university' },
  'exam.percentage': { classX: 'classX.percentage', classXII: 'classXII.percentage' },
  'exam.school': { classX: 'classX.school', classXII: 'classXII.school' },
  'exam.university': { classX: 'classX.board', classXII: 'classXII.board', degree: 'degree.university' },
  'exam.name': { degree: 'degree.name' },
  'certificate.number': {
    income: 'income.certNumber',
    caste: 'caste.certNumber',
    domicile: 'domicile.certNumber',
  },
  'registration.number': { vehicle: 'vehicle.regNumber' },
  'document.issueDate': { licence: 'dl.issueDate' },
  'document.validTo': { licence: 'dl.validTo' },
};

/** A control's owner as the words tell it; `birthplace` is a place, not a person. */
export type Owner = Exclude<Whose, 'applicant'> | 'birthplace';

/** Words that give a field to somebody else, or to a place that no document of the applicant states. */
export const OWNER_PHRASES: Readonly<Record<Owner, string>> = {
  father: 'father',
  mother: 'mother',
  spouse: 'spouse, wifeof',
  guardian: 'guardian, parent guardian, guardian guardian',
  nominee: 'nominee',
  witness: 'witness',
  representative: 'representative',
  institution: 'school, college, institute, university, hostel, company, office, school college',
  bank: 'bank, bank account, account, ifsc',
  employer: 'employer',
  head: 'head',
  other: 'other, parent, family other, alternate contact, officeuse',
  birthplace: 'place birth, birth place, native, native place, birth, citycentre, exam',
};

/** The kinds that an owner cannot have: a parent's name is asked of the applicant, a school has no father. */
export const KINDS_OF_THE_APPLICANT =
  /^(?:name\.(?:full|given|middle|family)|dob|age|gender|aadhaar|pan|dl|vehicle|address|phone|email|category|religion|income|nationality|caste|domicile)/;
export const KINDS_WITHOUT_PLACE = /^(?:address\.|nationality)/;
export const KINDS_OF_AN_INSTITUTION =
  /^(?:name\.(?!father|mother|spouse)|address\.|phone\.|email|category|age|dob|pan)/;
/** A name asked under these owners is itself a kind. */
export const OWNED_NAMES: Readonly<Partial<Record<Owner, FieldKind>>> = {
  father: 'name.father',
  mother: 'name.mother',
  spouse: 'name.spouse',
};

export const SECTION_PHRASES = {
  permanent: 'permanent, permanent residence',
  correspondence: 'present',
} as const;
