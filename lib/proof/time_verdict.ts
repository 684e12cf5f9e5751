import type { Verdict } from '../domain/proof.ts';
import type { Chain } from './chain.ts';
import type { CheckContext } from './types.ts';

interface Signed {
  /** Of a signature whose digest and value are right. */
  chain: Chain;
  /** The document's own, signed statement of its time; null where it makes none. */
  signedAtMs: number | null;
  sha1: boolean;
  /** Who signs for DigiLocker; null: any signer that a pin vouches for is named and no rule applies (PDF, e-KYC). */
  signerNames: readonly string[] | null;
}

/**
 * What an unbroken signature is worth: chain, then name, then time (field notes, 5.2 steps 5 to 7 and its table).
 * Shared by XML and PDF.
 */
export function judgeSigned(signed: Signed, context: CheckContext): Verdict {
  const { chain, signedAtMs, sha1, signerNames } = signed;
  const verdict = (state: Verdict['state'], layer: Verdict['layer']): Verdict => ({
    state,
    reason: null,
    layer,
    signer: chain.organization ?? chain.commonName,
    authority: chain.authority,
    signedAtMs,
    chainEndsAtMs: chain.untilMs,
    sha1,
  });
  const { problem, fromMs, untilMs, isHistoric } = chain;
  if (problem !== null || fromMs === null || untilMs === null) {
    return verdict('unknown-signer', problem === 'never-current' ? 'time' : 'chain');
  }
  if (contradicts({ fromMs, untilMs, signedAtMs }, context)) return verdict('unknown-signer', 'time');
  if (signerNames !== null && !signsForDigiLocker(chain, signerNames))
    return verdict('valid-other-signer', 'signer');
  if (isHistoric || context.nowMs > untilMs) return verdict('valid-signer-expired', 'time');
  return verdict('valid', 'all');
}

/**
 * Whether no signing within the window fits what is known of the time. A stated time is that of the facts, so signing
 * came at it or later: one before the window proves nothing, one after it does. Bytes that arrived, or are here now,
 * before the window began were not signed within it.
 */
function contradicts(
  known: { fromMs: number; untilMs: number; signedAtMs: number | null },
  { nowMs, fetchedAtMs }: CheckContext,
): boolean {
  const { fromMs, untilMs, signedAtMs } = known;
  return (signedAtMs !== null && signedAtMs > untilMs) || Math.min(nowMs, fetchedAtMs) < fromMs;
}

/** `O` is exactly one of the names and `CN` is `DS `, that same name, and perhaps a number (5.2 step 6). */
function signsForDigiLocker({ organization, commonName }: Chain, names: readonly string[]): boolean {
  return names.some((name) => {
    if (organization !== name || !commonName?.startsWith(`DS ${name}`)) return false;
    return /^(?: \d+)?$/.test(commonName.slice(`DS ${name}`.length));
  });
}
