import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPdfSignature, MAX_PDF_BYTES } from '../../../lib/proof/pdf_signature.ts';
import type { CheckContext } from '../../../lib/proof/types.ts';
import { createDocumentFactory } from '../../emulator/documents/factory.ts';
import { signPdf } from '../../emulator/documents/pdf_signature.ts';
import { personas } from '../../emulator/personas/all.ts';
import { loadPki } from '../../emulator/pki.ts';
import { appendRevision, bytesOf, latin1Of, stream, tinyPdf } from '../../support/tiny_pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'lockerfill-pdf-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const nowMs = Math.floor(Date.now() / 1000) * 1000;
const pki = await loadPki(join(folder, 'pki'));
const signedAtMs = nowMs - HOUR_MS;
const factory = createDocumentFactory(pki, { now: () => new Date(signedAtMs) });

const context = (
  overrides: { nowMs?: number; signerNames?: string[]; roots?: string[] } = {},
): CheckContext => ({
  trust: {
    roots: (overrides.roots ?? [pki.rootSha256]).map((sha256) => ({
      sha256,
      name: 'Root',
      isHistoric: false,
    })),
    kycSigners: [],
    signerNames: overrides.signerNames ?? ['EMULATOR'],
  },
  nowMs: overrides.nowMs ?? nowMs,
  fetchedAtMs: nowMs,
});

const check = (pdf: Uint8Array, overrides: Parameters<typeof context>[0] = {}) =>
  checkPdfSignature(pdf, context(overrides));

async function issued(variant?: Parameters<typeof factory.pdf>[2]): Promise<Uint8Array> {
  const asha = personas.find(({ id }) => id === 'asha');
  const licence = asha?.documents.find(({ doctype }) => doctype === 'DRVLC');
  if (!asha || !licence) throw new Error('No licence');
  return (await factory.pdf(asha, licence, variant)).bytes;
}

const signed = (pdf: Uint8Array) => signPdf(Buffer.from(pdf), pki.signer, new Date(signedAtMs));
const withObject = (body: string) => appendRevision(tinyPdf(), { 5: body });

test('an issued document is valid, and it is said who signed, when and on whose authority', async () => {
  expect(await check(await issued())).toMatchObject({
    state: 'valid',
    reason: null,
    layer: 'all',
    signer: 'EMULATOR',
    authority: 'Emulator Test Root',
    signedAtMs,
    sha1: false,
  });
});

test('a document changed by one character is altered, and nothing of its signer is repeated', async () => {
  const verdict = await check(await issued('altered'));
  expect(verdict).toMatchObject({ state: 'altered', layer: 'digest', signer: null, signedAtMs: null });
});

test('a document whose signer has expired since is said to be so', async () => {
  const verdict = await check(await issued('expired_signer'));
  expect(verdict).toMatchObject({ state: 'valid-signer-expired', layer: 'time', signer: 'EMULATOR' });
});

test('a valid document is one of an expired signer after the end of the chain', async () => {
  const verdict = await check(await issued(), { nowMs: nowMs + 5 * YEAR_MS });
  expect(verdict).toMatchObject({ state: 'valid-signer-expired', layer: 'time' });
});

test('a document below a root that nobody pins has an unknown signer', async () => {
  const verdict = await check(await issued('foreign_signer'));
  expect(verdict).toMatchObject({ state: 'unknown-signer', layer: 'chain', authority: null });
});

test('a signer who does not sign for DigiLocker is named', async () => {
  const verdict = await check(await issued(), { signerNames: ['NATIONAL E-GOVERNANCE DIVISION'] });
  expect(verdict).toMatchObject({ state: 'valid-other-signer', layer: 'signer', signer: 'EMULATOR' });
});

test('a PDF without a signature is not signed', async () => {
  expect(await check(tinyPdf())).toMatchObject({ state: 'not-signed', layer: 'form' });
});

const unreadable: [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['a text', bytesOf('Dear reader')],
  ['a header alone', bytesOf('%PDF-1.7\n')],
  ['a PDF without its end', tinyPdf().subarray(0, 300)],
  ['a PDF with one broken object', withObject('<< /Broken (string >>')],
  ['a PDF of broken objects', bytesOf(`%PDF-1.7\n${'1 0 obj (\n'.repeat(100_000)}`)],
  ['a stream without end', withObject('<< /Length 9999 >>\nstream\nfor ever')],
];

test.each(unreadable)('%s is unreadable', async (_, pdf) => {
  const verdict = await check(pdf);
  expect(verdict).toMatchObject({ state: 'not-checked', reason: 'unreadable', layer: 'guard' });
});

const unsafe: [string, Uint8Array][] = [
  ['more bytes than are read', new Uint8Array(MAX_PDF_BYTES + 1)],
  ['arrays in arrays without end', withObject('['.repeat(100_000))],
  ['dictionaries in dictionaries without end', withObject('<< /A '.repeat(100_000))],
  ['more values than are counted', withObject(`[${'1 '.repeat(1_100_000)}]`)],
  ['a name of a megabyte', withObject(`/${'A'.repeat(1_000_000)}`)],
  ['a number of a megabyte', withObject('9'.repeat(1_000_000))],
];

test.each(unsafe)('a file with %s is refused as unsafe', async (_, pdf) => {
  expect(await check(pdf)).toMatchObject({ state: 'not-checked', reason: 'unsafe', layer: 'guard' });
});

test('a negative length does not lead back for ever', async () => {
  const behind = withObject(stream('one'));
  const back = latin1Of(behind).indexOf('endstream', 300);
  const body = (length: number) => `<< /Length ${String(length).padStart(6)} >>\nstream\n`;
  const start = latin1Of(appendRevision(behind, { 6: body(0) })).indexOf('stream\n', behind.length) + 7;
  const verdict = await check(appendRevision(behind, { 6: body(back - start) }));
  expect(verdict).toMatchObject({ state: 'not-checked', reason: 'unsafe', layer: 'guard' });
});

test.each([
  ['a trailer', tinyPdf(), '/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'],
  [
    'a cross-reference stream',
    withObject(stream('', ' /Type /XRef /Root 1 0 R /Encrypt 9 0 R')),
    '%%EOF',
    '%%EOF',
  ],
])('a PDF whose %s names an encryption is locked', async (_, pdf, before, after) => {
  const verdict = await check(bytesOf(latin1Of(pdf).replace(before, after)));
  expect(verdict).toMatchObject({ state: 'not-checked', reason: 'locked', layer: 'guard' });
});

const inner = latin1Of(await signed(tinyPdf()));
const harmless: [string, string][] = [
  [
    'a compressed object stream, which is not opened',
    stream('bomb', ' /Type /ObjStm /N 9 /First 9 /Filter /FlateDecode'),
  ],
  ['another signed PDF attached', stream(inner, ' /Type /EmbeddedFile')],
  [
    'a stream whose length stands elsewhere',
    stream('endstream of stream').replace(/Length \d+/, 'Length 9 0 R'),
  ],
  ['a stream with a wrong length', stream('some text').replace(/Length \d+/, 'Length 3')],
  ['a text that looks like a signature', '(<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> \\) >>)'],
  ['a comment that looks like a signature', 'null % << /Type /Sig /ByteRange [0 1 2 3] >>'],
];

test.each(harmless)('a signed PDF with %s is valid', async (_, body) => {
  expect(await check(await signed(withObject(body)))).toMatchObject({ state: 'valid', layer: 'all' });
});

test('a signature dictionary that is a name in disguise is found', async () => {
  const pdf = withObject('<< /Type /S#69g /Byte#52ange [0 1 2 3] /Contents <00> >>');
  expect(await check(await signed(pdf))).toMatchObject({ state: 'altered', layer: 'form' });
});

test('more signatures than anybody makes are not checked', async () => {
  const dictionary = '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>';
  const objects = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [index + 5, dictionary]));
  const verdict = await check(appendRevision(tinyPdf(), objects));
  expect(verdict).toMatchObject({ state: 'not-checked', reason: 'form-unknown', layer: 'form' });
});
