import * as v from 'valibot';
import { credentialModeSchema } from './views.ts';

/** Letters, digits, blank and underscore: what DigiLocker takes in `purpose` and `service_name`. */
const plainName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_ ]{1,60}$/, 'letters, digits, blanks and _ only'));

const secureOrigin = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/i, 'an https address without a path'),
);

const issuers = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
const purpose = v.picklist(['kyc', 'verification', 'compliance', 'availing_services', 'educational']);

const shared = {
  /** Shown to the person: through whose registration they sign in. */
  organisation: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  clientId: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/, 'printable characters only')),
  /** Values of `iss` that an id_token may carry; never derived from a token. */
  issuers,
  serviceName: plainName,
  purpose,
};

/**
 * The file that an organisation gives to `npm run build -- --connection FILE.json`. It holds no secret: a secret in an
 * extension is no secret. An unknown member is refused, so that one put there by mistake is noticed.
 */
export const connectionFileSchema = v.strictObject({
  ...shared,
  /** Where DigiLocker answers. */
  baseUrl: v.optional(secureOrigin, 'https://digilocker.meripehchaan.gov.in'),
  /** The organisation's own relays, the first one in use; empty: only `public` and `developer` builds can sign in. */
  relays: v.optional(v.array(secureOrigin), []),
  issuers: v.optional(issuers, [
    'https://digilocker.meripehchaan.gov.in',
    'https://api.digitallocker.gov.in',
  ]),
  serviceName: v.optional(plainName, 'LockerFill'),
  purpose: v.optional(purpose, 'availing_services'),
  /** The manifest `key` whose extension id is registered with DigiLocker, for builds outside the store. */
  chromeKey: v.optional(v.pipe(v.string(), v.base64())),
});

/** The validated record that tells which organisation's registration this copy of LockerFill uses (D3). No secret. */
export const connectionSchema = v.object({
  ...shared,
  id: v.string(),
  baseUrl: v.pipe(v.string(), v.url()),
  mode: credentialModeSchema,
  /** In use in the modes `relay` and `managed`. */
  relayUrl: v.nullable(v.pipe(v.string(), v.url())),
});

export type ConnectionFile = v.InferOutput<typeof connectionFileSchema>;
export type Connection = v.InferOutput<typeof connectionSchema>;
