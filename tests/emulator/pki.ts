/**
 * The emulator's keys and certificates: made at first start, kept as PEM files in one folder, used again later.
 * Nothing here is ever committed; whoever checks the documents pins `rootSha256`.
 */
import { randomUUID, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Authority, Window } from './certificate_authority.ts';
import { makeAuthority, makeKeys, makeSigner, privateKeyPem } from './certificate_authority.ts';

/** A document signer with its chain; certificates are PEM, the private key is PKCS#8 PEM. */
export interface Signer {
  privateKey: string;
  leaf: string;
  subCa: string;
  ca: string;
  root: string;
}

export interface Pki {
  /** The pinned root as PEM, and the SHA-256 of its DER in lower-case hex. */
  root: string;
  rootSha256: string;
  signer: Signer;
  /** Same chain as `signer`; its leaf has expired. */
  expiredSigner: Signer;
  /** Same subject names as `signer`, below a root that nobody pins. */
  foreignSigner: Signer;
  /** Below the pinned root, but an organisation that does not sign for DigiLocker. */
  otherSigner: Signer;
  /** Signs offline paperless e-KYC, as UIDAI does; whoever checks pins this very certificate. */
  kycSigner: Signer;
  /** Pinned too, and expired. */
  expiredKycSigner: Signer;
  /** Same subject names as `kycSigner`; its certificate is pinned by nobody. */
  foreignKycSigner: Signer;
  /** Signs id_tokens (RS256); PKCS#8 PEM. */
  idTokenPrivateKey: string;
}

export const DEFAULT_PKI_FOLDER = '.output/emulator/keys';

const SIGNER = 'C=IN, O=EMULATOR, OU=EMULATOR, CN=DS EMULATOR 1';
const OTHER_SIGNER = 'C=IN, O=UDAHARAN UNIVERSITY, OU=EXAMINATIONS, CN=DS UDAHARAN UNIVERSITY 1';
const KYC_SIGNER = 'C=IN, O=EMULATED UIDAI, OU=AUTHENTICATION, CN=DS EMULATED UIDAI 1';
const CERTIFICATES = ['leaf', 'subCa', 'ca', 'root'] as const;
const ID_TOKEN_KEY = 'id_token.key.pem';
const DAY_MS = 86_400_000;

interface SignerRow {
  chain: 'own' | 'foreign';
  subject: string;
  /** Days from now. */
  days: [from: number, to: number];
}

const NOW: SignerRow['days'] = [-180, 900];
const EXPIRED: SignerRow['days'] = [-1000, -100];
const SIGNERS: Record<Exclude<keyof Pki, 'root' | 'rootSha256' | 'idTokenPrivateKey'>, SignerRow> = {
  signer: { chain: 'own', subject: SIGNER, days: NOW },
  expiredSigner: { chain: 'own', subject: SIGNER, days: EXPIRED },
  foreignSigner: { chain: 'foreign', subject: SIGNER, days: NOW },
  otherSigner: { chain: 'own', subject: OTHER_SIGNER, days: NOW },
  kycSigner: { chain: 'own', subject: KYC_SIGNER, days: NOW },
  expiredKycSigner: { chain: 'own', subject: KYC_SIGNER, days: EXPIRED },
  foreignKycSigner: { chain: 'foreign', subject: KYC_SIGNER, days: NOW },
};

/**
 * Reads the keys in `folder`, or makes them there. Two processes may do so at once: the first complete folder wins.
 * @throws Error naming the file when the folder exists but is damaged, or its signer has expired
 */
export async function loadPki(folder: string = DEFAULT_PKI_FOLDER): Promise<Pki> {
  return (await readPki(folder)) ?? (await createPki(folder));
}

/** Lower-case hex of the SHA-256 of the DER: how certificates are pinned. */
export function sha256Of(certificatePem: string): string {
  return new X509Certificate(certificatePem).fingerprint256.replaceAll(':', '').toLowerCase();
}

/** One part of the subject, such as `O` or `CN`. */
export function subjectPart(certificatePem: string, part: 'O' | 'CN'): string {
  const lines = new X509Certificate(certificatePem).subject.split('\n');
  return lines.find((line) => line.startsWith(`${part}=`))?.slice(part.length + 1) ?? '';
}

/** The middle of a certificate's life: a time at which a document of an expired signer was rightly signed. */
export function middleOfValidity(certificatePem: string): Date {
  const { validFromDate, validToDate } = new X509Certificate(certificatePem);
  return new Date((validFromDate.getTime() + validToDate.getTime()) / 2);
}

async function readPki(folder: string): Promise<Pki | undefined> {
  const idTokenPrivateKey = await readFile(join(folder, ID_TOKEN_KEY), 'utf8').catch(ifMissing);
  if (idTokenPrivateKey === undefined) return undefined;
  const [signer, expiredSigner, foreignSigner, otherSigner, kycSigner, expiredKycSigner, foreignKycSigner] =
    await Promise.all([
      readSigner(folder, 'signer'),
      readSigner(folder, 'expiredSigner'),
      readSigner(folder, 'foreignSigner'),
      readSigner(folder, 'otherSigner'),
      readSigner(folder, 'kycSigner'),
      readSigner(folder, 'expiredKycSigner'),
      readSigner(folder, 'foreignKycSigner'),
    ]);
  if (new X509Certificate(signer.leaf).validToDate.getTime() < Date.now())
    throw new Error(`The signer in ${folder} has expired; delete that folder and start again`);
  return {
    root: signer.root,
    rootSha256: sha256Of(signer.root),
    signer,
    expiredSigner,
    foreignSigner,
    otherSigner,
    kycSigner,
    expiredKycSigner,
    foreignKycSigner,
    idTokenPrivateKey,
  };
}

async function readSigner(folder: string, name: keyof typeof SIGNERS): Promise<Signer> {
  const read = (part: string) => readFile(join(folder, `${name}.${part}.pem`), 'utf8').catch(ifMissing);
  const [privateKey, leaf, subCa, ca, root] = await Promise.all(
    ['key', 'leaf', 'subCa', 'ca', 'root'].map(read),
  );
  if (!privateKey || !leaf || !subCa || !ca || !root)
    throw new Error(`A missing or empty file of ${name} in ${folder}; delete that folder and start again`);
  return { privateKey, leaf, subCa, ca, root };
}

async function createPki(folder: string): Promise<Pki> {
  const draft = join(dirname(folder), `.pki-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    const files = await makeFiles();
    await Promise.all(files.map(([name, text]) => writeFile(join(draft, name), text, { mode: 0o600 })));
    // A folder that another process finished in the meantime makes this fail, and then that one counts.
    await rename(draft, folder).catch(() => undefined);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const pki = await readPki(folder);
  if (!pki)
    throw new Error(`${folder} holds other files than the emulator's keys; delete it and start again`);
  return pki;
}

async function makeFiles(): Promise<[name: string, text: string][]> {
  const now = Date.now();
  const days = (from: number, to: number): Window => ({
    notBefore: new Date(now + from * DAY_MS),
    notAfter: new Date(now + to * DAY_MS),
  });
  const [own, foreign] = await Promise.all([
    makeChain('Emulator', days(-1460, 6200)),
    makeChain('Foreign', days(-1460, 6200)),
  ]);
  const chains = { own, foreign };
  const files: [string, string][] = [[ID_TOKEN_KEY, await privateKeyPem(await makeKeys())]];
  await Promise.all(
    Object.entries(SIGNERS).map(async ([name, { chain, subject, days: life }]) => {
      const leaf = await makeSigner(subject, days(...life), chains[chain].subCa);
      const parts = { ...chains[chain], leaf };
      files.push([`${name}.key.pem`, await privateKeyPem(leaf.keys)]);
      for (const part of CERTIFICATES)
        files.push([`${name}.${part}.pem`, `${parts[part].certificate.toString('pem')}\n`]);
    }),
  );
  return files;
}

async function makeChain(label: string, window: Window): Promise<Record<'root' | 'ca' | 'subCa', Authority>> {
  const root = await makeAuthority(`C=IN, O=${label} Test PKI, CN=${label} Test Root`, window);
  const ca = await makeAuthority(
    `C=IN, O=${label} Test Trust, OU=Certifying Authority, CN=${label} Test CA`,
    window,
    1,
    root,
  );
  const subCa = await makeAuthority(
    `C=IN, O=${label} Test Trust, OU=Sub-CA, CN=${label} Test sub-CA for Document Signer`,
    window,
    0,
    ca,
  );
  return { root, ca, subCa };
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
