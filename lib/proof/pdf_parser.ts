import { PDFHexString, PDFName, PDFParser, PDFString } from '@cantoo/pdf-lib';
import type { PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { notChecked } from './pdf_refusal.ts';

/** Numbers, names, strings, arrays and dictionaries outside streams. A file of 20 MB has some hundred thousand. */
const MAX_VALUES = 1_000_000;
const MAX_DEPTH = 200;
/** ISO 32000 allows names of 127 bytes. */
const MAX_WORD_BYTES = 1024;

const WORD_ENDS: ReadonlySet<number> = new Set(new TextEncoder().encode('\0\t\n\f\r ()<>[]{}/%'));
const [OPEN, CLOSE, ESCAPE] = [0x28, 0x29, 0x5c];
const END_OF_STREAM = /endstream(?=[\0\t\n\f\r ]{0,32}endobj)/g;

const [BYTE_RANGE, TYPE, ENCRYPT, ROOT] = ['ByteRange', 'Type', 'Encrypt', 'Root'].map((name) =>
  PDFName.of(name),
);
const SIGNATURE_TYPES: ReadonlySet<unknown> = new Set([PDFName.of('Sig'), PDFName.of('DocTimeStamp')]);

/** From the `<` of a hexadecimal string to behind its `>`. */
export interface Hole {
  start: number;
  end: number;
}

/**
 * pdf-lib's parser of objects, made to work within bounds on files of strangers, and to remember where in the file each
 * hexadecimal string stood. It reads text; streams are stepped over, and nothing is ever decompressed.
 */
export class BoundedParser extends PDFParser {
  /** One UTF-16 unit a byte, so that an index is an offset. */
  protected readonly text: string;
  protected readonly signatures: PDFDict[] = [];
  protected readonly holes = new WeakMap<PDFHexString, Hole>();
  /** A trailer, or the dictionary of a cross-reference stream, names an encryption. */
  protected isLocked = false;
  private valuesLeft = MAX_VALUES;
  private depth = 0;

  constructor(file: Uint8Array) {
    super(file);
    this.text = new TextDecoder('latin1').decode(file);
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.valuesLeft -= 1;
    if (this.valuesLeft < 0 || this.depth >= MAX_DEPTH) throw notChecked('unsafe', 'guard');
    this.depth += 1;
    try {
      return super.parseObject(ref);
    } finally {
      this.depth -= 1;
    }
  }

  protected override parseDict(ref?: PDFRef): PDFDict {
    const dict = super.parseDict(ref);
    const has = (key: PDFName | undefined) => key !== undefined && dict.has(key);
    if (has(BYTE_RANGE) || (TYPE && SIGNATURE_TYPES.has(dict.get(TYPE)))) this.signatures.push(dict);
    if (has(ENCRYPT) && has(ROOT)) this.isLocked = true;
    return dict;
  }

  protected override parseHexString(): PDFHexString {
    const start = this.bytes.offset();
    const close = this.text.indexOf('>', start);
    if (close < 0) throw new Error('A string without end');
    this.bytes.moveTo(close + 1);
    const value = PDFHexString.of(this.text.slice(start + 1, close));
    this.holes.set(value, { start, end: close + 1 });
    return value;
  }

  /** The library's own joins megabytes letter by letter. */
  protected override parseString(): PDFString {
    const start = this.bytes.offset();
    let open = 0;
    do {
      if (this.bytes.done()) throw new Error('A string without end');
      const byte = this.bytes.next();
      if (byte === ESCAPE) this.bytes.next();
      else if (byte === OPEN) open += 1;
      else if (byte === CLOSE) open -= 1;
    } while (open > 0);
    return PDFString.of(this.text.slice(start + 1, this.bytes.offset() - 1));
  }

  protected override parseName(): PDFName {
    this.demandShortWord();
    return super.parseName();
  }

  protected override parseRawNumber(): number {
    this.demandShortWord();
    return super.parseRawNumber();
  }

  /** Where `Length` is absent, wrong or stands elsewhere: the first end that an end of the object follows. */
  protected override findEndOfStreamFallback(): number {
    END_OF_STREAM.lastIndex = this.bytes.offset();
    const found = END_OF_STREAM.exec(this.text);
    if (!found) throw new Error('A stream without end');
    this.bytes.moveTo(END_OF_STREAM.lastIndex);
    return found.index;
  }

  private demandShortWord(): void {
    const start = this.bytes.offset() + 1;
    const limit = Math.min(start + MAX_WORD_BYTES, this.text.length);
    let at = start;
    while (at < limit && !WORD_ENDS.has(this.bytes.peekAt(at))) at += 1;
    if (at === start + MAX_WORD_BYTES) throw notChecked('unsafe', 'guard');
  }
}
