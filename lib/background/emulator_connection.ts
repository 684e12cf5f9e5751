import * as v from 'valibot';
import { extraTrustSchema } from '../domain/import_views.ts';
import { exchange, JSON_BOUNDS, jsonOf } from '../http/request.ts';
import { AppError } from '../errors/app_error.ts';
import type { Connector } from './connections.ts';

const configSchema = v.object({
  clients: v.object({
    confidential: v.object({ client_id: v.string(), client_secret: v.string() }),
    public: v.object({ client_id: v.string() }),
  }),
  trust: v.optional(extraTrustSchema),
  relay: v.optional(v.object({ baseUrl: v.string(), client_id: v.string() })),
});

/** Where a test build reads and fills forms over http. */
export const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

const ISSUERS = ['https://digilocker.meripehchaan.gov.in', 'https://api.digitallocker.gov.in'];

/**
 * Takes client and secret from a DigiLocker emulator. Loopback alone: 127.0.0.1, which the content security policy of
 * test builds names too. The secret goes into `storage.session` and nowhere else.
 * @throws AppError connection_refused_host, connection_unreachable, answer_unreadable
 */
export const connectEmulator: Connector = async (ports, baseUrl, mode) => {
  const url = URL.parse(baseUrl);
  if (url?.protocol !== 'http:' || url.hostname !== '127.0.0.1')
    throw new AppError('connection_refused_host');
  const answer = await exchange(
    ports.fetch,
    `${url.origin}/__emulator/config`,
    { method: 'GET' },
    JSON_BOUNDS,
  );
  const config = v.safeParse(configSchema, jsonOf(answer));
  if (!config.success) throw new AppError('answer_unreadable', { detail: 'emulator config' });
  const { clients, relay, trust } = config.output;
  if (trust) await ports.local.testTrust.set(trust);
  const chosen = {
    developer: { clientId: clients.confidential.client_id, relayUrl: null },
    public: { clientId: clients.public.client_id, relayUrl: null },
    relay: relay && { clientId: relay.client_id, relayUrl: relay.baseUrl },
    managed: undefined,
  }[mode];
  if (!chosen) throw new AppError('not_in_this_mode', { detail: mode });
  await ports.local.connection.set({
    id: `emulator ${url.origin}`,
    organisation: 'DigiLocker emulator',
    baseUrl: url.origin,
    issuers: ISSUERS,
    mode,
    serviceName: 'LockerFill',
    purpose: 'availing_services',
    ...chosen,
  });
  if (mode === 'developer') await ports.session.clientSecret.set(clients.confidential.client_secret);
  else await ports.session.clientSecret.remove();
};
