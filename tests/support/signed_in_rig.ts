import { connectEmulator, LOOPBACK_HOSTS } from '../../lib/background/emulator_connection.ts';
import { createConnections } from '../../lib/background/connections.ts';
import type { Connected } from '../../lib/background/credentials.ts';
import { oauthConnection } from '../../lib/background/endpoints.ts';
import type { Ports } from '../../lib/background/ports.ts';
import { LOCAL_RECORDS, SESSION_RECORDS } from '../../lib/background/records.ts';
import { createSession } from '../../lib/background/session.ts';
import { answerOrder } from '../../lib/proof/answer.ts';
import { AppError } from '../../lib/errors/app_error.ts';
import type { OAuthContext } from '../../lib/oauth/types.ts';
import { Browser } from '../contract/emulator/second_client.ts';
import type { Emulator } from '../emulator/server.ts';
import { memoryRecords } from './memory_records.ts';

export const EXTENSION_REDIRECT = 'https://hgacjaihibmfhekjkhnbkkefakfcjbij.chromiumapp.org/cb';

export interface RigOptions {
  mode?: 'developer' | 'public' | 'relay';
  persona?: string;
  tick?: (uri: string) => boolean;
  decision?: 'allow' | 'deny';
}

/** One request as the extension sent it. */
export interface Sent {
  url: string;
  headers: Headers;
  /** Empty where the body is no form. */
  form: URLSearchParams;
}

export type SessionRig = Awaited<ReturnType<typeof sessionRig>>;

/**
 * The extension's session against a running emulator, with plain HTTP in the place of the browser's sign-in window.
 * `wiped` counts how often everything was removed, `purged` how often what was shared; the clock can be moved; `sent` holds every request.
 */
export async function sessionRig(emulator: Emulator, options: RigOptions = {}) {
  const session = memoryRecords(SESSION_RECORDS);
  const local = memoryRecords(LOCAL_RECORDS);
  const state = {
    wiped: 0,
    purged: 0,
    /** What lies here under a PIN. */
    remembered: null as { triesLeft: number; locked: boolean } | null,
    clockAheadMs: 0,
    persona: options.persona ?? 'asha',
    launched: [] as string[],
    sent: [] as Sent[],
  };
  const ports: Ports = {
    session,
    local,
    fetch(url, init) {
      const form = new URLSearchParams(init.body instanceof URLSearchParams ? init.body : '');
      state.sent.push({ url, headers: new Headers(init.headers), form });
      return fetch(url, init);
    },
    nowMs: () => Date.now() + state.clockAheadMs,
    redirectUri: () => EXTENSION_REDIRECT,
    async check(order) {
      const answer = await answerOrder(order);
      if (!answer.ok) throw new AppError(answer.code);
      return answer.proved;
    },
    withKeepAlive: (work) => work,
    httpHosts: LOOPBACK_HOSTS,
    async launchWebAuthFlow(url) {
      state.launched.push(url);
      const browser = await new Browser(emulator.baseUrl).open(url).catch((cause: unknown) => {
        throw new AppError('connection_unreachable', { cause });
      });
      if (browser.status >= 400) throw new AppError('connection_unreachable');
      if (!browser.url.includes('/signin/')) return browser.url;
      const person = emulator.personas.find(({ id }) => id === state.persona);
      if (!person) throw new Error(`no persona ${state.persona}`);
      await browser.signIn(person);
      await browser.press(options.decision ?? 'allow', {
        document: browser.offered.filter(options.tick ?? (() => true)),
      });
      return browser.url;
    },
  };
  const connections = createConnections(ports, {
    builtIn: null,
    managed: () => Promise.resolve(null),
    connector: connectEmulator,
  });
  await connections.use(emulator.baseUrl, options.mode ?? 'developer');

  const connected = async (): Promise<Connected> => {
    const current = await connections.current();
    if (current === null) throw new AppError('not_connected');
    return current;
  };
  /** What the clients of operations 1–5 are given. */
  const oauthContext = async (): Promise<OAuthContext> => {
    const { connection, credentials } = await connected();
    return {
      connection: oauthConnection(connection, ports),
      clientAuth: credentials.codeAuth,
      fetch: ports.fetch,
      nowMs: ports.nowMs,
    };
  };
  return {
    session: createSession(ports, () => connections.current(), {
      async wipeAll() {
        state.wiped += 1;
        state.remembered = null;
      },
      async wipeShared() {
        state.purged += 1;
      },
      remembered: () => Promise.resolve(state.remembered),
      imported: () => Promise.resolve(0),
    }),
    records: session,
    local,
    ports,
    state,
    connected,
    oauthContext,
  };
}
