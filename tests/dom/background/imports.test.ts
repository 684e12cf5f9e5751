import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createImports } from '../../../lib/background/imports.ts';
import type { ImportRequest, ProvedView } from '../../../lib/domain/import_views.ts';
import type { Verdict } from '../../../lib/domain/proof.ts';
import { deleteDatabases, quietPorts } from './stand_ins.ts';

beforeEach(deleteDatabases);

const verdict: Verdict = {
  state: 'valid',
  reason: null,
  layer: 'all',
  signer: 'EMULATOR',
  authority: 'Root',
  signedAtMs: null,
  chainEndsAtMs: null,
  sha1: true,
};

const proved = (change: Partial<ProvedView> = {}): ProvedView => ({
  verdict,
  form: 'certificate',
  doctype: 'PANCR',
  documentName: 'PAN Verification Record',
  issuer: 'Income Tax Department',
  number: 'ABCDE1234F',
  issueDate: '2019-04-02',
  validTo: null,
  status: 'active',
  facts: [
    { kind: 'name.full', value: { type: 'text', text: 'ASHA NAMUNA' }, derivation: 'as-issued' },
    { kind: 'income.stated', value: { type: 'text', text: '50000' }, derivation: 'as-issued' },
  ],
  ...change,
});

const file = (change: Partial<ImportRequest> = {}): ImportRequest => ({
  fileName: 'pan.xml',
  mediaType: 'application/xml',
  base64: btoa('<Certificate/>'),
  chosenDoctype: null,
  chosenName: null,
  proved: proved(),
  ...change,
});

const pdf = (change: Partial<ImportRequest> = {}): ImportRequest =>
  file({
    fileName: 'x.pdf',
    mediaType: 'application/pdf',
    base64: btoa('%PDF-1.7'),
    proved: proved({ form: 'pdf', doctype: null, documentName: null, number: '', facts: [] }),
    ...change,
  });

const altered = { ...verdict, state: 'altered', layer: 'digest', signer: null } as const;

test('an imported file states what its signature covers, and shows where it came from', async () => {
  const imports = createImports(quietPorts());
  await imports.keep(file());
  expect(await imports.claims()).toMatchObject([
    { kind: 'name.full', source: { origin: 'imported', strength: 'signature-valid', doctype: 'PANCR' } },
  ]);
});

test('a file that was changed after signing states nothing', async () => {
  const imports = createImports(quietPorts());
  const kept = await imports.keep(file({ proved: proved({ verdict: altered }) }));
  expect(kept.use).toBe('attach-only');
  expect(await imports.claims()).toEqual([]);
});

test('a file of an unknown signer is not called checked', async () => {
  const imports = createImports(quietPorts());
  const unknown = { ...verdict, state: 'unknown-signer', layer: 'chain' } as const;
  await imports.keep(file({ proved: proved({ verdict: unknown }) }));
  expect(await imports.claims()).toMatchObject([{ source: { strength: 'not-checked' } }]);
});

test.each([
  ['e-Aadhaar data', file({ proved: proved({ form: 'e-aadhaar', doctype: 'ADHAR' }) })],
  ['an offline e-KYC', file({ proved: proved({ form: 'e-kyc', doctype: 'ADHAR' }) })],
  ['a PDF that the person calls Aadhaar', pdf({ chosenDoctype: 'ADHAR' })],
])('the bytes of %s are refused', async (_what, request) => {
  await expect(createImports(quietPorts()).keep(request)).rejects.toMatchObject({
    code: 'import_aadhaar_not_kept',
  });
});

test('a kept PDF can’t be called Aadhaar afterwards', async () => {
  const imports = createImports(quietPorts());
  const { id } = await imports.keep(pdf());
  await expect(imports.setDoctype(id, 'ADHAR', 'Aadhaar')).rejects.toMatchObject({
    code: 'import_aadhaar_not_kept',
  });
});

test('what an Aadhaar file says serves without the file', async () => {
  const imports = createImports(quietPorts());
  const { id, hasFile, use } = await imports.keep(
    file({ base64: null, proved: proved({ form: 'e-aadhaar', doctype: 'ADHAR' }) }),
  );
  expect({ hasFile, use }).toEqual({ hasFile: false, use: 'fills' });
  await expect(imports.file(id)).rejects.toMatchObject({ code: 'import_aadhaar_not_kept' });
});

test('of imported files PDFs alone can be attached', async () => {
  const imports = createImports(quietPorts());
  await imports.keep(file());
  await imports.keep(pdf({ chosenDoctype: 'HSCER', chosenName: 'Class XII marksheet' }));
  expect(await imports.attachable()).toMatchObject([{ doctype: 'HSCER', name: 'Class XII marksheet' }]);
});

test('a removed file leaves neither record nor bytes', async () => {
  const imports = createImports(quietPorts());
  const { id } = await imports.keep(pdf());
  await imports.remove(id);
  const database = await openDB('lockerfill');
  const left = await Promise.all([database.count('imports'), database.count('importBytes')]);
  database.close();
  expect(left).toEqual([0, 0]);
});

test('nothing of an imported file lies in clear on disk', async () => {
  const imports = createImports(quietPorts());
  await imports.keep(file());
  const database = await openDB('lockerfill');
  const records = [...(await database.getAll('imports')), ...(await database.getAll('importBytes'))];
  database.close();
  const text = records
    .map(({ id, ciphertext }) => id + new TextDecoder('latin1').decode(ciphertext))
    .join('');
  expect(records).toHaveLength(2);
  expect(text).not.toMatch(/NAMUNA|ABCDE1234F|Certificate/);
});

test('files of a session whose key is gone do not count', async () => {
  await createImports(quietPorts()).keep(file());
  expect(await createImports(quietPorts()).count()).toBe(0);
});
