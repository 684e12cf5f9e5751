/** What independent programs say of a signed file: xmlsec1, pdfsig and openssl, each asked one question at a time. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { middleOfValidity } from '../../emulator/pki.ts';
import { judge, pki, put, rootFile } from './workshop.ts';

/**
 * One yes or no per question; a question that makes no sense for the file is absent. `…Then` asks for the middle of the
 * signer's own validity, so that it is yes where the signer has merely expired.
 */
export interface Answers {
  isSigned: boolean;
  /** With the key of the certificate beside the signature, the numbers are right. */
  isUnbroken?: boolean;
  /** The program's own verdict over numbers and chain together. */
  isAcceptedNow?: boolean;
  isAcceptedThen?: boolean;
  /** `openssl verify` on the certificates alone. */
  isChainGoodNow?: boolean;
  isChainGoodThen?: boolean;
  /** PDF: the signature covers all of the file. */
  isWhole?: boolean;
  /** Subject `O` of the signer, as openssl prints it. */
  organization?: string;
}

const kycPinFiles = await Promise.all(
  [pki.kycSigner, pki.expiredKycSigner].map(({ leaf }, index) => put(`kyc_pin_${index}.pem`, leaf)),
);
const kycPinsFile = await put('kyc_pins.pem', pki.kycSigner.leaf + pki.expiredKycSigner.leaf);

/** Asks xmlsec1 and openssl. @param believed whom: the root, or the pinned signers of offline e-KYC */
export async function askAboutXml(name: string, xml: string, believed: 'root' | 'kyc'): Promise<Answers> {
  const file = await put(`${name}.xml`, xml);
  // `--insecure` takes the key beside the signature and asks nothing about its certificate.
  const numbers = await xmlsec('--insecure', file);
  if (/failed to find default node with name="Signature"/.test(numbers.output)) return { isSigned: false };
  const leaf = certificatesIn(xml).find((pem) => !new X509Certificate(pem).ca);
  if (!leaf) return { isSigned: true, isUnbroken: numbers.accepted };
  const authorities = certificatesIn(xml).filter((pem) => new X509Certificate(pem).ca);
  const [accepted, chain] = await Promise.all([
    believed === 'root' ? acceptedByRoot(file, leaf) : acceptedByPin(file),
    chainOf(name, leaf, authorities, believed),
  ]);
  return { isSigned: true, isUnbroken: numbers.accepted, ...accepted, ...chain };
}

async function acceptedByRoot(file: string, leaf: string) {
  const trusted = ['--enabled-key-data', 'x509', '--trusted-pem', rootFile];
  const then = middleOfValidity(leaf).toISOString().replace('T', ' ').slice(0, 19);
  return {
    isAcceptedNow: (await xmlsec(...trusted, file)).accepted,
    isAcceptedThen: (await xmlsec(...trusted, '--verification-gmt-time', then, file)).accepted,
  };
}

/** With a bare key xmlsec1 does not look at dates: the answer is that of the time of signing. */
async function acceptedByPin(file: string) {
  const verdicts = await Promise.all(
    kycPinFiles.map((pin) => xmlsec('--enabled-key-data', 'rsa', '--pubkey-cert-pem', pin, file)),
  );
  return { isAcceptedThen: verdicts.some(({ accepted }) => accepted) };
}

async function chainOf(name: string, leaf: string, authorities: readonly string[], believed: 'root' | 'kyc') {
  const leafFile = await put(`${name}.leaf.pem`, leaf);
  const untrusted = await put(`${name}.untrusted.pem`, authorities.join(''));
  const trust =
    believed === 'root'
      ? ['-CAfile', rootFile, ...(authorities.length > 0 ? ['-untrusted', untrusted] : [])]
      : ['-partial_chain', '-CAfile', kycPinsFile];
  const verify = (...time: string[]) => judge('openssl', 'verify', ...time, ...trust, leafFile);
  return {
    isChainGoodNow: (await verify()).accepted,
    isChainGoodThen: (await verify('-attime', secondsOf(leaf))).accepted,
    organization: await organizationIn(leafFile),
  };
}

/** Asks pdfsig and openssl. */
export async function askAboutPdf(name: string, bytes: Uint8Array): Promise<Answers> {
  const file = await put(`${name}.pdf`, bytes);
  const { output } = await judge('pdfsig', '-nocert', file);
  const isSigned = /Signature Validation:/.test(output);
  if (!isSigned) return { isSigned };
  const { cms, content } = await signatureIn(name, bytes);
  const signer = `${cms}.signer.pem`;
  const inputs = ['-binary', '-inform', 'DER', '-in', cms, '-content', content, '-out', '/dev/null'];
  const verify = (...options: string[]) =>
    judge('openssl', 'cms', '-verify', ...inputs, '-purpose', 'any', ...options);
  const numbers = await verify('-noverify', '-signer', signer);
  const answers = {
    isSigned,
    isUnbroken: /Signature Validation: Signature is Valid/.test(output),
    isWhole: /^\s*- Total document signed$/m.test(output),
    isAcceptedNow: (await verify('-CAfile', rootFile)).accepted,
  };
  if (numbers.accepted !== answers.isUnbroken) throw new Error(`pdfsig and openssl disagree on ${name}`);
  if (!numbers.accepted) return answers;
  const then = ['-CAfile', rootFile, '-attime', secondsOf(await readFile(signer, 'utf8'))];
  return {
    ...answers,
    isAcceptedThen: (await verify(...then)).accepted,
    organization: await organizationIn(signer),
  };
}

/** What the last ByteRange covers, and the CMS structure in the hole between. */
async function signatureIn(name: string, bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  const range = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)].at(-1)?.slice(1).map(Number);
  const [before = 0, after = 0, rest = 0] = range ?? [];
  const covered = [bytes.subarray(0, before), bytes.subarray(after, after + rest)];
  return {
    content: await put(`${name}.content`, Buffer.concat(covered)),
    cms: await put(`${name}.cms`, Buffer.from(text.slice(before + 1, after - 1), 'hex')),
  };
}

function xmlsec(...options: string[]) {
  return judge('xmlsec1', '--verify', ...options);
}

async function organizationIn(certificateFile: string): Promise<string> {
  const { output } = await judge(
    'openssl',
    'x509',
    '-noout',
    '-subject',
    '-nameopt',
    'RFC2253',
    '-in',
    certificateFile,
  );
  return output.match(/(?:^|[=,])O=([^,\n]+)/)?.[1] ?? '';
}

function certificatesIn(xml: string): string[] {
  return [...xml.matchAll(/<X509Certificate>([^<]+)<\/X509Certificate>/g)].map(([, base64 = '']) =>
    new X509Certificate(Buffer.from(base64, 'base64')).toString(),
  );
}

/** The middle of the certificate's validity, in seconds since 1970. */
function secondsOf(pem: string): string {
  return String(Math.floor(middleOfValidity(pem).getTime() / 1000));
}
