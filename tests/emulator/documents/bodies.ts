/** CertificateData of each kind of document, with the attribute names of the official schemas. */
import type { BodyContent, PersonaDocument, SubjectContent } from '../types.ts';
import type { XmlElement } from './tree.ts';

type Body<Type extends BodyContent['type']> = Extract<BodyContent, { type: Type }>;

export function certificateData(document: PersonaDocument): XmlElement {
  return { tag: 'CertificateData', children: bodyOf(document) };
}

function bodyOf({ body, number, issueDate }: PersonaDocument): XmlElement[] {
  if (body.type === 'pan') return [{ tag: 'PAN', attributes: { num: number, verifiedOn: body.verifiedOn } }];
  if (body.type === 'licence') return [licence(body)];
  if (body.type === 'marksheet') return marksheet(body, issueDate ?? '');
  if (body.type === 'caste') return [caste(body)];
  return [];
}

function caste({ name, category }: Body<'caste'>): XmlElement {
  return { tag: 'Caste', attributes: { name, category, subCategory: '', description: '' } };
}

function licence({ classes }: Body<'licence'>): XmlElement {
  return {
    tag: 'DrivingLicense',
    children: [
      {
        tag: 'Categories',
        children: classes.map((vehicle) => ({
          tag: 'Category',
          attributes: { ...vehicle, endorseDate: '' },
        })),
      },
    ],
  };
}

function marksheet(body: Body<'marksheet'>, resultDate: string): XmlElement[] {
  const { school, examination, performance, subjects } = body;
  return [
    { tag: 'School', attributes: { ...school } },
    { tag: 'Examination', attributes: { ...examination } },
    {
      tag: 'Performance',
      attributes: {
        result: performance.result,
        marksTotal: performance.marksTotal,
        marksMax: performance.marksMax,
        percentage: performance.percentage ?? '',
        cgpa: performance.cgpa ?? '',
        cgpaMax: performance.cgpa ? '10' : '',
        grade: '',
        resultDate,
        updateDate: '',
      },
      children: [{ tag: 'Subjects', children: subjects.map(subject) }],
    },
  ];
}

function subject(row: SubjectContent): XmlElement {
  return {
    tag: 'Subject',
    attributes: {
      name: row.name,
      code: row.code,
      marksTheory: row.marksTheory ?? '',
      marksMaxTheory: row.marksMaxTheory ?? '',
      marksPractical: row.marksPractical ?? '',
      marksMaxPractical: row.marksMaxPractical ?? '',
      marksTotal: row.marksTotal,
      marksMax: row.marksMax,
      gp: '',
      gpMax: '',
      grade: row.grade ?? '',
    },
  };
}
