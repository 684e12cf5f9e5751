/** How each kind of paper arranges its content below the heading. */
import type { PersonaDocument } from '../types.ts';
import type { Row } from './pdf_fields.ts';
import { addressText, bodyRows, documentRows, genderText, holderRows } from './pdf_fields.ts';
import { CONTENT_WIDTH, drawRows, drawTable, PAGE } from './pdf_page.ts';
import type { Pdf } from './pdf_text.ts';
import { drawText } from './pdf_text.ts';
import type { Design, Layout } from './pdf_titles.ts';

export interface Content {
  document: PersonaDocument;
  design: Design;
  /** JPEG; drawn where the holder has `photo`. */
  photo: Buffer;
  /** A second line for name and address, in the language of the holder's state. */
  localName?: string;
  localAddress?: string;
}

type Draw = (pdf: Pdf, content: Content, y: number) => void;

export const LAYOUTS: Record<Layout, Draw> = {
  card: drawCard,
  certificate: drawCertificate,
  marksheet: drawMarksheet,
};

const CARD = { width: 400, height: 224 };
const PHOTO = { width: 92, height: 118 };

function drawCertificate(pdf: Pdf, { document, design }: Content, y: number): void {
  const hindi = 'प्रमाणित किया जाता है कि नीचे दिया गया विवरण इस कार्यालय के अभिलेख के अनुसार सत्य है।';
  const english =
    'This is to certify that the particulars below are true according to the records of this office.';
  let top = drawText(pdf, hindi, PAGE.left, y + 6, CONTENT_WIDTH, { size: 11, align: 'center' });
  top = drawText(pdf, english, PAGE.left, top + 2, CONTENT_WIDTH, { size: 10, align: 'center' }) + 12;
  top = drawRows(pdf, documentRows(document), top, design.colour);
  top = drawRows(pdf, [...holderRows(document.holder), ...bodyRows(document)], top, design.colour);
  if (document.body.type !== 'marksheet') return;
  const { examination, school } = document.body;
  const studied: Row[] = [
    ['परीक्षा / Examination', `${examination.name}, ${examination.month} ${examination.year}`],
    ['संस्थान / Institution', school.name],
  ];
  drawMarks(pdf, document.body, drawRows(pdf, studied, top, design.colour), design.colour);
}

function drawMarksheet(pdf: Pdf, { document, design }: Content, y: number): void {
  const { body, holder } = document;
  if (body.type !== 'marksheet') return drawCertificate(pdf, { document, design, photo: Buffer.alloc(0) }, y);
  const { school, examination } = body;
  const session = `${examination.name}, ${examination.month} ${examination.year}`;
  let top =
    drawText(pdf, session, PAGE.left, y, CONTENT_WIDTH, { size: 11, bold: true, align: 'center' }) + 8;
  const candidate: Row[] = [
    ...documentRows(document),
    ...holderRows(holder),
    ['विद्यालय / School', `${school.code} ${school.name}`],
  ];
  top = drawRows(pdf, candidate, top, design.colour);
  drawMarks(pdf, body, top, design.colour);
}

function drawMarks(
  pdf: Pdf,
  body: Extract<PersonaDocument['body'], { type: 'marksheet' }>,
  y: number,
  colour: string,
): void {
  const head = [
    'कोड / Code',
    'विषय / Subject',
    'लिखित / Theory',
    'प्रायोगिक / Practical',
    'योग / Total',
    'ग्रेड / Grade',
  ];
  const rows = body.subjects.map((subject) => [
    subject.code,
    subject.name,
    subject.marksTheory ?? '-',
    subject.marksPractical ?? '-',
    subject.marksMax ? `${subject.marksTotal} / ${subject.marksMax}` : subject.marksTotal || '-',
    subject.grade ?? '-',
  ]);
  const top = rows.length > 0 ? drawTable(pdf, [54, 169, 62, 74, 68, 56], [head, ...rows], y, colour) : y;
  const { result, marksTotal, marksMax, percentage, cgpa, grade } = body.performance;
  const summary: Row[] = [
    ['परिणाम / Result', result],
    ['कुल प्राप्तांक / Total marks', marksTotal ? `${marksTotal} / ${marksMax}` : ''],
    ['प्रतिशत / Percentage', percentage ?? ''],
    ['सीजीपीए / CGPA', cgpa ?? ''],
    ['श्रेणी / Class', grade ?? ''],
  ];
  drawRows(
    pdf,
    summary.filter(([, value]) => value.trim()),
    top,
    colour,
  );
}

/** The card as it would be in a wallet, and everything that does not fit on it below. */
function drawCard(pdf: Pdf, content: Content, y: number): void {
  const { document, design, photo } = content;
  const { holder, body } = document;
  const left = (PAGE.width - CARD.width) / 2;
  pdf.roundedRect(left, y, CARD.width, CARD.height, 10).fill('#fbfaf6');
  pdf.save();
  pdf.roundedRect(left, y, CARD.width, CARD.height, 10).clip();
  pdf.rect(left, y, CARD.width, 30).fill(design.colour);
  pdf.rect(left, y + CARD.height - 40, CARD.width, 40).fill('#eef0f3');
  pdf.restore();
  pdf.lineWidth(1).roundedRect(left, y, CARD.width, CARD.height, 10).stroke(design.colour);
  drawText(pdf, `${design.hindi} / ${document.name}`, left + 12, y + 7, CARD.width - 24, {
    size: 11,
    bold: true,
    colour: '#ffffff',
  });
  if (holder.photo) {
    pdf.image(photo, left + 16, y + 48, { width: PHOTO.width, height: PHOTO.height });
    pdf
      .lineWidth(0.5)
      .rect(left + 16, y + 48, PHOTO.width, PHOTO.height)
      .stroke('#888888');
  }
  const textLeft = left + (holder.photo ? PHOTO.width + 32 : 16);
  drawCardLines(pdf, content, textLeft, y + 42, left + CARD.width - 12 - textLeft);
  drawText(pdf, document.number, left, y + CARD.height - 33, CARD.width, {
    size: 17,
    bold: true,
    align: 'center',
  });

  let top = y + CARD.height + 20;
  const address: Row[] = [
    ['पता / Address', holder.address ? addressText(holder.address) : ''],
    ['स्थानीय भाषा में / In the local language', content.localAddress ?? ''],
  ];
  const rows = [...documentRows(document), ...address, ...bodyRows(document)];
  top = drawRows(
    pdf,
    rows.filter(([, value]) => value.trim()),
    top,
    design.colour,
  );
  if (body.type !== 'licence') return;
  const head = ['वर्ग / Class', 'विवरण / Description', 'संक्षेप / Code', 'जारी / Issued'];
  const classes = body.classes.map((row) => [row.code, row.description, row.abbreviation, row.issueDate]);
  drawTable(pdf, [80, 203, 100, 100], [head, ...classes], top, design.colour);
}

function drawCardLines(
  pdf: Pdf,
  { document, localName }: Content,
  x: number,
  y: number,
  width: number,
): void {
  const { holder } = document;
  let top = y;
  if (localName) top = drawText(pdf, localName, x, top, width, { size: 13, bold: true });
  top = drawText(pdf, holder.name, x, top, width, { size: 14, bold: true }) + 4;
  const relation = holder.swdIndicator === 'W' ? 'पति / Husband' : 'पिता / Father';
  const lines = [
    holder.dob ? `जन्म तिथि / DOB: ${holder.dob}` : '',
    genderText(holder),
    holder.swd && document.doctype !== 'ADHAR' ? `${relation}: ${holder.swd}` : '',
    document.expiryDate ? `वैधता / Valid until: ${document.expiryDate}` : '',
  ];
  for (const line of lines.filter(Boolean)) top = drawText(pdf, line, x, top, width, { size: 10.5 }) + 2;
}
