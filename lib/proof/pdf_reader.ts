import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Hole } from './pdf_parser.ts';
import { BoundedParser } from './pdf_parser.ts';
import { notChecked, PdfRefusal } from './pdf_refusal.ts';

/** Each one may cost a look at the rest of the file. */
const MAX_BROKEN_OBJECTS = 8;
const BLANK = '[\\0\\t\\n\\f\\r ]';
const OBJECT = new RegExp(`\\d{1,10}${BLANK}{1,32}\\d{1,5}${BLANK}{1,32}obj`, 'y');
const TRAILER = /trailer/y;
const WORD = /endobj|[^\0\t\n\f\r %]+/y;
/** Adobe's readers look for the end in the last 1024 bytes. */
const END_BYTES = 1024;

export interface SignatureDict {
  dict: PDFDict;
  /** `Contents`, and where it stands; null where it is no hexadecimal string of this very dictionary. */
  contents: { value: PDFHexString; hole: Hole } | null;
}

export interface PdfContent {
  /** Every signature dictionary in the file, also one that no field refers to or that a later revision replaced. */
  signatures: readonly SignatureDict[];
  isLocked: boolean;
  /** It begins, ends and reads as a PDF does. */
  isWhole: boolean;
}

/** Reads the file from its first byte to its last, as it stands there: a forged cross-reference table hides nothing. */
class SignatureReader extends BoundedParser {
  private objects = 0;
  private broken = 0;

  read(): PdfContent {
    for (;;) {
      this.skipWhitespaceAndComments();
      if (this.bytes.done()) break;
      const at = this.bytes.offset();
      if (this.skip(OBJECT) || this.skip(TRAILER)) this.readObject();
      else this.skip(WORD);
      // A negative `Length` would lead backwards, and round for ever.
      if (this.bytes.offset() <= at) throw notChecked('unsafe', 'guard');
    }
    const { text, signatures, isLocked } = this;
    const ends = /startxref[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+%%EOF/.test(text.slice(-END_BYTES));
    return {
      signatures: signatures.map((dict) => ({ dict, contents: this.contentsOf(dict) })),
      isLocked,
      isWhole: ends && this.objects > 0 && this.broken === 0,
    };
  }

  private contentsOf(dict: PDFDict): SignatureDict['contents'] {
    const value = dict.get(PDFName.of('Contents'));
    const hole = value instanceof PDFHexString ? this.holes.get(value) : undefined;
    return value instanceof PDFHexString && hole ? { value, hole } : null;
  }

  private readObject(): void {
    const start = this.bytes.offset();
    try {
      this.parseObject();
      this.objects += 1;
    } catch (thrown) {
      this.broken += 1;
      if (thrown instanceof PdfRefusal) throw thrown;
      if (this.broken > MAX_BROKEN_OBJECTS) throw notChecked('unreadable', 'guard');
      const end = this.text.indexOf('endobj', start);
      this.bytes.moveTo(end < 0 ? this.text.length : end);
    }
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.bytes.offset();
    if (!pattern.test(this.text)) return false;
    this.bytes.moveTo(pattern.lastIndex);
    return true;
  }
}

/**
 * The signature dictionaries of a PDF. A signature's own bytes must lie open in the file, so they can't be in a
 * compressed object stream, and no stream is opened: a bomb stays what it is, some bytes in a file.
 * @throws PdfRefusal not-checked `unsafe` beyond the limits of `pdf_parser.ts`, `unreadable` with many broken objects
 */
export const readPdf = (file: Uint8Array): PdfContent => new SignatureReader(file).read();
