import type { KnownCertificate } from './certificates.ts';
import {
  commonNameOf,
  isNamedBy,
  isSignedBy,
  organizationOf,
  readCertificate,
  USAGE,
} from './certificates.ts';
import type { Pin } from './types.ts';

/** A real chain has four certificates; a document that brings many is not read to its end. */
export const MAX_CERTIFICATES = 16;
const MAX_DEPTH = 8;
/** Certificates that sign each other in circles would make a search without end. */
const MAX_SIGNATURES = 100;

export const CHAIN_PROBLEMS = [
  /** The signer's certificate cannot be read, or may not sign documents (CA, key usage). */
  'leaf-unfit',
  /** No certificate in the document signed the one that comes last. */
  'issuer-missing',
  /** An issuer may not issue: no CA, no keyCertSign, path too long, weak signature. */
  'issuer-unfit',
  /** Complete, but its top is nobody's pin. */
  'root-not-pinned',
  /** The certificates were never all current at one time. */
  'never-current',
] as const;
export type ChainProblem = (typeof CHAIN_PROBLEMS)[number];

/** Who signed, on whose authority, and when all of it was current. */
export interface Chain {
  /** Null: a pin vouches for the signer. */
  problem: ChainProblem | null;
  /** Subject `O` and `CN` of the signer; null where absent or ambiguous. */
  organization: string | null;
  commonName: string | null;
  /** Subject `CN` of the pinned root; the pin's name for a pinned signer; null with a problem. */
  authority: string | null;
  /** The window in which all certificates were current; null where no chain was found. */
  fromMs: number | null;
  untilMs: number | null;
  /** The pin is withdrawn: at best "signer certificate since expired". */
  isHistoric: boolean;
}

/**
 * Builds upwards from the signer to a pinned root (field notes, 5.2 step 5; RFC 5280, section 6). The order of the
 * certificates says nothing, an embedded root is not believed for being there, nothing is downloaded, and revocation
 * is not checked. Time is not judged here: see `time_verdict.ts`.
 * @param certificates DER of all that the document brings, the signer's among them or not; unreadable ones are ignored
 * @param leaf DER of the signer's certificate
 */
export async function buildChain(
  certificates: readonly Uint8Array[],
  leaf: Uint8Array,
  roots: readonly Pin[],
): Promise<Chain> {
  const signer = await readCertificate(leaf).catch(() => null);
  if (signer === null || !maySignDocuments(signer)) return noChain(signer, 'leaf-unfit');
  const others = await readAll(certificates);
  const search: Search = { others, roots, problem: 'issuer-missing', signaturesLeft: MAX_SIGNATURES };
  const path = await climb([signer], search);
  if (path === null) return noChain(signer, search.problem);
  const top = path.at(-1);
  const pin = top && pinOf(top, roots);
  if (!top || !pin) return noChain(signer, 'root-not-pinned');
  return vouched(signer, path, commonNameOf(top) ?? pin.name, pin);
}

/** The signer of offline e-KYC is pinned itself; its chain is not asked for (field notes, section 5.4). */
export async function checkPinnedLeaf(leaf: Uint8Array, signers: readonly Pin[]): Promise<Chain> {
  const signer = await readCertificate(leaf).catch(() => null);
  if (signer === null || !maySignDocuments(signer)) return noChain(signer, 'leaf-unfit');
  const pin = pinOf(signer, signers);
  return pin ? vouched(signer, [signer], pin.name, pin) : noChain(signer, 'root-not-pinned');
}

interface Search {
  others: readonly KnownCertificate[];
  roots: readonly Pin[];
  /** The obstacle met furthest along; what a person is told when no path leads to a pin. */
  problem: ChainProblem;
  signaturesLeft: number;
}

/** The path from the signer to a pinned self-signed root; null where there is none. */
async function climb(path: readonly KnownCertificate[], search: Search): Promise<KnownCertificate[] | null> {
  const last = path.at(-1);
  if (!last || path.length > MAX_DEPTH) return null;
  for (const issuer of search.others) {
    if (!isNamedBy(last, issuer) || path.includes(issuer)) continue;
    search.signaturesLeft -= 1;
    if (search.signaturesLeft < 0) return null;
    // Authorities between the signer and this issuer.
    const below = path.length - 1;
    if (!mayIssue(issuer, below) || !(await isSignedBy(last, issuer))) {
      search.problem = 'issuer-unfit';
      continue;
    }
    const longer = [...path, issuer];
    if (isNamedBy(issuer, issuer) && (await isSignedBy(issuer, issuer))) {
      if (pinOf(issuer, search.roots)) return longer;
      search.problem = 'root-not-pinned';
      continue;
    }
    const found = await climb(longer, search);
    if (found) return found;
  }
  return null;
}

async function readAll(certificates: readonly Uint8Array[]): Promise<KnownCertificate[]> {
  const read = await Promise.all(
    certificates.slice(0, MAX_CERTIFICATES).map((der) => readCertificate(der).catch(() => null)),
  );
  const bySha256 = new Map(read.flatMap((one) => (one ? [[one.sha256, one] as const] : [])));
  return [...bySha256.values()];
}

function maySignDocuments({ isAuthority, usage, hasUnknownCritical }: KnownCertificate): boolean {
  const signs = usage === null || (usage & (USAGE.digitalSignature | USAGE.nonRepudiation)) !== 0;
  return !isAuthority && signs && !hasUnknownCritical;
}

function mayIssue(issuer: KnownCertificate, authoritiesBelow: number): boolean {
  const { isAuthority, pathLength, usage, hasUnknownCritical } = issuer;
  return (
    isAuthority &&
    !hasUnknownCritical &&
    usage !== null &&
    (usage & USAGE.keyCertSign) !== 0 &&
    (pathLength === null || authoritiesBelow <= pathLength)
  );
}

const pinOf = ({ sha256 }: KnownCertificate, pins: readonly Pin[]): Pin | undefined =>
  pins.find((pin) => pin.sha256 === sha256);

const noChain = (signer: KnownCertificate | null, problem: ChainProblem): Chain => ({
  problem,
  organization: signer && organizationOf(signer),
  commonName: signer && commonNameOf(signer),
  authority: null,
  fromMs: null,
  untilMs: null,
  isHistoric: false,
});

function vouched(
  signer: KnownCertificate,
  path: readonly KnownCertificate[],
  authority: string,
  { isHistoric }: Pin,
): Chain {
  const fromMs = Math.max(...path.map(({ notBeforeMs }) => notBeforeMs));
  const untilMs = Math.min(...path.map(({ notAfterMs }) => notAfterMs));
  // Not-a-number compares false: a date that cannot be read is no time at which anything was current.
  if (!(fromMs <= untilMs)) return noChain(signer, 'never-current');
  return {
    problem: null,
    organization: organizationOf(signer),
    commonName: commonNameOf(signer),
    authority,
    fromMs,
    untilMs,
    isHistoric,
  };
}
