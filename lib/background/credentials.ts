import type { ClientAuth } from 'oauth4webapi';
import { localIntegrity } from '../digilocker/integrity.ts';
import type { Integrity } from '../digilocker/integrity.ts';
import { localSigner } from '../digilocker/signed_form.ts';
import type { FormSigner } from '../digilocker/signed_form.ts';
import type { Connection } from '../domain/connection.ts';
import { basicClientAuth, codeClientAuth } from '../oauth/client_auth.ts';
import { relayIntegrity } from '../relay/relay_integrity.ts';
import type { Ports } from './ports.ts';

/** What a mode can prove, and so what it can do (D3). Null: not in this mode. */
export interface Credentials {
  /** Operations 2 and 3. */
  codeAuth: ClientAuth;
  /** Operations 4 and 5. */
  grantAuth: ClientAuth | null;
  /** Checking `hmac` of operations 10–12, making the one of 13. */
  integrity: ((accessToken: () => Promise<string>) => Integrity) | null;
  /** Operations 15–20. */
  signer: FormSigner | null;
}

/** A connection with the credentials to use it; the secret, if any, is inside and goes no further. */
export interface Connected {
  connection: Connection;
  credentials: Credentials;
}

/** PKCE alone. */
const publicCredentials: Credentials = {
  codeAuth: codeClientAuth(null),
  grantAuth: null,
  integrity: null,
  signer: null,
};

const secretCredentials = (clientId: string, clientSecret: string, ports: Ports): Credentials => ({
  codeAuth: codeClientAuth(clientSecret),
  grantAuth: basicClientAuth(clientSecret),
  integrity: () => localIntegrity(clientSecret),
  signer: localSigner(clientId, clientSecret, ports.nowMs, ports.session.clockOffsetS),
});

/** The relay holds the secret; we come to it as a public client. Its catalogue needs no signing. */
const relayCredentials = (relayUrl: string, ports: Ports): Credentials => ({
  codeAuth: codeClientAuth(null),
  grantAuth: codeClientAuth(null),
  integrity: (accessToken) => relayIntegrity(relayUrl, ports.fetch, accessToken),
  signer: null,
});

/** The one seam between a connection and its secret. Null: this mode can't sign in with what is at hand. */
export function connect(connection: Connection, clientSecret: string | null, ports: Ports): Connected | null {
  const { mode, clientId, relayUrl } = connection;
  if (mode === 'public') return { connection, credentials: publicCredentials };
  if (mode === 'developer' && clientSecret !== null) {
    return { connection, credentials: secretCredentials(clientId, clientSecret, ports) };
  }
  const hasRelay = (mode === 'relay' || mode === 'managed') && relayUrl !== null;
  return hasRelay ? { connection, credentials: relayCredentials(relayUrl, ports) } : null;
}
