import { certificate } from './variant.ts';
import type { Variant } from './variant.ts';

const NAME = 'name.full = Asha Namuna';
const of = (name: string, doctype: string, data: string, facts: readonly string[]): Variant => [
  name,
  doctype,
  certificate('<Person name="Asha Namuna"/>', data),
  [NAME, ...facts],
];

const SCHOOL = '<School name="Namuna Vidyalaya" code="900001"/>';
const EXAMINATION = '<Examination name="Examination" month="MARCH" year="2019"/>';
const PERFORMANCE =
  '<Performance result="PASS" marksTotal="442" marksMax="500" percentage="88.4" cgpa="" cgpaMax="" grade="" resultDate="01-05-2019"><Subjects>' +
  '<Subject name="MATHEMATICS" code="041" marksTheory="76" marksPractical="19" marksTotal="95" marksMax="100" grade="A1"/>' +
  '<Subject name="HINDI" code="002" marksTotal="AB" marksMax="100" grade=""/></Subjects></Performance>';
const MARKSHEET = SCHOOL + EXAMINATION + PERFORMANCE;

const years = (prefix: string): string[] => [
  `${prefix}.year = 2019`,
  `${prefix}.board = Namuna Board`,
  `${prefix}.percentage = 88.4`,
  `${prefix}.school = Namuna Vidyalaya`,
];
const results = (prefix: string): string[] => [
  `${prefix}.result = PASS`,
  `${prefix}.marks = 442 / 500`,
  `${prefix}.subject = MATHEMATICS: 95 / 100 (A1)`,
  `${prefix}.subject = HINDI: AB / 100`,
];
const marksheet = (doctype: string, prefix: string): Variant =>
  of(doctype, doctype, MARKSHEET, [`${prefix}.rollNumber = N1`, ...years(prefix), ...results(prefix)]);
const leaving = (doctype: string, prefix: string): Variant =>
  of(doctype, doctype, MARKSHEET, ['document.number = N1', ...years(prefix), ...results(prefix)]);

const BARE = ['classX.rollNumber = N1', 'classX.board = Namuna Board'];
const classX = (name: string, data: string, ...facts: string[]): Variant => of(name, 'SSCER', data, facts);

const DEGREE =
  '<Examination name="Bachelor of Arts" month="MAY" year="2022"/><Performance cgpa="8.1" cgpaMax="10"/>';

export const ACADEMIC_VARIANTS: readonly Variant[] = [
  marksheet('SSCER', 'classX'),
  marksheet('SPCER', 'classX'),
  marksheet('SSOSC', 'classX'),
  marksheet('HSCER', 'classXII'),
  marksheet('HPCER', 'classXII'),
  marksheet('HSOSC', 'classXII'),
  leaving('SSMGR', 'classX'),
  leaving('SVCER', 'classX'),
  leaving('HSMGR', 'classXII'),
  leaving('HVCER', 'classXII'),

  classX(
    'child elements',
    '<School><Name>Namuna Vidyalaya</Name></School><examination><year> 2019 </year></examination>',
    'classX.rollNumber = N1',
    'classX.year = 2019',
    'classX.board = Namuna Board',
    'classX.school = Namuna Vidyalaya',
  ),
  classX('no data', '', ...BARE),
  classX('a year that is two', '<Examination year="2018-19"/>', ...BARE),
  classX('a year with its month', '<Examination year="MARCH 2019"/>', ...BARE),
  classX('a year of two digits', '<Examination year="19"/>', ...BARE),
  classX('a percentage that is a word', '<Performance percentage="AB"/>', ...BARE),
  classX('a percentage beyond a hundred', '<Performance percentage="442"/>', ...BARE),
  classX(
    'a percentage with its sign',
    '<Performance percentage="88.40 %"/>',
    ...BARE,
    'classX.percentage = 88.40 %',
  ),
  classX(
    'grade points',
    '<Performance cgpa="9.4" cgpaMax="10" grade="A"/>',
    ...BARE,
    'classX.grade = 9.4 / 10',
  ),
  classX('a grade', '<Performance grade="A1"/>', ...BARE, 'classX.grade = A1'),
  classX('a maximum alone', '<Performance marksMax="500" cgpaMax="10"/>', ...BARE),
  classX(
    'theory and practical without a total',
    '<Performance><Subject name="PHYSICS" marksTheory="60" marksPractical="28" marksMax="100"/></Performance>',
    ...BARE,
    'classX.subject = PHYSICS: 60 + 28 / 100',
  ),
  classX(
    'a subject with grade points',
    '<Performance><Subjects><Subject name="ART" gp="9" gpMax="10" grade="A2"/></Subjects></Performance>',
    ...BARE,
    'classX.subject = ART: 9 / 10 (A2)',
  ),
  classX(
    'a subject without marks',
    '<Performance><Subjects><Subject name="ART" code="049"/><Subject name="" marksTotal="9"/></Subjects></Performance>',
    ...BARE,
    'classX.subject = ART',
  ),
  [
    'SSCER, a person with parents and category',
    'SSCER',
    certificate(
      '<Person name="Asha Namuna" fatherName="Ravi" motherName="Sita" category="OBC" disabilityStatus="N"/>',
    ),
    [NAME, 'name.father = Ravi', 'name.mother = Sita', 'category = OBC', ...BARE],
  ],

  ...['DGCER', 'DIPCR', 'PRVCR'].map((doctype) =>
    of(doctype, doctype, DEGREE, [
      'document.number = N1',
      'degree.year = 2022',
      'degree.university = Namuna Board',
      'degree.name = Bachelor of Arts',
      'degree.grade = 8.1 / 10',
    ]),
  ),
  of('DGMST', 'DGMST', DEGREE, [
    'degree.rollNumber = N1',
    'degree.university = Namuna Board',
    'degree.examination = Bachelor of Arts MAY 2022',
    'degree.grade = 8.1 / 10',
  ]),
];
