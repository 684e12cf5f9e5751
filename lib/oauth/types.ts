import type { ClientAuth } from 'oauth4webapi';
import type { Fetch } from '../http/request.ts';

/** Where a code is redeemed, and what is sent besides the grant: a relay is told which operation is meant. */
export interface TokenEndpoint {
  url: string;
  parameters: Readonly<Record<string, string>>;
}

/** Where one DigiLocker answers, and as whom we come. URLs are absolute. */
export interface OAuthConnection {
  clientId: string;
  redirectUri: string;
  /** Values of `iss` that an id_token may carry. */
  issuers: readonly string[];
  authorizeUrl: string;
  /** Operation 2: id_token, no refresh token. */
  oidcToken: TokenEndpoint;
  /** Operation 3: refresh token, no id_token. */
  token: TokenEndpoint;
  /** Operation 4. */
  refreshUrl: string;
  revokeUrl: string;
  logoutUrl: string;
  serviceName: string;
  purpose: string;
  /** http is allowed: test builds on loopback alone. */
  insecure: boolean;
}

export interface OAuthContext {
  connection: OAuthConnection;
  /** How the client proves itself where a code is redeemed: secret in the form, or PKCE alone. */
  clientAuth: ClientAuth;
  fetch: Fetch;
  nowMs: () => number;
}
