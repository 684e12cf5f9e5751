/** Operation 1: checks an authorization request and hands the person over to the sign-in pages. */
import { redirect } from '../http.ts';
import type { Client } from '../clients.ts';
import type { Reply } from '../http.ts';
import { redirectLocation } from '../redirect_faults.ts';
import { PageRefusal } from '../refusal.ts';
import type { Flow } from '../sign_ins.ts';
import { SESSION_COOKIE } from '../sign_ins.ts';
import type { World } from '../world.ts';
import { fromWireTime } from '../world.ts';
import { brokenRule, present, readSeconds } from './authorize_rules.ts';
import type { Call, PageOperation } from './operation.ts';

export const authorize: PageOperation = {
  number: 1,
  name: 'authorize',
  section: 'Get Authorization Code',
  method: 'GET',
  path: '/public/oauth2/1/authorize',
  auth: 'none',
  errors: [],
  handle({ world, request: { query, cookies } }: Call): Reply {
    const { client, redirectUri } = registered(world, query);
    const rule = brokenRule(query, client, world);
    const state = query.get('state') ?? '';
    if (rule) {
      const parameters: [string, string][] = [
        ['error', rule.error],
        ['error_description', rule.description],
      ];
      if (query.getAll('state').length === 1) parameters.push(['state', state]);
      return redirect(redirectLocation({ uri: redirectUri, parameters }), 302);
    }
    const signup = query.get('dl_flow') === 'signup';
    const session = mustSignIn(world, query) || signup ? undefined : cookies.get(SESSION_COOKIE);
    const personaId = world.signIns.session(session)?.personaId;
    const flow = world.signIns.open({
      client,
      redirectUri,
      state,
      signup,
      openid: query.get('scope') === 'openid',
      ...optional(world, query),
      ...(personaId === undefined ? {} : { personaId }),
    });
    return redirect(`/${personaId === undefined ? 'signin' : 'consent'}/${flow.id}`, 302);
  },
};

/**
 * The application and its exact redirect URI.
 * @throws PageRefusal because a request that fails here must never be redirected
 */
export function registered(world: World, query: URLSearchParams): { client: Client; redirectUri: string } {
  const [id, ...moreIds] = query.getAll('client_id');
  const [redirectUri, ...moreUris] = query.getAll('redirect_uri');
  const client = world.clients.find((each) => each.id === id);
  if (!client || moreIds.length > 0)
    throw new PageRefusal('The application that sent you here is not known.');
  if (redirectUri === undefined || moreUris.length > 0 || !client.redirectUris.includes(redirectUri))
    throw new PageRefusal('The application asked to send you to an address that it has not registered.');
  return { client, redirectUri };
}

/** `prompt` and `login_hint` came with version 2.4. */
function mustSignIn({ version }: World, query: URLSearchParams): boolean {
  return version === 'v2.4' && ['login', 'login_mobile'].includes(query.get('prompt') ?? '');
}

function optional(world: World, query: URLSearchParams): Partial<Flow> {
  const fields: [keyof Flow, string][] = [
    ['codeChallenge', 'code_challenge'],
    ['nonce', 'nonce'],
    ['purpose', 'purpose'],
    ['serviceName', 'service_name'],
  ];
  const given: Partial<Flow> = Object.fromEntries(
    fields.flatMap(([key, name]) => (present(query, name) ? [[key, query.get(name)]] : [])),
  );
  const reqDoctype = query.get('req_doctype');
  if (reqDoctype) given.reqDoctype = reqDoctype.split(',');
  const seconds = readSeconds(query);
  if (seconds !== undefined) given.consentValidTill = fromWireTime(world, seconds);
  const hint = query.get('login_hint');
  if (world.version === 'v2.4' && query.get('prompt') === 'login_mobile' && hint) given.mobile = hint;
  return given;
}
