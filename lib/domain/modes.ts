import type { CredentialMode } from './views.ts';
import type { Feature } from './locker_views.ts';

const READING: readonly Feature[] = ['list', 'files'];
const WITH_RELAY: readonly Feature[] = [
  ...READING,
  'refresh',
  'revoke',
  'integrity',
  'pull',
  'upload',
  'statistics',
];

/** D3's table: what each credential mode enables. Operation 18 is an oracle on persons, 19 is an issuer's function. */
export const MODE_FEATURES: Readonly<Record<CredentialMode, readonly Feature[]>> = {
  relay: WITH_RELAY,
  managed: WITH_RELAY,
  developer: [...WITH_RELAY, 'verify-account', 'push-uri'],
  public: READING,
};
