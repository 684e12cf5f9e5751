import * as v from 'valibot';
import { credentialModeSchema } from './views.ts';

/** Letters, digits, blank and underscore: what DigiLocker takes in `purpose` and `service_name`. */
const plainName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_ ]{1,60}$/));

/** The validated record that tells which organisation's registration this copy of LockerFill uses (D3). No secret. */
export const connectionSchema = v.object({
  id: v.string(),
  organisation: v.string(),
  baseUrl: v.pipe(v.string(), v.url()),
  clientId: v.pipe(v.string(), v.minLength(1)),
  /** Values of `iss` that an id_token may carry; never derived from a token. */
  issuers: v.pipe(v.array(v.string()), v.minLength(1)),
  mode: credentialModeSchema,
  serviceName: plainName,
  purpose: v.picklist(['kyc', 'verification', 'compliance', 'availing_services', 'educational']),
});

export type Connection = v.InferOutput<typeof connectionSchema>;
