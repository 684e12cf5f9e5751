/** What can be done to a signed PDF without the signer's key. Each attack starts from a file that is valid. */
import { createHash } from 'node:crypto';
import { appendRevision, bytesOf, holeOf, latin1Of, signRevision, stream } from '../../support/tiny_pdf.ts';
import { opensslCms } from './pdf_judges.ts';
import { documentOf, factory, personaOf, pki } from './workshop.ts';

type Tamper = (pdf: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const asha = personaOf('asha');
export const genuine = async (doctype = 'DRVLC'): Promise<Uint8Array> =>
  (await factory.pdf(asha, documentOf(asha, doctype))).bytes;

const edit =
  (change: (text: string) => string): Tamper =>
  (pdf) => {
    const text = latin1Of(pdf);
    const changed = change(text);
    if (changed === text) throw new Error('Nothing was changed');
    return bytesOf(changed);
  };

/** Another ByteRange in the room of the old one. */
const byteRange = (numbers: (a: number, b: number, c: number) => string): Tamper =>
  edit((text) =>
    text.replace(/\/ByteRange \[0 (\d+) (\d+) (\d+)\] */, (whole, a, b, c) =>
      `/ByteRange ${numbers(Number(a), Number(b), Number(c))}`.padEnd(whole.length),
    ),
  );

/** Other bytes in the hole, `<` and `>` among them, of the same length. */
const hole =
  (change: (old: string) => string): Tamper =>
  (pdf) => {
    const { start, end } = holeOf(pdf);
    const text = latin1Of(pdf);
    const old = text.slice(start, end);
    const filled = change(old);
    if (filled.length !== old.length) throw new Error('Another length');
    return bytesOf(text.slice(0, start) + filled + text.slice(end));
  };

const endOfHole = (end: string): Tamper => hole((old) => old.slice(0, -end.length) + end);

const anotherPage: Tamper = (pdf) => appendRevision(pdf, { 5: stream('0 0 m 100 100 l S') });

const rootOf = (pdf: Uint8Array): string => /\/Root (\d+)/.exec(latin1Of(pdf))?.[1] ?? '';

const digestOf = (pdf: Uint8Array): string => {
  const { start, end } = holeOf(pdf);
  return createHash('sha256').update(pdf.subarray(0, start)).update(pdf.subarray(end)).digest('hex');
};

export const tampering: Readonly<Record<string, Tamper>> = {
  changed: edit((text) => text.replace('(Issued document)', '(Issued documenX)')),
  anotherPage,
  withoutForm: (pdf) => appendRevision(pdf, { [rootOf(pdf)]: '<< /Type /Catalog /Pages 1 0 R >>' }),
  blankLine: edit((text) => `${text}\n`),
  olderRevision: edit((text) => `${text}startxref\n${/startxref\s+(\d+)/.exec(text)?.[1]}\n%%EOF\n`),
  truncated: (pdf) => pdf.subarray(0, pdf.length - 20),
  swappedPlaces: edit((text) => text.replace(/(\d{10} 00000 n \n)(\d{10} 00000 n \n)/, '$2$1')),
  secondDictionary: (pdf) => {
    const [, number, dictionary] =
      /\n(\d+) 0 obj\n(<<\n\/Type \/Sig\n[^]*?)\nendobj/.exec(latin1Of(pdf)) ?? [];
    if (!number || !dictionary) throw new Error('No signature dictionary');
    return appendRevision(pdf, { [number]: dictionary });
  },
  decoy: (pdf) => appendRevision(pdf, { 99: '<< /Type /Sig /ByteRange [0 0 0 0] /Contents <00> >>' }),

  /** What is signed stays the same, byte for byte; the file says more, between the two halves. */
  wrapped: (pdf) => {
    const { start, end } = holeOf(pdf);
    const text = latin1Of(pdf);
    const objects = `>>\nendobj\n5 0 obj\n${stream('0 0 m 9 9 l S')}\nendobj\n90 0 obj\n<<`;
    const range = (size: number) =>
      `\n/ByteRange [0 ${start} ${end + size} ${text.length - end}]\n${objects}`;
    const inserted = range(range(0).length);
    if (range(inserted.length).length !== inserted.length) throw new Error('The number grew');
    return bytesOf(text.slice(0, end) + range(inserted.length) + text.slice(end));
  },
  holeOverTheEnd: byteRange((a, b, c) => `[0 ${a} ${b + c} 0]`),
  overlapping: byteRange((_, b, c) => `[0 ${b + c} ${b + c} 0]`),
  negative: byteRange((a, b, c) => `[0 ${a} ${b} -${c}]`),
  nothingCovered: byteRange(() => '[0 0 0 0]'),
  notFromTheStart: byteRange((a, b, c) => `[9 ${a} ${b} ${c}]`),
  sixNumbers: byteRange((a, b, c) => `[0 9 9 ${a - 9} ${b} ${c}]`),
  nullRange: byteRange(() => 'null'),
  noRange: edit((text) => text.replace('/ByteRange', '/ByteRang_')),

  emptyContents: hole((old) => '<>'.padEnd(old.length)),
  zeroContents: hole((old) => `<${'0'.repeat(old.length - 2)}>`),
  nullContents: hole((old) => 'null'.padEnd(old.length)),
  entryInHole: endOfHole('00> /Reason (Forged) /Extra <00>'),
  bytesInPadding: endOfHole('deadbeef>'),
  commentInHole: endOfHole('%00000>'),

  ofAnotherDocument: async (pdf) => {
    const other = await genuine('PANCR');
    const { start, end } = holeOf(other);
    return hole(() => latin1Of(other.subarray(start, end)))(pdf);
  },
  digestReplaced: async (pdf) => {
    const changed = await edit((text) => text.replace('(Issued document)', '(Issued documenX)'))(pdf);
    return hole((old) => old.replace(digestOf(pdf), digestOf(changed)))(changed);
  },
  contentInside: async (pdf) => {
    // Made by the right signer over the right bytes, which come along inside; the file around is another.
    const { start, end } = holeOf(pdf);
    const right = Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)]);
    const cms = Buffer.from(await opensslCms(pki.signer, '-nodetach')(right)).toString('hex');
    const changed = await edit((text) => text.replace('200 200 l', '100 100 l'))(pdf);
    return hole((old) => `<${cms.padEnd(old.length - 2, '0')}>`)(changed);
  },
  signedByStranger: (pdf) => signRevision(pdf, { cms: opensslCms(pki.foreignSigner) }),
  changedAndSignedByStranger: async (pdf) =>
    signRevision(appendRevision(pdf, { 4: stream('0 0 m 9 9 l S') }), {
      cms: opensslCms(pki.foreignSigner),
    }),
  earlierStretched: edit((text) => {
    const [range, before, after] = /ByteRange \[0 (\d+) (\d+) \d+\]/.exec(text) ?? [];
    const rest = String(text.length - Number(after) - 1).padStart(10, '0');
    return text.replace(range ?? '', `ByteRange [0 ${before} ${after} ${rest}]`);
  }),
  earlierRevisionChanged: edit((text) => text.replace('200 200 l', '100 100 l')),
};
