import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkPdfSignature } from '../../../lib/proof/pdf_signature.ts';
import { requireJudge } from '../../support/judges.ts';
import type { Signing } from '../../support/tiny_pdf.ts';
import { signRevision, tinyPdf } from '../../support/tiny_pdf.ts';
import type { Opinion } from './pdf_judges.ts';
import { check, context, opensslCms, pdfsigOpinion } from './pdf_judges.ts';
import { judge, pki, put } from './workshop.ts';

const openssl = requireJudge('openssl');
const pdfsig = requireJudge('pdfsig');
const qpdf = requireJudge('qpdf');

const cms = (...options: string[]): Signing => ({ cms: opensslCms(pki.signer, ...options) });
const pss = (...options: string[]) => cms('-keyopt', 'rsa_padding_mode:pss', ...options);
const subFilter = (name: string, ...options: string[]): Signing => ({ ...cms(...options), subFilter: name });

/** pdfsig does not find a certificate by the identifier of its key. */
const read: [string, Signing, Opinion][] = [
  ['SHA-256', cms(), 'accepts'],
  ['SHA-384', cms('-md', 'sha384'), 'accepts'],
  ['SHA-512', cms('-md', 'sha512'), 'accepts'],
  ['RSA-PSS', pss(), 'accepts'],
  ['RSA-PSS with SHA-512', pss('-md', 'sha512'), 'accepts'],
  ['a signer named by the identifier of its key', cms('-keyid'), 'refuses'],
  [
    'ETSI.CAdES.detached with the hash of the certificate',
    subFilter('ETSI.CAdES.detached', '-cades'),
    'accepts',
  ],
];

test.skipIf(!openssl).each(read)('a signature with %s is valid', async (_, signing) => {
  expect(await check(await signRevision(tinyPdf(), signing))).toMatchObject({ state: 'valid', layer: 'all' });
});

test.skipIf(!openssl || !pdfsig).each(read)(
  'pdfsig has the opinion of the table on %s',
  async (_, signing, opinion) => {
    expect(await pdfsigOpinion(await signRevision(tinyPdf(), signing))).toBe(opinion);
  },
);

const secondKey = await put('second.key.pem', pki.otherSigner.privateKey);
const secondLeaf = await put('second.leaf.pem', pki.otherSigner.leaf);

const unread: [string, Signing, string, boolean][] = [
  ['SHA-1', cms('-md', 'sha1'), 'algorithm-unknown', true],
  ['MD5', cms('-md', 'md5'), 'algorithm-unknown', false],
  ['RSA-PSS with SHA-1 inside', pss('-keyopt', 'rsa_mgf1_md:sha1'), 'algorithm-unknown', false],
  ['no signed attributes', cms('-noattr'), 'form-unknown', false],
  ['its content inside', cms('-nodetach'), 'form-unknown', false],
  ['two signers', cms('-signer', secondLeaf, '-inkey', secondKey), 'form-unknown', false],
  ['no certificate of the signer', cms('-nocerts'), 'key-missing', false],
  ['adbe.pkcs7.sha1', subFilter('adbe.pkcs7.sha1'), 'form-unknown', false],
  ['a document time stamp', subFilter('ETSI.RFC3161'), 'form-unknown', false],
];

test.skipIf(!openssl).each(unread)(
  'a signature with %s is not checked, and it is said why',
  async (_, signing, reason, sha1) => {
    const verdict = await check(await signRevision(tinyPdf(), signing));
    expect(verdict).toMatchObject({ state: 'not-checked', layer: 'form', reason, sha1, signer: null });
  },
);

/** Two certificates with one name, number and key, and a signature that holds on to the first. */
async function cmsBySelfMade(brings: 'same' | 'twin') {
  const key = await put('self.key.pem', pki.signer.privateKey);
  const certificate = async (days: number) => {
    const made = [
      'req',
      '-new',
      '-x509',
      '-key',
      key,
      '-subj',
      '/O=X/CN=Y',
      '-set_serial',
      '7',
      '-days',
      `${days}`,
    ];
    return (await judge('openssl', ...made)).output;
  };
  const [same, twin] = [await certificate(10), await certificate(20)];
  const signer = { ...pki.signer, leaf: same, subCa: '', ca: '', root: brings === 'same' ? same : twin };
  return opensslCms(signer, '-cades', '-nocerts');
}

test.skipIf(!openssl).each([
  { brings: 'same' as const, state: 'unknown-signer', layer: 'chain' },
  { brings: 'twin' as const, state: 'altered', layer: 'signature' },
])('a signature that holds on to its certificate and brings the $brings is $state', async (one) => {
  const pdf = await signRevision(tinyPdf(), { cms: await cmsBySelfMade(one.brings) });
  expect(await check(pdf)).toMatchObject({ state: one.state, layer: one.layer });
});

async function rewritten(...options: string[]): Promise<Uint8Array> {
  const input = await put('plain.pdf', tinyPdf());
  const output = await put('rewritten.pdf', '');
  const { accepted, output: said } = await judge('qpdf', ...options, input, output);
  if (!accepted) throw new Error(said);
  return new Uint8Array(await readFile(output));
}

test.skipIf(!qpdf)('a PDF with a password is locked', async () => {
  const locked = await rewritten('--encrypt', 'reader', 'owner', '256', '--');
  expect(await check(locked)).toMatchObject({ state: 'not-checked', reason: 'locked', layer: 'guard' });
});

test.skipIf(!qpdf).each([
  ['object streams', '--object-streams=generate'],
  ['a linearized layout', '--linearize'],
])('an unsigned PDF with %s is not signed', async (_, option) => {
  expect(await check(await rewritten(option))).toMatchObject({ state: 'not-signed', layer: 'form' });
});

const signers = { own: pki.signer, other: pki.otherSigner, stranger: pki.foreignSigner };

async function signedBy(...names: (keyof typeof signers)[]): Promise<Uint8Array> {
  let pdf = tinyPdf();
  // oxlint-disable-next-line no-await-in-loop -- each signs what the one before left
  for (const name of names) pdf = await signRevision(pdf, { cms: opensslCms(signers[name]) });
  return pdf;
}

test.skipIf(!openssl).each([
  { names: ['other'] as const, state: 'valid-other-signer', signer: 'UDAHARAN UNIVERSITY' },
  { names: ['own', 'own', 'own'] as const, state: 'valid', signer: 'EMULATOR' },
  { names: ['own', 'other'] as const, state: 'valid-other-signer', signer: 'UDAHARAN UNIVERSITY' },
  { names: ['other', 'own'] as const, state: 'valid-other-signer', signer: 'UDAHARAN UNIVERSITY' },
  { names: ['other', 'stranger'] as const, state: 'unknown-signer', signer: 'EMULATOR' },
  { names: ['stranger', 'own'] as const, state: 'unknown-signer', signer: 'EMULATOR' },
])('signed by $names, one after the other, the weakest verdict counts: $state', async (one) => {
  const verdict = await check(await signedBy(...one.names));
  expect(verdict).toMatchObject({ state: one.state, signer: one.signer });
});

test.skipIf(!openssl)(
  'of equal verdicts the last counts, whose signer answers for the whole file',
  async () => {
    const strict = { ...context, trust: { ...context.trust, signerNames: [] } };
    expect(await checkPdfSignature(await signedBy('own', 'other'), strict)).toMatchObject({
      state: 'valid-other-signer',
      signer: 'UDAHARAN UNIVERSITY',
    });
  },
);
