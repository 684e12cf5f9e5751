/** What the tests of PDF signatures share: openssl makes signatures of every kind, pdfsig has an opinion on each file. */
import { readFile } from 'node:fs/promises';
import { checkPdfSignature } from '../../../lib/proof/pdf_signature.ts';
import type { Verdict } from '../../../lib/domain/proof.ts';
import type { CheckContext } from '../../../lib/proof/types.ts';
import type { Signer } from '../../emulator/pki.ts';
import { judge, pki, put } from './workshop.ts';

let files = 0;

export const context: CheckContext = {
  trust: {
    roots: [{ sha256: pki.rootSha256, name: 'Emulator Test Root', isHistoric: false }],
    kycSigners: [],
    signerNames: ['EMULATOR'],
  },
  nowMs: Date.now(),
  fetchedAtMs: Date.now(),
};

export const check = (pdf: Uint8Array): Promise<Verdict> => checkPdfSignature(pdf, context);

/** A CMS signature by openssl, detached and over SHA-256 unless the options say otherwise. */
export function opensslCms(signer: Signer, ...options: string[]) {
  return async (content: Uint8Array): Promise<Uint8Array> => {
    files += 1;
    const file = (name: string, data: string | Uint8Array) => put(`${files}.${name}`, data);
    const input = await file('content', content);
    const output = await file('cms', '');
    const leaf = await file('leaf.pem', signer.leaf);
    const key = await file('key.pem', signer.privateKey);
    const others = await file('others.pem', `${signer.subCa}${signer.ca}${signer.root}`);
    const keys = ['-signer', leaf, '-inkey', key, '-certfile', others];
    const form = ['-sign', '-binary', '-outform', 'DER', '-in', input, '-out', output];
    const digest = options.includes('-md') ? [] : ['-md', 'sha256'];
    const { accepted, output: said } = await judge('openssl', 'cms', ...form, ...keys, ...digest, ...options);
    if (!accepted) throw new Error(said);
    return new Uint8Array(await readFile(output));
  };
}

/** `silent`: it finds no signature to speak of. Trust is not asked for. */
export type Opinion = 'accepts' | 'refuses' | 'silent';

export async function pdfsigOpinion(pdf: Uint8Array): Promise<Opinion> {
  files += 1;
  const { output } = await judge('pdfsig', '-nocert', await put(`${files}.pdf`, pdf));
  const count = (text: string) => output.split(text).length - 1;
  const signatures = count('Signature #');
  if (signatures === 0) return 'silent';
  const areValid = count('Signature Validation: Signature is Valid.') === signatures;
  return areValid && / - Total document signed/.test(output) ? 'accepts' : 'refuses';
}
