/** What a pulled document says beside its holder, made from its kind and its number: the same at every start. */
import type { BodyContent, SubjectContent } from '../types.ts';

type Marks = Extract<BodyContent, { type: 'marksheet' }>;

interface Examination {
  name: string;
  month: string;
  subjects: [code: string, name: string][];
}

const DEGREE: Examination = {
  name: 'DEGREE EXAMINATION',
  month: 'MAY',
  subjects: [
    ['801', 'LANGUAGE'],
    ['802', 'MAJOR PAPER I'],
    ['803', 'MAJOR PAPER II'],
    ['804', 'ELECTIVE'],
    ['805', 'PROJECT'],
  ],
};

const EXAMINATIONS: Readonly<Record<string, Examination>> = {
  SSCER: {
    name: 'SECONDARY SCHOOL EXAMINATION (CLASS X)',
    month: 'MARCH',
    subjects: [
      ['101', 'ENGLISH COMM.'],
      ['002', 'HINDI COURSE-A'],
      ['041', 'MATHEMATICS'],
      ['086', 'SCIENCE'],
      ['087', 'SOCIAL SCIENCE'],
    ],
  },
  HSCER: {
    name: 'SENIOR SCHOOL CERTIFICATE EXAMINATION',
    month: 'MARCH',
    subjects: [
      ['301', 'ENGLISH CORE'],
      ['055', 'ACCOUNTANCY'],
      ['054', 'BUSINESS STUDIES'],
      ['030', 'ECONOMICS'],
      ['048', 'PHYSICAL EDUCATION'],
    ],
  },
  DGMST: DEGREE,
  TRTMP: DEGREE,
};

const CASTES: Readonly<Record<string, 'SC' | 'ST' | 'OBC' | 'GC'>> = {
  asha: 'OBC',
  rakesh: 'SC',
  murugan: 'OBC',
};
const CASTE_DOCTYPES = ['CTCER', 'OBCER', 'CVCER'];

/** The marksheets' doctypes: their holder is a student, as the board wrote the name. */
export const MARKSHEETS: ReadonlySet<string> = new Set(Object.keys(EXAMINATIONS));

export interface RecordSource {
  persona: string;
  doctype: string;
  docid: string;
  /** DD-MM-YYYY. */
  issueDate: string;
  school: Marks['school'];
  /** What was asked, as label and value: printed on documents that have nothing else to say. */
  lines: [label: string, value: string][];
}

export function recordBody(source: RecordSource): BodyContent {
  const examination = EXAMINATIONS[source.doctype];
  if (examination) return marksheet(source, examination);
  if (CASTE_DOCTYPES.includes(source.doctype))
    return { type: 'caste', name: 'Udaharan', category: CASTES[source.persona] ?? 'GC' };
  return { type: 'envelope', lines: source.lines };
}

function marksheet(
  { docid, issueDate, school }: RecordSource,
  { name, month, subjects }: Examination,
): Marks {
  const seed = Number(docid.replaceAll(/\D/g, '').slice(-6));
  const marks = subjects.map((_, index) => 55 + ((seed * (index + 3)) % 40));
  const total = marks.reduce((sum, each) => sum + each, 0);
  const maximum = subjects.length * 100;
  return {
    type: 'marksheet',
    school,
    examination: { name, month, year: issueDate.slice(-4) },
    performance: {
      result: 'PASS',
      marksTotal: String(total),
      marksMax: String(maximum),
      percentage: ((total / maximum) * 100).toFixed(2),
    },
    subjects: subjects.map(([code, subject], index) => row(code, subject, marks[index] ?? 0)),
  };
}

function row(code: string, name: string, marks: number): SubjectContent {
  const grade = ['B2', 'B1', 'A2', 'A1'][Math.min(3, Math.floor((marks - 55) / 10))] ?? 'B2';
  return { code, name, marksTotal: String(marks).padStart(3, '0'), marksMax: '100', grade };
}
