/** The relay's directory and statistics: what operations 15 to 17 and 20 say, without a secret, to be kept for a day. */
import { DOCTYPE, doctypes, issuers, parameters } from '../operations/meta.ts';
import type { Call, HashOperation, RelayOperation } from '../operations/operation.ts';
import { statistics } from '../operations/statistics.ts';
import { Refusal } from '../refusal.ts';
import { cached } from './cached.ts';
import { askWithHash } from './upstream.ts';

const ORGID = /^\d{1,10}$/;

const ROWS: [name: string, path: string, operation: HashOperation][] = [
  ['relay_issuers', '/__relay/v1/meta/issuers', issuers],
  ['relay_doctypes', '/__relay/v1/meta/doctypes/{orgid}', doctypes],
  ['relay_parameters', '/__relay/v1/meta/parameters/{orgid}/{doctype}', parameters],
  ['relay_statistics', '/__relay/v1/statistics', statistics],
];

export const relayMeta = ROWS.map(([name, path, operation]): RelayOperation => ({
  name,
  method: 'GET',
  path,
  auth: 'relay',
  errors: operation.errors,
  async handle(call) {
    return cached(call.request, await askWithHash(call, operation, checked(call)));
  },
}));

/**
 * The hash of these operations has no separators, so that a field must have its form before it is hashed.
 * @throws Refusal `invalid_parameter`
 */
function checked({ params }: Call): Record<string, string> {
  const { orgid, doctype } = params;
  if (orgid !== undefined && !ORGID.test(orgid))
    throw new Refusal('invalid_parameter', 'The orgid parameter is missing or invalid');
  if (doctype !== undefined && !DOCTYPE.test(doctype))
    throw new Refusal('invalid_parameter', 'The doctype parameter is missing or invalid');
  return params;
}
