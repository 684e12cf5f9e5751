/** People at the sign-in pages: the browser sessions that stay, and the authorization requests under way. */
import type { Client } from './clients.ts';
import { randomToken } from './random.ts';

export const SESSION_COOKIE = 'dl_session';

/** One authorization request on its way from `authorize` to the redirect. Its id is the only key to it. */
export interface Flow {
  id: string;
  csrf: string;
  client: Client;
  redirectUri: string;
  state: string;
  openid: boolean;
  codeChallenge?: string;
  nonce?: string;
  signup: boolean;
  /** Doctypes that the request limits the consent page to. */
  reqDoctype?: string[];
  purpose?: string;
  serviceName?: string;
  /** Seconds since 1970 UTC, as the application proposes. */
  consentValidTill?: number;
  /** Given at the first step, or proposed by the application. */
  mobile?: string;
  /** Known after the second step, or from the browser's session. */
  personaId?: string;
}

export type SignIns = ReturnType<typeof createSignIns>;

export function createSignIns() {
  const flows = new Map<string, Flow>();
  const sessions = new Map<string, { personaId: string; clientId: string }>();

  return {
    open(request: Omit<Flow, 'id' | 'csrf'>): Flow {
      const flow = { ...request, id: randomToken(), csrf: randomToken() };
      flows.set(flow.id, flow);
      return flow;
    },
    find: (id: string): Flow | undefined => flows.get(id),
    close: (flow: Flow): boolean => flows.delete(flow.id),

    /** Remembers who is signed in to the site in this browser. @returns the value of the session cookie */
    addSession(personaId: string, clientId: string): string {
      const id = randomToken();
      sessions.set(id, { personaId, clientId });
      return id;
    },
    session: (id: string | undefined) => (id === undefined ? undefined : sessions.get(id)),
    endSession: (id: string | undefined): boolean => id !== undefined && sessions.delete(id),

    clear(): void {
      flows.clear();
      sessions.clear();
    },
  };
}
