import * as v from 'valibot';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import type { ExtraTrust } from '../domain/import_views.ts';
import { TRUST } from './pins.ts';
import { prove } from './prove.ts';
import type { Trust } from './types.ts';
import { bytesOf, proofOrderSchema } from './worker_protocol.ts';
import type { ProofAnswer } from './worker_protocol.ts';

const current = <T>(pin: T): T & { isHistoric: boolean } => ({ ...pin, isHistoric: false });

const withExtra = (extra: ExtraTrust): Trust => ({
  roots: [...TRUST.roots, ...extra.roots.map(current)],
  kycSigners: [...TRUST.kycSigners, ...extra.kycSigners.map(current)],
  signerNames: [...TRUST.signerNames, ...extra.signerNames],
});

/** One order of the worker's, whatever it is, answered; a refusal is a code. */
export async function answerOrder(message: unknown): Promise<ProofAnswer> {
  const order = v.parse(proofOrderSchema, message);
  const { doctype, shareCode, extraTrust, nowMs, fetchedAtMs } = order;
  try {
    const context = { trust: withExtra(extraTrust), nowMs, fetchedAtMs };
    return { ok: true, proved: await prove(await bytesOf(order), { doctype, shareCode }, context) };
  } catch (thrown) {
    const code = thrown instanceof AppError ? errorCodeOf(thrown) : 'check_failed';
    return { ok: false, code };
  }
}
