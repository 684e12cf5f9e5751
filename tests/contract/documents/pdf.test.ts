import { expect, test } from 'vitest';
import { personas } from '../../emulator/personas/all.ts';
import { requireJudge } from '../../support/judges.ts';
import type { Variant } from '../../emulator/documents/factory.ts';
import { documentOf, factory, judge, personaOf, put, rootFile } from './workshop.ts';

const pdfsig = requireJudge('pdfsig');
const openssl = requireJudge('openssl');
const pdfinfo = requireJudge('pdfinfo');
const pdffonts = requireJudge('pdffonts');
const pdftotext = requireJudge('pdftotext');
const qpdf = requireJudge('qpdf');
const asha = personaOf('asha');
const licence = documentOf(asha, 'DRVLC');

const MAX_BYTES = 200_000;

const papers = personas.flatMap((persona) =>
  persona.documents.slice(0, 14).map((document) => ({
    title: `${persona.id} ${document.doctype}`,
    persona,
    document,
  })),
);

async function pdfFile(variant: Variant = 'genuine'): Promise<string> {
  return put(`licence.${variant}.pdf`, (await factory.pdf(asha, licence, variant)).bytes);
}

/** What the ByteRange covers, and the CMS structure in the hole between. */
async function signatureOf(variant: Variant) {
  const { bytes } = await factory.pdf(asha, licence, variant);
  const text = Buffer.from(bytes).toString('latin1');
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number);
  const [before = 0, after = 0, rest = 0] = range ?? [];
  return {
    coversAll: after + rest === bytes.length,
    content: await put(
      `${variant}.content`,
      Buffer.concat([bytes.subarray(0, before), bytes.subarray(after)]),
    ),
    cms: await put(`${variant}.cms`, Buffer.from(text.slice(before + 1, after - 1), 'hex')),
  };
}

async function verifyCms(variant: Variant) {
  const { cms, content } = await signatureOf(variant);
  const inputs = ['-binary', '-inform', 'DER', '-in', cms, '-content', content];
  const trust = ['-CAfile', rootFile, '-purpose', 'any'];
  return judge('openssl', 'cms', '-verify', ...inputs, ...trust, '-out', '/dev/null');
}

test.skipIf(!pdfsig).each(papers)(
  'pdfsig says that $title is validly signed as a whole',
  async ({ title, persona, document }) => {
    const file = await put(`${title}.pdf`, (await factory.pdf(persona, document)).bytes);
    const { output } = await judge('pdfsig', '-nocert', file);
    expect(output).toContain('Total document signed');
    expect(output).toContain('Signature Validation: Signature is Valid.');
    expect(output).toContain('adbe.pkcs7.detached');
  },
);

test.skipIf(!pdfsig)('pdfsig refuses a PDF with one character changed', async () => {
  const { output } = await judge('pdfsig', '-nocert', await pdfFile('altered'));
  expect(output).toContain('Signature Validation: Digest Mismatch.');
});

test('the ByteRange covers the whole file but the signature', async () => {
  expect(await signatureOf('genuine')).toMatchObject({ coversAll: true });
});

test.skipIf(!openssl)('openssl builds the chain of a PDF from the certificates inside it', async () => {
  expect(await verifyCms('genuine')).toMatchObject({ accepted: true });
});

test.skipIf(!openssl).each<Variant>(['altered', 'foreign_signer', 'expired_signer'])(
  'openssl refuses the PDF with the variant %s',
  async (variant) => {
    expect(await verifyCms(variant)).toMatchObject({ accepted: false });
  },
);

test.skipIf(!pdfinfo)('a document is one A4 page below 200 KB', async () => {
  const { bytes } = await factory.pdf(asha, licence);
  expect(bytes.length).toBeLessThan(MAX_BYTES);
  expect((await judge('pdfinfo', await pdfFile())).output).toMatch(
    /Pages: +1\n[^]*Page size: +595.28 x 841.89/,
  );
});

test.skipIf(!pdffonts)('every font of a document is embedded', async () => {
  const { output } = await judge('pdffonts', await pdfFile());
  const fonts = output.trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(2);
  expect(fonts.filter((line) => !/ yes yes yes /.test(line))).toEqual([]);
});

test.skipIf(!pdftotext)('a document says that it is synthetic, and whose it is', async () => {
  const { output } = await judge('pdftotext', await pdfFile(), '-');
  expect(output).toContain('Synthetic document made by the LockerFill emulator');
  expect(output).toContain('Asha Ramesh Namuna');
  expect(output).toContain('MH12 20170000001');
});

test.skipIf(!qpdf).each<Variant>(['genuine', 'altered'])(
  'qpdf finds no fault in the %s file',
  async (variant) => {
    expect(await judge('qpdf', '--check', await pdfFile(variant))).toMatchObject({ accepted: true });
  },
);
