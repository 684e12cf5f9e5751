/** What may happen to a signed PDF on its way: something is added after signing, or part of it is lost. */
import { PDFDocument } from '@cantoo/pdf-lib';

const ADDED_TEXT = 'Added after signing';

/** The signed bytes stay as they were; an incremental update behind them writes a line on the first page. */
export async function changedLater(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  document.getPage(0).drawText(ADDED_TEXT, { x: 60, y: 130, size: 14 });
  return document.commit();
}

/** The last third is missing, as after a download that broke off: with it the table of contents of the file. */
export function brokenOff(pdf: Uint8Array): Uint8Array {
  return pdf.slice(0, Math.floor((pdf.length * 2) / 3));
}
