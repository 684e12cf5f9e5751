import * as v from 'valibot';
import { fromBase64 } from '../domain/bytes.ts';
import { AppError } from '../errors/app_error.ts';

const DAY_S = 86_400;
const SIX_HOURS_S = 21_600;

const claimsSchema = v.object({ iss: v.string(), iat: v.number() });

/** The claims of a JWT before any check, to learn which allow-listed issuer it names. */
function peek(idToken: string): v.InferOutput<typeof claimsSchema> {
  try {
    const payload = (idToken.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = fromBase64(payload);
    return v.parse(claimsSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new AppError('sign_in_token_invalid', { detail: 'id_token', cause });
  }
}

/**
 * The issuer that the library shall compare `iss` with: the allow-listed value that the token names, or none. `iat` may
 * lie a day back, and six hours ahead, because a server may count in IST; the library leaves it unchecked.
 * @throws AppError sign_in_token_invalid naming the claim
 */
export function allowedIssuer(idToken: string, issuers: readonly string[], nowMs: number): string {
  const { iss, iat } = peek(idToken);
  const issuer = issuers.find((allowed) => allowed === iss);
  if (issuer === undefined) throw new AppError('sign_in_token_invalid', { detail: 'iss' });
  const ageS = nowMs / 1000 - iat;
  if (ageS > DAY_S || ageS < -SIX_HOURS_S) throw new AppError('sign_in_token_invalid', { detail: 'iat' });
  return issuer;
}
