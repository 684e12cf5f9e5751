import * as v from 'valibot';
import type { TokenSet } from '../domain/session.ts';
import { AppError } from '../errors/app_error.ts';
import { IST_OFFSET_S } from '../domain/dates.ts';

const MAX_LIFETIME_S = 86_400;

const numeric = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number(), v.finite());

/** The members that the library does not check. One tolerant schema reads both token endpoints. */
const extrasSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.pipe(numeric, v.gtValue(0), v.maxValue(MAX_LIFETIME_S)),
  scope: v.optional(v.union([v.string(), v.array(v.string())]), ''),
  refresh_token: v.optional(v.string()),
  consent_valid_till: v.optional(numeric),
});

/**
 * D12: `consent_valid_till` is "UNIX … in the IST time zone". Chosen once: the value less 19,800 s if that is still to
 * come, else the value. Seconds or milliseconds.
 */
export function consentEndMs(consentValidTill: number, nowMs: number): number {
  const seconds = consentValidTill > 1e11 ? consentValidTill / 1000 : consentValidTill;
  const early = (seconds - IST_OFFSET_S) * 1000;
  return early > nowMs ? early : seconds * 1000;
}

/** Splits at blanks, commas and plus signs, case-blind (field notes: four spellings are seen). */
export const scopeWords = (scope: string | string[]): string[] =>
  [scope]
    .flat()
    .flatMap((part) => part.toLowerCase().split(/[\s,+]+/))
    .filter((word) => word !== '');

/**
 * A token answer, sections Get Access Token and Refresh Access Token, as we keep it.
 * @throws AppError sign_in_token_invalid naming the member, never its value
 */
export function tokenSetOf(answer: object, nowMs: number): TokenSet {
  const parsed = v.safeParse(extrasSchema, answer);
  if (!parsed.success) {
    throw new AppError('sign_in_token_invalid', { detail: v.getDotPath(parsed.issues[0]) ?? 'answer' });
  }
  const { access_token, expires_in, scope, refresh_token, consent_valid_till } = parsed.output;
  return {
    accessToken: access_token,
    accessEndsAtMs: nowMs + expires_in * 1000,
    scope: scopeWords(scope),
    refreshToken: refresh_token ?? null,
    consentEndsAtMs: consent_valid_till === undefined ? null : consentEndMs(consent_valid_till, nowMs),
  };
}
