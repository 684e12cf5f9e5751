import * as v from 'valibot';

/** What one sign-in left us with. Times are milliseconds since 1970 UTC. */
export const tokenSetSchema = v.object({
  accessToken: v.string(),
  accessEndsAtMs: v.number(),
  /** Lower-case scope words. They hold PAN and licence numbers: never logged, never shown. */
  scope: v.array(v.string()),
  refreshToken: v.nullable(v.string()),
  /** D12: chosen once, on receipt; null: the consent ends with the access token. */
  consentEndsAtMs: v.nullable(v.number()),
});

export const accountSchema = v.object({
  digilockerid: v.string(),
  name: v.string(),
  hasAadhaar: v.boolean(),
});

export type TokenSet = v.InferOutput<typeof tokenSetSchema>;
export type Account = v.InferOutput<typeof accountSchema>;
