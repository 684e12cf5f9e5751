import type { FieldKind } from '../domain/field_kinds.ts';

/** A meaning that needs its surroundings: "Roll No." says nothing without the class it belongs to. */
export type Facet =
  | 'part.day'
  | 'part.month'
  | 'part.year'
  | 'exam.rollNumber'
  | 'exam.year'
  | 'exam.board'
  | 'exam.percentage'
  | 'exam.school'
  | 'exam.university'
  | 'exam.name'
  | 'certificate.number'
  | 'registration.number'
  | 'document.issueDate'
  | 'document.validTo';

/** `none`: understood, and nothing we hold. */
export type Meaning = FieldKind | Facet | 'none';

/**
 * Phrases of the concepts in `lexicon/english.ts`, whatever the language: parted by commas; `a|b` either, `x?` perhaps.
 * Two and three concepts are found in any order ("Name of Father", पिता का नाम); the longest phrase wins, so that
 * "school name" takes "name" away.
 */
export const MEANING_PHRASES: readonly (readonly [Meaning, string])[] = [
  ['name.full', 'name, full name, aadhaar name'],
  [
    'name.given',
    'first name, forename, forename name, first middle name, first name middle name, forename middle name',
  ],
  ['name.middle', 'middle name'],
  ['name.family', 'last name, surname, surname name, family name, last name surname, surname last name'],
  ['name.father', 'father name, sonof, sonof name, father full name'],
  ['name.mother', 'mother name'],
  ['name.spouse', 'spouse name, wifeof, wifeof name'],
  [
    'dob',
    'dob, birth date, date birth incorporation, dob incorporation, dob incorporation incorporation, dob date, dob birth date, birth date dob, birth date birth',
  ],
  ['part.day', 'day, date day'],
  ['part.month', 'month'],
  ['part.year', 'year, day month year'],
  ['age', 'age, age year, age month'],
  ['gender', 'gender'],
  [
    'aadhaar.number',
    'aadhaar, aadhaar number, uid, uid number, aadhaar uid, aadhaar uid number, aadhaar id, aadhaar id number, uid id, aadhaar digit number',
  ],
  [
    'aadhaar.last4',
    'last aadhaar, last digit aadhaar, last aadhaar number, last digit aadhaar number, last uid number',
  ],
  [
    'pan.number',
    'pan, pan number, permanent account number, permanent account number pan, income tax number, tax pan number, tax pan, pan income tax number, pan account number',
  ],
  [
    'dl.number',
    'driving licence, driving licence number, dl, dl number, licence number, dl licence number, driving licence dl number, driving licence id',
  ],
  ['document.issueDate', 'issue date, issue'],
  [
    'document.validTo',
    'valid upto, valid upto date, valid date, expiry date, expiry, valid, date valid upto, valid expiry',
  ],
  ['registration.number', 'registration number'],
  [
    'vehicle.regNumber',
    'vehicle number, vehicle registration number, vehicle registration, registration number vehicle, vehicle registration number vehicle',
  ],
  ['vehicle.chassis', 'chassis, chassis number, vehicle chassis number'],
  ['vehicle.engine', 'engine number, vehicle engine number'],
  [
    'address.full',
    'address, address line, first line address, alternate line address, house address, postoffice address, place address, village address',
  ],
  ['address.careOf', 'careof, careof name, address line careof, careof address'],
  [
    'address.house',
    'house, house number, house name, house house number, house name number, house number house, house number name, house house, house tehsil number, house house name',
  ],
  ['address.street', 'street, street name, street number, street locality, street street, house street'],
  ['address.landmark', 'landmark, landmark name'],
  [
    'address.locality',
    'locality, locality name, locality number, locality street, locality locality, tehsil locality number',
  ],
  [
    'address.village',
    'village, village name, village locality, village village, village post, name village village',
  ],
  ['address.subdistrict', 'tehsil, tehsil name, tehsil tehsil, village tehsil, tehsil village'],
  ['address.postOffice', 'postoffice, postoffice name, post'],
  ['address.district', 'district, district name'],
  ['address.state', 'state, state name, state state'],
  [
    'address.pin',
    'pin, pin code, pin number, pin code number, present code, postoffice code, post code, pin code pin, pin pin',
  ],
  ['address.country', 'country, country name, country residence'],
  [
    'phone.mobile',
    'mobile, mobile number, phone number, contact number, mobile phone, mobile phone number, contact phone number, mobile contact number, contact mobile, contact mobile number, phone mobile number, phone, aadhaar mobile number, whatsapp mobile number',
  ],
  ['email', 'email, email id, email address, email address id, contact email, email number'],
  ['category', 'category, social category, community, community category, category community, social'],
  ['religion', 'religion, religion name'],
  [
    'income.annual',
    'annual income, family annual income, family income, total income, parent income, parent annual income, family parent income, parent guardian annual income, year income, family year income',
  ],
  ['income.certNumber', 'income certificate number, income certificate id'],
  [
    'caste.certNumber',
    'social certificate number, category certificate number, community certificate number, scst certificate number, obc certificate number',
  ],
  ['domicile.certNumber', 'domicile certificate number, domicile number, residence certificate number'],
  ['certificate.number', 'certificate number, certificate id'],
  [
    'exam.rollNumber',
    'roll, roll number, exam roll number, board roll number, college roll number, enrolment number, exam roll, enrolment roll number, roll enrolment number',
  ],
  [
    'exam.year',
    'passing year, exam year, passing month year, month passing year, year exam, passing exam year, passing date year',
  ],
  [
    'exam.board',
    'board, board name, exam board, exam board name, board university, board university name, board council, name board council, board council name, university board, board council university, board institute, education board, education board name',
  ],
  [
    'exam.percentage',
    'percentage, percentage marks, marks percentage obtained, percentage marks obtained, percentage obtained, percentage percentage, per, marks per, total percentage',
  ],
  [
    'exam.school',
    'school, school name, school college, school college name, institute name, school institute, school institute name, institute school name, name institute school, institute college name, school college institute name, name school college institute, institute',
  ],
  ['exam.university', 'university, university name'],
  ['exam.name', 'degree, degree name'],
  [
    'degree.rollNumber',
    'university roll number, university enrolment number, university registration number, university roll',
  ],
  ['nationality', 'nationality'],
];

/**
 * A generic word belongs to whatever stands beside it: "Sponsor Name", "Trading Licence No.". These meanings hold only
 * where nothing else does.
 */
export const GENERIC: ReadonlySet<Meaning> = new Set<Meaning>([
  'name.full',
  'dl.number',
  'registration.number',
  'certificate.number',
  'exam.rollNumber',
  'address.full',
  'document.issueDate',
  'document.validTo',
]);
