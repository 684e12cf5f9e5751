import type { ClientAuth } from 'oauth4webapi';
import type { Connection } from '../domain/connection.ts';
import { localIntegrity } from '../digilocker/integrity.ts';
import type { Integrity } from '../digilocker/integrity.ts';
import { basicClientAuth, codeClientAuth } from '../oauth/client_auth.ts';

/** What a mode can prove, and so what it can do (D3). Null: not in this mode. */
export interface Credentials {
  /** Operations 2 and 3. */
  codeAuth: ClientAuth;
  /** Operations 4 and 5. */
  basicAuth: ClientAuth | null;
  /** Checking `hmac` of operations 10–12. */
  integrity: Integrity | null;
}

/** A connection with the credentials to use it; the secret, if any, is inside and goes no further. */
export interface Connected {
  connection: Connection;
  credentials: Credentials;
}

/** PKCE alone. */
const publicCredentials: Credentials = { codeAuth: codeClientAuth(null), basicAuth: null, integrity: null };

const secretCredentials = (clientSecret: string): Credentials => ({
  codeAuth: codeClientAuth(clientSecret),
  basicAuth: basicClientAuth(clientSecret),
  integrity: localIntegrity(clientSecret),
});

/** The one seam between a connection and its secret. Null: this mode can't sign in with what is at hand. */
export function connect(connection: Connection, clientSecret: string | null): Connected | null {
  if (connection.mode === 'public') return { connection, credentials: publicCredentials };
  if (connection.mode === 'developer' && clientSecret !== null) {
    return { connection, credentials: secretCredentials(clientSecret) };
  }
  return null;
}
