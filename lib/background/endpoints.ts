import { operationUrl } from '../digilocker/operations.ts';
import type { Connection } from '../domain/connection.ts';
import type { OAuthConnection } from '../oauth/types.ts';
import type { Ports } from './ports.ts';

/** Where tokens come from and go: DigiLocker itself, or the relay that stands before it. */
function tokenEndpoints({
  baseUrl,
  relayUrl,
}: Connection): Pick<OAuthConnection, 'oidcToken' | 'token' | 'refreshUrl' | 'revokeUrl'> {
  if (relayUrl !== null) {
    const url = `${relayUrl}/v1/token`;
    return {
      oidcToken: { url, parameters: { version: '2' } },
      token: { url, parameters: { version: '1' } },
      refreshUrl: `${relayUrl}/v1/refresh`,
      revokeUrl: `${relayUrl}/v1/revoke`,
    };
  }
  return {
    oidcToken: { url: operationUrl(baseUrl, 'oidcToken'), parameters: {} },
    token: { url: operationUrl(baseUrl, 'token'), parameters: {} },
    refreshUrl: operationUrl(baseUrl, 'refresh'),
    revokeUrl: operationUrl(baseUrl, 'revoke'),
  };
}

export const oauthConnection = (connection: Connection, ports: Ports): OAuthConnection => ({
  ...tokenEndpoints(connection),
  clientId: connection.clientId,
  redirectUri: ports.redirectUri(),
  issuers: connection.issuers,
  authorizeUrl: operationUrl(connection.baseUrl, 'authorize'),
  logoutUrl: operationUrl(connection.baseUrl, 'logout'),
  serviceName: connection.serviceName,
  purpose: connection.purpose,
  insecure: ports.httpHosts.includes(new URL(connection.baseUrl).hostname),
});
