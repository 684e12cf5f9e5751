import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPki, middleOfValidity } from '../../emulator/pki.ts';
import type { Signer } from '../../emulator/pki.ts';
import { requireJudge } from '../../support/judges.ts';
import { folder, judge, pki, put, rootFile } from './workshop.ts';

const openssl = requireJudge('openssl');

async function verifyChain(name: string, { leaf, subCa, ca }: Signer, ...options: string[]) {
  const untrusted = await put(`${name}.untrusted.pem`, `${ca}${subCa}`);
  const file = await put(`${name}.leaf.pem`, leaf);
  return judge(
    'openssl',
    'verify',
    ...options,
    '-x509_strict',
    '-CAfile',
    rootFile,
    '-untrusted',
    untrusted,
    file,
  );
}

test.skipIf(!openssl)('openssl accepts the chain of the signer', async () => {
  expect(await verifyChain('signer', pki.signer)).toMatchObject({ accepted: true });
});

test.skipIf(!openssl)('openssl refuses the expired signer by its date alone', async () => {
  const then = String(Math.floor(middleOfValidity(pki.expiredSigner.leaf).getTime() / 1000));
  expect(await verifyChain('expired', pki.expiredSigner)).toMatchObject({
    accepted: false,
    output: expect.stringContaining('certificate has expired'),
  });
  expect(await verifyChain('expired', pki.expiredSigner, '-attime', then)).toMatchObject({ accepted: true });
});

test.skipIf(!openssl)('openssl refuses the foreign signer under the pinned root', async () => {
  expect(await verifyChain('foreign', pki.foreignSigner)).toMatchObject({ accepted: false });
});

test('the foreign signer has the names of the real one', () => {
  const [own, foreign] = [pki.signer.leaf, pki.foreignSigner.leaf].map((pem) => new X509Certificate(pem));
  expect(foreign?.subject).toBe(own?.subject);
});

test('the signer is named by the rule of document signers: CN is DS, the organisation and a number', () => {
  const { subject } = new X509Certificate(pki.signer.leaf);
  expect(subject.split('\n')).toEqual(expect.arrayContaining(['O=EMULATOR', 'CN=DS EMULATOR 1']));
});

test('the root is given by the SHA-256 of its DER in hex', () => {
  const fingerprint = new X509Certificate(pki.root).fingerprint256;
  expect(pki.rootSha256).toBe(fingerprint.replaceAll(':', '').toLowerCase());
});

test('a second start uses the keys of the first', async () => {
  expect(await loadPki(join(folder, 'pki'))).toEqual(pki);
});

test('two processes that start at once end with the same keys and leave no drafts', async () => {
  const shared = join(folder, 'race', 'pki');
  const module = new URL('../../emulator/pki.ts', import.meta.url).href;
  const script = `const { loadPki } = await import(${JSON.stringify(module)});
    process.stdout.write((await loadPki(${JSON.stringify(shared)})).rootSha256);`;
  const start = () => judge(process.execPath, '--input-type=module', '-e', script);
  const [first, second] = await Promise.all([start(), start()]);
  expect(first?.output).toMatch(/^[0-9a-f]{64}$/);
  expect(second?.output).toBe(first?.output);
  expect(await readdir(join(folder, 'race'))).toEqual(['pki']);
});

test('a folder with other files is refused with a sentence', async () => {
  await put(
    'not-a-pki.txt',
    generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }),
  );
  await expect(loadPki(folder)).rejects.toThrow('delete it and start again');
});
