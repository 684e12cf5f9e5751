/** Operations 2 to 4: a code becomes tokens, a refresh token becomes new ones. */
import { createHash } from 'node:crypto';
import type { Grant } from '../grants.ts';
import { ACCESS_TOKEN_LIFETIME_S } from '../grants.ts';
import { json } from '../http.ts';
import { signIdToken } from '../id_token.ts';
import { oddScope } from '../oddities.ts';
import { sameText } from '../random.ts';
import type { DocumentedError } from '../refusal.ts';
import { Refusal, required, single } from '../refusal.ts';
import type { Persona } from '../types.ts';
import type { World } from '../world.ts';
import { isOdd, toWireTime } from '../world.ts';
import { accountFields } from './account.ts';
import type { ClientCall, ClientOperation } from './operation.ts';

const VERIFIER = /^[A-Za-z0-9._~-]{43,128}$/;

/** The specification lists statuses 400 and 401 only; the codes are RFC 6749's and operation 4's. */
const REDEMPTION_ERRORS: readonly DocumentedError[] = [
  { error: 'invalid_request', status: 400, description: 'The request is missing a required parameter' },
  { error: 'invalid_grant', status: 400, description: 'The authorization code is invalid' },
  { error: 'invalid_grant_type', status: 400, description: 'The grant_type parameter is invalid' },
  { error: 'invalid_client', status: 401, description: 'The client credentials are invalid' },
];

export const tokenOidc: ClientOperation = {
  number: 2,
  name: 'token_oidc',
  section: 'Get Access Token(openid connect protocol)',
  method: 'POST',
  path: '/public/oauth2/2/token',
  auth: 'secret',
  errors: REDEMPTION_ERRORS,
  async handle(call) {
    const { grant, persona } = redeem(call);
    const idToken = grant.scopes.has('openid')
      ? { id_token: await signIdToken(call.world, grant, persona) }
      : {};
    return json({ ...accessFields(call.world, grant, persona), ...idToken });
  },
};

export const token: ClientOperation = {
  number: 3,
  name: 'token',
  section: 'Get Access Token',
  method: 'POST',
  path: '/public/oauth2/1/token',
  auth: 'secret',
  when: ({ form }) => form.get('grant_type') !== 'refresh_token',
  errors: REDEMPTION_ERRORS,
  handle(call) {
    const { grant, persona } = redeem(call);
    const newAccount = { new_account: grant.newAccount ? 'Y' : 'N' };
    return json({ ...refreshableFields(call.world, grant, persona), ...newAccount });
  },
};

export const refresh: ClientOperation = {
  number: 4,
  name: 'refresh',
  section: 'Refresh Access Token',
  method: 'POST',
  path: '/public/oauth2/1/token',
  auth: 'basic',
  when: ({ form }) => form.get('grant_type') === 'refresh_token',
  errors: [
    { error: 'invalid_client', status: 400, description: 'The client credentials are invalid' },
    { error: 'invalid_grant', status: 400, description: 'The refresh token is invalid' },
    { error: 'invalid_grant_type', status: 400, description: 'The grant_type parameter is invalid' },
    { error: 'unexpected_error', status: 500, description: 'Internal server error' },
  ],
  handle({ world, client, request }) {
    const [value = '', ...more] = request.form.getAll('refresh_token');
    const grant = world.grants.findRefreshToken(value);
    if (!grant || more.length > 0 || grant.clientId !== client.id) throw new Refusal('invalid_grant');
    world.grants.spendRefreshToken(value);
    return json(refreshableFields(world, grant, holderOf(world, grant)));
  },
};

export const tokenOperations = [tokenOidc, token, refresh];

/** Checks everything before the code is spent: a request that fails leaves it usable by its rightful owner. */
function redeem({ world, client, request: { form } }: ClientCall): { grant: Grant; persona: Persona } {
  if (required(form, 'grant_type') !== 'authorization_code') throw new Refusal('invalid_grant_type');
  const value = required(form, 'code');
  const redirectUri = required(form, 'redirect_uri');
  const verifier = single(form, 'code_verifier');
  const code = world.grants.findCode(value);
  if (!code || code.grant.clientId !== client.id) throw new Refusal('invalid_grant');
  if (code.redirectUri !== redirectUri)
    throw new Refusal('invalid_grant', 'The redirect_uri parameter differs from the authorization request');
  if (code.codeChallenge !== undefined && verifier === undefined)
    throw new Refusal('invalid_request', 'The code_verifier parameter is missing');
  if (verifier !== undefined && !proves(verifier, code.codeChallenge))
    throw new Refusal('invalid_grant', 'The code_verifier parameter does not match the code_challenge');
  world.grants.spendCode(value);
  return { grant: code.grant, persona: holderOf(world, code.grant) };
}

/** A verifier where no challenge was sent is refused too: somebody may have cut the challenge out (RFC 9700, 2.1.1). */
function proves(verifier: string, challenge: string | undefined): boolean {
  if (challenge === undefined || !VERIFIER.test(verifier)) return false;
  return sameText(createHash('sha256').update(verifier).digest('base64url'), challenge);
}

function holderOf(world: World, grant: Grant): Persona {
  const persona = world.personas.find(({ id }) => id === grant.personaId);
  if (!persona) throw new Refusal('invalid_grant');
  return persona;
}

function accessFields(world: World, grant: Grant, persona: Persona) {
  const odd = isOdd(world, persona);
  const scopes = [...grant.scopes];
  const validTill = toWireTime(world, grant.consentValidTill);
  return {
    access_token: world.grants.addAccessToken(grant),
    expires_in: ACCESS_TOKEN_LIFETIME_S,
    token_type: 'Bearer',
    scope: (odd ? scopes.map(oddScope) : scopes).join(' '),
    consent_valid_till: odd ? String(validTill) : validTill,
  };
}

function refreshableFields(world: World, grant: Grant, persona: Persona) {
  return {
    ...accessFields(world, grant, persona),
    refresh_token: world.grants.addRefreshToken(grant),
    ...accountFields(world, persona, grant),
    ...(world.version === 'v2.4' ? { mobile: persona.mobile, purpose: grant.purpose } : {}),
  };
}
