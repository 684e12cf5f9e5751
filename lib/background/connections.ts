import type { Connection } from '../domain/connection.ts';
import type { ExtraTrust } from '../domain/import_views.ts';
import type { CredentialMode } from '../domain/views.ts';
import { AppError } from '../errors/app_error.ts';
import type { Connected } from './credentials.ts';
import { connect } from './credentials.ts';
import type { Ports } from './ports.ts';

export interface Connections {
  /** Null: no organisation is connected, or its secret is not at hand. */
  current(): Promise<Connected | null>;
  /** @throws AppError connection_refused_host in builds without a connector */
  use(baseUrl: string, mode: CredentialMode): Promise<void>;
  /** Whom checks believe beyond the pinned authorities: what the emulator told a test build, else nobody. */
  extraTrust(): Promise<ExtraTrust>;
  /** The secret of a developer build, kept until the browser closes. @throws AppError not_in_this_mode */
  typeSecret(clientSecret: string): Promise<void>;
}

/** How a test build learns of the DigiLocker on this computer; absent from every other build. */
export type Connector = (ports: Ports, baseUrl: string, mode: CredentialMode) => Promise<void>;

/** What the build and the administrator say; both may be silent. */
export interface ConnectionSources {
  builtIn: Connection | null;
  /** Relays that the content security policy of this build names. */
  managed: () => Promise<{ organisation: string; clientId: string; relay: string } | null>;
  connector: Connector | null;
}

/** A policy wins over everything, but can only choose what the build can reach. */
function managedConnection(
  builtIn: Connection | null,
  policy: Awaited<ReturnType<ConnectionSources['managed']>>,
): Connection | null {
  if (policy === null || builtIn === null || policy.relay !== builtIn.relayUrl) return null;
  const { organisation, clientId } = policy;
  return { ...builtIn, id: `managed ${clientId}`, organisation, clientId, mode: 'managed' };
}

export function createConnections(ports: Ports, sources: ConnectionSources): Connections {
  async function connection(): Promise<Connection | null> {
    const { builtIn, connector } = sources;
    const typedIn = connector ? await ports.local.connection.get() : null;
    return managedConnection(builtIn, await sources.managed()) ?? typedIn ?? builtIn;
  }

  return {
    async current() {
      const chosen = await connection();
      return chosen && connect(chosen, await ports.session.clientSecret.get(), ports);
    },
    async extraTrust() {
      const nobody: ExtraTrust = { roots: [], kycSigners: [], signerNames: [] };
      return sources.connector === null ? nobody : ((await ports.local.testTrust.get()) ?? nobody);
    },
    async use(baseUrl, mode) {
      if (sources.connector === null) throw new AppError('connection_refused_host');
      await sources.connector(ports, baseUrl, mode);
    },
    async typeSecret(clientSecret) {
      if ((await connection())?.mode !== 'developer') throw new AppError('not_in_this_mode');
      await ports.session.clientSecret.set(clientSecret);
    },
  };
}
