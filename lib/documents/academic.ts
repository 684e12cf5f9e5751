import { firstOf, joined, joinedText, list, percentage, placeAt, table, text, year } from './parts.ts';
import type { Part } from './parts.ts';
import type { Place } from './xml.ts';

/** School and university documents share one schema (field notes, section 4.2). The board is the issuing organisation. */

const EXAMINATION = 'CertificateData/Examination';
const PERFORMANCE = 'CertificateData/Performance';
const ISSUER = 'IssuedBy/Organization/name';

type Class = 'classX' | 'classXII';
type Course = Class | 'degree';

/** `MATHEMATICS: 95 / 100 (A1)`. Values are texts, `AB` and blanks among them. */
function subjectLine(subject: Place): string {
  const outOf = (scored: string, highest: string): string => [scored, highest].filter(Boolean).join(' / ');
  const total = subject.text('marksTotal') || joinedText(subject, ' + ', ['marksTheory', 'marksPractical']);
  const points = subject.text('gp');
  const score = total
    ? outOf(total, subject.text('marksMax'))
    : points && outOf(points, subject.text('gpMax'));
  const grade = subject.text('grade');
  const marks = [score, grade && `(${grade})`].filter(Boolean).join(' ');
  return marks === '' ? subject.text('name') : `${subject.text('name')}: ${marks}`;
}

/** "442 / 500"; a maximum alone says nothing. */
const scored =
  (kind: `${Course}.marks` | `${Course}.grade`, mark: string, highest: string): Part =>
  (root) =>
    placeAt(root, PERFORMANCE).text(mark) === ''
      ? []
      : joined(kind, ' / ', `${PERFORMANCE}/${mark}`, `${PERFORMANCE}/${highest}`)(root);

const grade = (course: Course): Part =>
  firstOf(
    scored(`${course}.grade`, 'cgpa', 'cgpaMax'),
    table(text(`${course}.grade`, `${PERFORMANCE}/grade`)),
  );

const results = (course: Course): readonly Part[] => [
  table(text(`${course}.result`, `${PERFORMANCE}/result`)),
  grade(course),
  scored(`${course}.marks`, 'marksTotal', 'marksMax'),
  list(`${course}.subject`, PERFORMANCE, 'name', subjectLine),
];

const schoolYears = (prefix: Class): Part =>
  table(
    year(`${prefix}.year`, `${EXAMINATION}/year`),
    text(`${prefix}.board`, ISSUER),
    percentage(`${prefix}.percentage`, `${PERFORMANCE}/percentage`),
    text(`${prefix}.school`, 'CertificateData/School/name'),
  );

/** `number` of a marksheet or passing certificate is the roll number. */
export const marksheet = (prefix: Class): readonly Part[] => [
  table(text(`${prefix}.rollNumber`, 'number')),
  schoolYears(prefix),
  ...results(prefix),
];

/** Migration and provisional certificates have a number of their own, which is no roll number. */
export const schoolLeaving = (prefix: Class): readonly Part[] => [
  table(text('document.number', 'number')),
  schoolYears(prefix),
  ...results(prefix),
];

export const degreeCertificate: readonly Part[] = [
  table(
    text('document.number', 'number'),
    year('degree.year', `${EXAMINATION}/year`),
    text('degree.university', ISSUER),
    text('degree.name', `${EXAMINATION}/name`),
  ),
  ...results('degree'),
];

/** A marksheet may be of one semester: its examination and year are shown, not taken for those of the degree. */
export const degreeMarksheet: readonly Part[] = [
  table(text('degree.rollNumber', 'number'), text('degree.university', ISSUER)),
  joined('degree.examination', ' ', `${EXAMINATION}/name`, `${EXAMINATION}/month`, `${EXAMINATION}/year`),
  ...results('degree'),
];
