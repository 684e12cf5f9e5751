/** The id_token of operation 2. Its claims follow the specification's sample; lifetime and issuers, the field notes. */
import { createHash, createPrivateKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Grant } from './grants.ts';
import type { Persona } from './types.ts';
import type { World } from './world.ts';
import { isOdd } from './world.ts';

export const ISSUER = 'https://digilocker.meripehchaan.gov.in';
/** Seen in real tokens beside the other. */
export const ODD_ISSUER = 'https://api.digitallocker.gov.in';

const LIFETIME_S = 86_400;

/** A compact JWS, RS256. */
export async function signIdToken(world: World, grant: Grant, persona: Persona): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({
    auth_time: grant.authTime,
    given_name: persona.name,
    preferred_username: persona.id,
    birthdate: persona.dob.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3'),
    gender: persona.gender,
    phone_number: persona.mobile,
    jti: randomUUID(),
    user_sso_id: `DL-${persona.digilockerid}`,
    ...(grant.nonce === undefined ? {} : { nonce: grant.nonce }),
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: keyId(world.idTokenPrivateKey) })
    .setIssuer(isOdd(world, persona) ? ODD_ISSUER : ISSUER)
    .setSubject(persona.id)
    .setAudience(grant.clientId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_S)
    .sign(createPrivateKey(world.idTokenPrivateKey));
}

function keyId(privateKey: string): string {
  return createHash('sha256').update(privateKey).digest('hex').slice(0, 32);
}
