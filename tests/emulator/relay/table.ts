/**
 * A stand-in for the relay that a registered organisation runs before DigiLocker: it keeps the secret, and an extension
 * that has none talks to it. It seals nothing and limits nobody.
 */
import type { RelayOperation } from '../operations/operation.ts';
import { relayMeta } from './meta.ts';
import { hmacOuter, hmacState } from './split_hmac.ts';
import { relayRefresh, relayRevoke, relayToken } from './tokens.ts';

/** What a client takes for the relay's address; `/v1/…` follows. */
export const RELAY_PREFIX = '/__relay';

export const RELAY_OPERATIONS: readonly RelayOperation[] = [
  relayToken,
  relayRefresh,
  relayRevoke,
  ...relayMeta,
  hmacOuter,
  hmacState,
];
