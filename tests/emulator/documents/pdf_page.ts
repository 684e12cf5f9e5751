/** The parts that every paper shares: frame, heading, table of fields, signature box and the note that it is synthetic. */
import type { PersonaDocument } from '../types.ts';
import { organizationType } from './organizations.ts';
import type { Row } from './pdf_fields.ts';
import type { Pdf } from './pdf_text.ts';
import { drawText, heightOf } from './pdf_text.ts';
import type { Design } from './pdf_titles.ts';

/** Points; A4 is 595 × 842. */
export const PAGE = { width: 595, height: 842, left: 56, right: 539 };
export const CONTENT_WIDTH = PAGE.right - PAGE.left;
const LABEL_WIDTH = 205;
const PADDING = 6;

/** What is printed about the signature that follows. */
export interface Signing {
  signedAt: Date;
  signedBy: string;
}

/** Returns the `y` below the heading. */
export function drawHeading(pdf: Pdf, document: PersonaDocument, design: Design): number {
  pdf
    .lineWidth(2)
    .rect(28, 28, PAGE.width - 56, PAGE.height - 56)
    .stroke(design.colour);
  pdf
    .lineWidth(0.5)
    .rect(33, 33, PAGE.width - 66, PAGE.height - 66)
    .stroke(design.colour);
  drawRoundel(pdf, document.issuer, design.colour);
  let y = 50;
  const middle = { align: 'center' } as const;
  const textLeft = PAGE.left + 66;
  const textWidth = CONTENT_WIDTH - 132;
  if (organizationType(document.issuerid) === 'CG')
    y = drawText(pdf, 'भारत सरकार / Government of India', textLeft, y, textWidth, { ...middle, size: 9 });
  y = drawText(pdf, document.issuer, textLeft, y, textWidth, { ...middle, size: 14, bold: true });
  y = Math.max(y + 6, 112);
  pdf.lineWidth(1).moveTo(PAGE.left, y).lineTo(PAGE.right, y).stroke(design.colour);
  const title = { ...middle, bold: true, colour: design.colour };
  y = drawText(pdf, design.hindi, PAGE.left, y + 8, CONTENT_WIDTH, { ...title, size: 18 });
  return drawText(pdf, document.name, PAGE.left, y - 2, CONTENT_WIDTH, { ...title, size: 14 }) + 8;
}

/** Two columns, label and value. Returns the `y` below. */
export function drawRows(pdf: Pdf, rows: Row[], y: number, colour: string): number {
  const labelStyle = { size: 9, colour: '#444444' };
  const valueStyle = { size: 10.5, bold: true };
  const valueLeft = PAGE.left + LABEL_WIDTH;
  const valueWidth = CONTENT_WIDTH - LABEL_WIDTH - PADDING;
  let top = y;
  for (const [label, value] of rows) {
    const text = Math.max(
      heightOf(pdf, label, LABEL_WIDTH - 2 * PADDING, labelStyle),
      heightOf(pdf, value, valueWidth - PADDING, valueStyle),
    );
    const height = text + PADDING;
    pdf.rect(PAGE.left, top, LABEL_WIDTH, height).fill('#f4f5f7');
    pdf.lineWidth(0.5).rect(PAGE.left, top, CONTENT_WIDTH, height).stroke(colour);
    drawText(pdf, label, PAGE.left + PADDING, top + 4, LABEL_WIDTH - 2 * PADDING, labelStyle);
    drawText(pdf, value, valueLeft + PADDING, top + 3, valueWidth - PADDING, valueStyle);
    top += height;
  }
  return top + 12;
}

/** @param columns widths in points; the first row is the head. Returns the `y` below. */
export function drawTable(pdf: Pdf, columns: number[], rows: string[][], y: number, colour: string): number {
  let top = y;
  for (const [index, row] of rows.entries()) {
    const head = index === 0;
    const style = { size: head ? 8.5 : 9.5, bold: head, colour: head ? '#ffffff' : '#1a1a1a' };
    const heights = row.map((cell, column) => heightOf(pdf, cell, (columns[column] ?? 0) - 8, style));
    const height = Math.max(...heights) + PADDING;
    if (head) pdf.rect(PAGE.left, top, CONTENT_WIDTH, height).fill(colour);
    let left = PAGE.left;
    for (const [column, cell] of row.entries()) {
      const width = columns[column] ?? 0;
      pdf.lineWidth(0.5).rect(left, top, width, height).stroke(colour);
      drawText(pdf, cell, left + 4, top + 3, width - 8, {
        ...style,
        align: column === 1 ? 'left' : 'center',
      });
      left += width;
    }
    top += height;
  }
  return top + 12;
}

/** Who signed and when, and that nothing here is real. */
export function drawFooter(pdf: Pdf, document: PersonaDocument, { signedAt, signedBy }: Signing): void {
  const box = { left: PAGE.right - 212, top: 704, width: 212 };
  pdf.lineWidth(0.5).roundedRect(box.left, box.top, box.width, 58, 4).stroke('#777777');
  const lines = [
    'अंकीय रूप से हस्ताक्षरित / Digitally signed',
    signedBy,
    signedAt.toISOString().replace('T', ' ').slice(0, 19).concat(' UTC'),
  ];
  let y = box.top + 6;
  for (const [index, line] of lines.entries())
    y = drawText(pdf, line, box.left + 8, y, box.width - 16, {
      size: index === 1 ? 10 : 8.5,
      bold: index === 1,
    });
  drawText(pdf, document.uri, PAGE.left, 742, 250, { size: 7.5, colour: '#666666' });
  const note = { size: 8.5, align: 'center', colour: '#8a1c1c' } as const;
  drawText(
    pdf,
    'Synthetic document made by the LockerFill emulator. Not issued by anyone.',
    56,
    772,
    CONTENT_WIDTH,
    {
      ...note,
      bold: true,
    },
  );
  drawText(
    pdf,
    'परीक्षण के लिए बनाया गया कृत्रिम दस्तावेज़। इसका कोई वैधानिक मूल्य नहीं है।',
    56,
    785,
    CONTENT_WIDTH,
    note,
  );
}

/** A neutral roundel with the issuer's initials: no emblem, no logo. */
function drawRoundel(pdf: Pdf, issuer: string, colour: string): void {
  const initials = issuer
    .split(/[^A-Za-z]+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 4);
  pdf
    .lineWidth(1.5)
    .circle(PAGE.left + 30, 76, 27)
    .stroke(colour);
  pdf
    .lineWidth(0.5)
    .circle(PAGE.left + 30, 76, 23)
    .stroke(colour);
  drawText(pdf, initials, PAGE.left, 67, 60, { size: 13, bold: true, align: 'center', colour });
}
