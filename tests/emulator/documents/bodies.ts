/** CertificateData of each kind of document, with the attribute names of the official schemas. */
import type { BodyContent, MemberContent, PersonaDocument, SubjectContent } from '../types.ts';
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
  if (body.type === 'vehicle') return [registration(body)];
  if (body.type === 'income') return [income(body)];
  if (body.type === 'ration') return [ration(body)];
  return [];
}

function caste({ name, category, subCategory = '', description = '' }: Body<'caste'>): XmlElement {
  return { tag: 'Caste', attributes: { name, category, subCategory, description } };
}

function registration({ statusDate, financer, normsDesc, vehicle, insurance }: Body<'vehicle'>): XmlElement {
  const capacities = { standingCapacity: '', sleeperCapacity: '' };
  return {
    tag: 'VehicleRegistration',
    attributes: { statusDate, financer, normsDesc },
    children: [
      { tag: 'Vehicle', attributes: { ...vehicle, ...capacities } },
      { tag: 'Insurance', attributes: { ...insurance } },
    ],
  };
}

function income({ annualIncome, financialYear }: Body<'income'>): XmlElement {
  return { tag: 'Income', attributes: { annualIncome, financialYear } };
}

/** The names of the elements are this emulator's own: only `relationWithHof` and `age` have been seen. */
function ration({ cardType, members }: Body<'ration'>): XmlElement {
  return {
    tag: 'RationCard',
    attributes: { cardType },
    children: [{ tag: 'Members', children: members.map(member) }],
  };
}

function member(one: MemberContent): XmlElement {
  return { tag: 'Member', attributes: { ...one } };
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

/** Also passing, migration and degree certificates: one academic schema is declared for them all. */
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
        grade: performance.grade ?? '',
        resultDate,
        updateDate: '',
      },
      children: subjects.length > 0 ? [{ tag: 'Subjects', children: subjects.map(subject) }] : [],
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
      gp: row.gp ?? '',
      gpMax: row.gpMax ?? '',
      grade: row.grade ?? '',
    },
  };
}
