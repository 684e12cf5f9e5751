/** `/__emulator/…`: how tests and tools steer the emulator and look into it. Not part of DigiLocker. */
import type { Incoming, Reply } from './http.ts';
import { empty, json } from './http.ts';
import type { JournalReport } from './journal.ts';
import type { Pullable } from './records/pullable.ts';
import type { EmulatorTrust } from './trust.ts';
import type { World } from './world.ts';

export const CONTROL_PREFIX = '/__emulator/';

/** What a person, a tool or an extension under test needs to know to connect. */
export interface EmulatorConfig {
  baseUrl: string;
  version: World['version'];
  /** What an id_token may name as `iss`. */
  issuers: string[];
  clients: {
    confidential: { client_id: string; client_secret: string; redirect_uris: string[] };
    public: { client_id: string; redirect_uris: string[] };
  };
  /** A relay that acts for the confidential client; its paths begin with `/v1/`. */
  relay: { baseUrl: string; client_id: string };
  /** SHA-256 of the DER of the root above all signers, lower-case hex. */
  rootSha256: string;
  /** Whom a checker of the documents may believe. */
  trust: EmulatorTrust;
  personas: { id: string; mobile: string; pin: string; about: string }[];
  /** What operation 14 finds, for whom, and what it answers at the start. */
  pullable: Pullable[];
}

/** What ends at once; lifetimes are an hour and longer. */
export interface Expiry {
  accessTokens?: boolean;
  consents?: boolean;
  codes?: boolean;
}

export interface Controls {
  config(): EmulatorConfig;
  /** @throws Error with a plain sentence */
  setFaults(faults: unknown): void;
  clearFaults(): void;
  log(): JournalReport;
  clearLog(): void;
  expire(what: Expiry): void;
  /** What was pulled and left pending arrives in the lockers. */
  deliver(): void;
  /** Forgets faults, log, tokens and everybody who is signed in; the lockers are as at the start. */
  reset(): void;
}

export function createControls(world: World, config: () => EmulatorConfig): Controls {
  const { faults, journal, grants, signIns, lockers } = world;
  return {
    config,
    setFaults: (input) => faults.set(input),
    clearFaults: () => faults.clear(),
    log: () => journal.report(),
    clearLog: () => journal.clear(),
    expire({ accessTokens, consents, codes }) {
      if (accessTokens) grants.expireAccessTokens();
      if (consents) grants.expireConsents();
      if (codes) grants.expireCodes();
    },
    deliver: () => lockers.deliver(),
    reset() {
      faults.clear();
      journal.clear();
      grants.clear();
      signIns.clear();
      lockers.reset();
    },
  };
}

/** What it returns is the answer's JSON; nothing is 204. */
type Handler = (controls: Controls, request: Incoming) => unknown;

const CONTROLS: Record<string, Handler> = {
  'GET config': (controls) => controls.config(),
  'PUT faults': (controls, { body }) => controls.setFaults(JSON.parse(body.toString('utf8'))),
  'DELETE faults': (controls) => controls.clearFaults(),
  'GET log': (controls) => controls.log(),
  'DELETE log': (controls) => controls.clearLog(),
  'POST expire': (controls, { body }) => controls.expire(readExpiry(body.toString('utf8'))),
  'POST deliver': (controls) => controls.deliver(),
  'POST reset': (controls) => controls.reset(),
};

/** A page of another origin may not steer: browsers name it in `Origin` on everything but a plain GET. */
export function control(controls: Controls, request: Incoming): Reply {
  const { origin, host } = request.headers;
  if (request.method !== 'GET' && origin !== undefined && origin !== `http://${host}`)
    return json({ error: 'forbidden', error_description: 'Another origin may not steer the emulator' }, 403);
  const handler = CONTROLS[`${request.method} ${request.path.slice(CONTROL_PREFIX.length)}`];
  if (!handler)
    return json(
      { error: 'not_found', error_description: `There is ${Object.keys(CONTROLS).join(', ')}` },
      404,
    );
  try {
    const answer = handler(controls, request);
    return answer === undefined ? empty(204) : json(answer);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    return json({ error: 'invalid_request', error_description: sentence }, 400);
  }
}

/** `{"accessTokens": true, "consents": true, "codes": true}`, each optional; no body at all means the access tokens. */
function readExpiry(text: string): Expiry {
  if (text.trim() === '') return { accessTokens: true };
  const given: unknown = JSON.parse(text);
  const asked = (name: string) =>
    typeof given === 'object' &&
    given !== null &&
    Object.entries(given).some(([key, on]) => key === name && on === true);
  return { accessTokens: asked('accessTokens'), consents: asked('consents'), codes: asked('codes') };
}
