/** The sign-in pages: from an authorization request to the redirect with a code. */
import { randomBytes } from 'node:crypto';
import { AUTHORIZE_REDIRECT } from './faults.ts';
import type { Reply } from './http.ts';
import { redirect } from './http.ts';
import type { Call } from './operations/operation.ts';
import type { ConsentForm } from './pages/consent.ts';
import { consentEnd, consentPage, firstForm, offeredDocuments, readForm } from './pages/consent.ts';
import { homePage } from './pages/home.ts';
import { mobilePage, pinPage } from './pages/sign_in.ts';
import { sameText } from './random.ts';
import type { Redirect } from './redirect_faults.ts';
import { bendRedirect, redirectLocation } from './redirect_faults.ts';
import { PageRefusal } from './refusal.ts';
import { grantedScopes } from './scopes.ts';
import type { Flow } from './sign_ins.ts';
import { SESSION_COOKIE } from './sign_ins.ts';
import type { Persona } from './types.ts';

export interface SitePage {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  maxBodyBytes?: number;
  handle(call: Call): Reply;
}

/** Thousands of ticked documents. */
const MAX_CONSENT_BYTES = 2_097_152;
const EXPIRED = 'This sign-in is over or has expired.';
const COOKIE_ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax';

export const SITE_PAGES: readonly SitePage[] = [
  {
    name: 'home',
    method: 'GET',
    path: '/',
    handle: ({ world }) => homePage(world),
  },
  {
    name: 'sign_in',
    method: 'GET',
    path: '/signin/{flow}',
    handle: (call) => mobilePage(flowOf(call), call.world.personas),
  },
  {
    name: 'sign_in_mobile',
    method: 'POST',
    path: '/signin/{flow}/mobile',
    handle(call) {
      const flow = postedFlow(call);
      flow.mobile = (call.request.form.get('mobile') ?? '').replace(/\D/g, '').slice(-10);
      if (flow.mobile.length < 10)
        return mobilePage(flow, call.world.personas, 'Enter the ten digits of your mobile number.');
      if (!personaByMobile(call, flow))
        return mobilePage(flow, call.world.personas, 'No test account has this mobile number.');
      return redirect(`/signin/${flow.id}/pin`);
    },
  },
  {
    name: 'sign_in_pin_page',
    method: 'GET',
    path: '/signin/{flow}/pin',
    handle(call) {
      const flow = flowOf(call);
      return personaByMobile(call, flow) ? pinPage(flow) : redirect(`/signin/${flow.id}`);
    },
  },
  {
    name: 'sign_in_pin',
    method: 'POST',
    path: '/signin/{flow}/pin',
    handle(call) {
      const flow = postedFlow(call);
      const persona = personaByMobile(call, flow);
      if (!persona) return redirect(`/signin/${flow.id}`);
      if (!sameText(call.request.form.get('pin') ?? '', persona.pin))
        return pinPage(flow, 'This PIN is not right. Look at the test account and try again.');
      flow.personaId = persona.id;
      const session = call.world.signIns.addSession(persona.id, flow.client.id);
      return redirect(`/consent/${flow.id}`, 303, {
        'set-cookie': `${SESSION_COOKIE}=${session}; ${COOKIE_ATTRIBUTES}`,
      });
    },
  },
  {
    name: 'sign_in_other',
    method: 'POST',
    path: '/signin/{flow}/other',
    handle(call) {
      const flow = postedFlow(call);
      delete flow.personaId;
      delete flow.mobile;
      call.world.signIns.endSession(call.request.cookies.get(SESSION_COOKIE));
      return redirect(`/signin/${flow.id}`, 303, {
        'set-cookie': `${SESSION_COOKIE}=; Max-Age=0; ${COOKIE_ATTRIBUTES}`,
      });
    },
  },
  {
    name: 'consent_page',
    method: 'GET',
    path: '/consent/{flow}',
    handle(call) {
      const flow = flowOf(call);
      const persona = signedIn(call, flow);
      if (!persona) return redirect(`/signin/${flow.id}`);
      const offered = offeredDocuments(flow, call.world.lockers.issued(persona));
      const form = firstForm(flow, offered);
      return consentPage(
        flow,
        persona,
        offered,
        call.request.query.get('ticks') === 'none' ? { ...form, uris: new Set() } : form,
      );
    },
  },
  {
    name: 'consent',
    method: 'POST',
    path: '/consent/{flow}',
    maxBodyBytes: MAX_CONSENT_BYTES,
    handle(call) {
      const flow = postedFlow(call);
      const persona = signedIn(call, flow);
      if (!persona) return redirect(`/signin/${flow.id}`);
      const decision = call.request.form.get('decision');
      if (decision === 'deny') return deny(call, flow);
      const offered = offeredDocuments(flow, call.world.lockers.issued(persona));
      const form = readForm(flow, offered, call.request.form);
      if (!form || decision !== 'allow')
        throw new PageRefusal('The consent that was sent is not one that this page offers.');
      return allow(call, flow, persona, form);
    },
  },
];

function flowOf({ world, params }: Call): Flow {
  const flow = world.signIns.find(params['flow'] ?? '');
  if (!flow) throw new PageRefusal(EXPIRED, 404);
  return flow;
}

/** A form counts only with the token that its page carried. */
function postedFlow(call: Call): Flow {
  const flow = flowOf(call);
  if (!sameText(call.request.form.get('csrf') ?? '', flow.csrf)) throw new PageRefusal(EXPIRED);
  return flow;
}

function personaByMobile({ world }: Call, { mobile }: Flow): Persona | undefined {
  return world.personas.find((persona) => persona.mobile === mobile);
}

function signedIn({ world }: Call, { personaId }: Flow): Persona | undefined {
  return world.personas.find(({ id }) => id === personaId);
}

function deny(call: Call, flow: Flow): Reply {
  return finish(call, flow, [
    ['error', 'access_denied'],
    ['error_description', 'The user denied the request'],
  ]);
}

function allow(call: Call, flow: Flow, persona: Persona, form: ConsentForm): Reply {
  const { world } = call;
  const code = world.grants.addCode({
    redirectUri: flow.redirectUri,
    ...(flow.codeChallenge === undefined ? {} : { codeChallenge: flow.codeChallenge }),
    grant: {
      clientId: flow.client.id,
      personaId: persona.id,
      scopes: grantedScopes(flow.client, flow.openid, [...form.uris]),
      purpose: form.purpose,
      consentValidTill: consentEnd(flow, form.validity),
      authTime: Math.floor(Date.now() / 1000),
      newAccount: flow.signup,
      referenceKey: randomBytes(32).toString('hex'),
      ...(flow.nonce === undefined ? {} : { nonce: flow.nonce }),
    },
  });
  return finish(call, flow, [['code', code]]);
}

/** Back to the application. The sign-in under way ends here; the browser's session stays. */
function finish({ world }: Call, flow: Flow, parameters: [string, string][]): Reply {
  world.signIns.close(flow);
  const target: Redirect = { uri: flow.redirectUri, parameters: [...parameters, ['state', flow.state]] };
  return redirect(redirectLocation(bendRedirect(target, world.faults.take(AUTHORIZE_REDIRECT) ?? {})));
}
