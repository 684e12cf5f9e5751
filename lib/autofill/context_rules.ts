import type { FieldKind } from '../domain/field_kinds.ts';
import type { Facet } from './rules.ts';

export type Context =
  | 'birth'
  | 'licence'
  | 'vehicle'
  | 'income'
  | 'caste'
  | 'domicile'
  | 'classX'
  | 'classXII'
  | 'degree';

/** What surrounds a control; the longest phrase in the nearest text decides. */
export const CONTEXT_PHRASES: Readonly<Record<Context, readonly string[]>> = {
  birth: [
    'date of birth',
    'birth ?date',
    'dob',
    'd o b',
    'birth',
    'जन्म ?(?:की )?(?:तिथि|तिथी|तारीख|दिनांक)',
    'janm?a?m? ?(?:tithi|tareekh|tarikh)',
  ],
  licence: ['(?:driving )?licen[cs]e', 'dl', '(?:ड्राइविंग )?ला[इय]सेंस', 'अनुज्ञप्ति'],
  vehicle: ['vehicle', 'rc', 'वाहन'],
  income: ['income(?: certificate)?', 'आय(?: प्रमाण ?पत्र)?'],
  caste: ['(?:caste|community)(?: certificate)?', 'जाति(?: प्रमाण ?पत्र)?'],
  domicile: ['(?:domicile|residence)(?: certificate)?', '(?:मूल ?)?निवास(?: प्रमाण ?पत्र)?', 'अधिवास'],
  classX: [
    '(?:class|std|standard) (?:x|10|10th|ten)',
    'x(?:th)?(?: class| std)?',
    '10(?:th)?(?: class| std| standard)?',
    'high ?school',
    'matric(?:ulation)?',
    'ssc',
    'sslc',
    'secondary(?: school)?(?: exam(?:ination)?)?',
    'हाई ?स्कूल',
    'दसवीं',
    'कक्षा (?:10|x|दस)',
    'मैट्रिक',
    'माध्यमिक',
    'dasvi',
  ],
  classXII: [
    '(?:class|std|standard) (?:xii|12|12th|twelve)',
    'xii(?:th)?(?: class| std)?',
    '12(?:th)?(?: class| std| standard)?',
    '10 ?\\+ ?2',
    '\\+ ?2',
    'intermediate',
    'hsc',
    'puc',
    '(?:higher|senior|sr|hr) secondary(?: school)?(?: exam(?:ination)?)?',
    'इंटर(?:मीडिएट)?',
    'बारहवीं',
    'कक्षा (?:12|xii|बारह)',
    'उच्चतर माध्यमिक',
    'barahvi',
  ],
  degree: [
    'graduat(?:e|ion)',
    'degree',
    'bachelors?',
    'university',
    'b ?(?:a|sc|com|tech|ed)',
    'स्नातक',
    'snatak',
  ],
};

/** The same in identifiers, where words run together. */
export const CONTEXT_IDS: Readonly<Partial<Record<Context, readonly string[]>>> = {
  birth: ['dob', 'birth'],
  licence: ['licen[cs]e', '^dl'],
  classX: [
    '10th',
    'highsch',
    'hghsch',
    'highschool',
    'matric',
    'class(?:x|10)(?![i\\d])',
    '^10(?!\\d)',
    'tenth',
    'sslc',
  ],
  classXII: ['12th', 'inter(?:mediate)?', 'class(?:xii|12)', '^12(?!\\d)', 'twelfth', 'hsc', 'puc'],
  degree: ['graduat', 'degree', '^b(?:sc|tech|com|a)$'],
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

export type Owner = 'father' | 'mother' | 'spouse' | 'other-person' | 'birthplace' | 'institution';

/** Words that give a field to somebody else, or to a place that no document of the applicant states. */
export const OWNER_PHRASES: Readonly<Record<Owner, readonly string[]>> = {
  father: ['fathers?', 'pita', 'pitaji', 'पिता', 'पिताजी'],
  mother: ['mothers?', 'mata', 'mataji', 'माता', 'माताजी', 'मां'],
  spouse: ['husbands?', 'wifes?', 'spouses?', 'pati', 'patni', 'पति', 'पत्नी', 'जीवनसाथी'],
  'other-person': [
    'guardians?',
    'abhibhavak',
    'अभिभावक',
    'संरक्षक',
    'relatives?',
    'nominees?',
    'नामिती',
    'witness(?:es)?',
    'गवाह',
    'साक्षी',
    'references?',
    'emergency contact',
    'grand ?(?:father|mother|parents)s?',
    'representative(?: assessee)?',
    'minor child',
    'childs?',
    'brothers?',
    'sisters?',
    'siblings?',
    'family members?',
    'members? of (?:the )?family',
    'bride(?:groom)?s?',
    'deceased',
    'heirs?',
    'surety',
    'deponent',
    'introducer',
    'sponsors?',
  ],
  birthplace: [
    'place of birth',
    'birth ?place',
    'born(?: at| in| place)?',
    'native(?: place)?',
    'जन्म ?स्थान',
    'मूल स्थान',
  ],
  institution: [
    '(?:school|college|institute|institution|university|bank|employers?|(?<!post )office|company|business|enterprise|plant|unit|factory|shop)(?: and \\w+)? (?:details?|address|information|particulars|location)',
    '(?:details?|address|location) of (?:the )?(?:school|college|institute|institution|university|bank|employer|office|company|enterprise|plant|unit|organi[sz]ation)',
    'college',
    'institute',
    'संस्थान',
    'महाविद्यालय',
    'बैंक',
    'bank',
  ],
};

/** The kinds that an owner cannot have: a parent's name is asked of the applicant, a school has no father. */
export const KINDS_OF_THE_APPLICANT =
  /^(?:name\.(?:full|given|middle|family)|dob|age|gender|aadhaar|pan|dl|vehicle|address|phone|email|category|religion|income|nationality|caste|domicile)/;
export const KINDS_WITHOUT_PLACE = /^(?:address\.|nationality)/;
export const KINDS_OF_AN_INSTITUTION = /^(?:name\.|address\.|phone\.|email|category|age|dob)/;
/** A heading that names the paper applied for is about the applicant, whoever the paper is about. */
export const TITLE_WORDS = [
  'form',
  'application',
  'certificate',
  'registration',
  'scheme',
  'yojana',
  'योजना',
  'आवेदन',
];
/** A label that says whose it is outweighs the heading above it. */
export const APPLICANT_WORDS = [
  'applicants?',
  'candidates?',
  'students?',
  'own',
  'self',
  'आवेदक',
  'अभ्यर्थी',
  'छात्र',
];
/** A name asked under these owners is itself a kind. */
export const OWNED_NAMES: Readonly<Partial<Record<Owner, FieldKind>>> = {
  father: 'name.father',
  mother: 'name.mother',
  spouse: 'name.spouse',
};
