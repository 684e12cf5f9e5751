/** Codes, tokens and the consents behind them. Lifetimes and one-time rules: field notes, section 2. */
import { randomToken } from './random.ts';

export const CODE_LIFETIME_S = 600;
export const ACCESS_TOKEN_LIFETIME_S = 3600;

/** What one person allowed one application, once. */
export interface Grant {
  clientId: string;
  personaId: string;
  scopes: Set<string>;
  purpose: string;
  /** Seconds since 1970 UTC. */
  consentValidTill: number;
  /** Seconds since 1970 UTC. */
  authTime: number;
  newAccount: boolean;
  nonce?: string;
  referenceKey: string;
}

export interface Code {
  grant: Grant;
  redirectUri: string;
  codeChallenge?: string;
  expiresAtMs: number;
}

interface AccessToken {
  grant: Grant;
  expiresAtMs: number;
}

export type Grants = ReturnType<typeof createGrants>;

export function createGrants() {
  const codes = new Map<string, Code>();
  const accessTokens = new Map<string, AccessToken>();
  const refreshTokens = new Map<string, Grant>();

  const consented = (grant: Grant) => grant.consentValidTill * 1000 > Date.now();

  return {
    addCode(code: Omit<Code, 'expiresAtMs'>): string {
      const value = randomToken();
      codes.set(value, { ...code, expiresAtMs: Date.now() + CODE_LIFETIME_S * 1000 });
      return value;
    },

    /** The code, while it lives; `spend` it once everything else about the request is right. */
    findCode(value: string): Code | undefined {
      const code = codes.get(value);
      return code && code.expiresAtMs > Date.now() ? code : undefined;
    },

    spendCode(value: string): void {
      codes.delete(value);
    },

    addAccessToken(grant: Grant): string {
      const value = randomToken();
      accessTokens.set(value, { grant, expiresAtMs: Date.now() + ACCESS_TOKEN_LIFETIME_S * 1000 });
      return value;
    },

    addRefreshToken(grant: Grant): string {
      const value = randomToken();
      refreshTokens.set(value, grant);
      return value;
    },

    /** Undefined when unknown, expired, revoked, or when the consent behind it has ended. */
    findAccessToken(value: string): Grant | undefined {
      const token = accessTokens.get(value);
      return token && token.expiresAtMs > Date.now() && consented(token.grant) ? token.grant : undefined;
    },

    findRefreshToken(value: string): Grant | undefined {
      const grant = refreshTokens.get(value);
      return grant && consented(grant) ? grant : undefined;
    },

    spendRefreshToken(value: string): void {
      refreshTokens.delete(value);
    },

    /** Either kind of token, expired or not: a client may revoke what it can no longer use. */
    findAnyToken(value: string): Grant | undefined {
      return accessTokens.get(value)?.grant ?? refreshTokens.get(value);
    },

    /** Living consents of one person for one application. */
    of(clientId: string, personaId: string): Grant[] {
      const grants = [...[...accessTokens.values()].map(({ grant }) => grant), ...refreshTokens.values()];
      const mine = grants.filter((grant) => grant.clientId === clientId && grant.personaId === personaId);
      return [...new Set(mine)].filter(consented);
    },

    revoke(grant: Grant): void {
      for (const [value, token] of accessTokens) if (token.grant === grant) accessTokens.delete(value);
      for (const [value, other] of refreshTokens) if (other === grant) refreshTokens.delete(value);
    },

    expireCodes(): void {
      for (const code of codes.values()) code.expiresAtMs = 0;
    },

    expireAccessTokens(): void {
      for (const token of accessTokens.values()) token.expiresAtMs = 0;
    },

    expireConsents(): void {
      const ended = Math.floor(Date.now() / 1000) - 1;
      for (const { grant } of [...codes.values(), ...accessTokens.values()]) grant.consentValidTill = ended;
      for (const grant of refreshTokens.values()) grant.consentValidTill = ended;
    },

    clear(): void {
      codes.clear();
      accessTokens.clear();
      refreshTokens.clear();
    },
  };
}
