import { AppError } from '../errors/app_error.ts';
import type { CredentialMode } from '../domain/views.ts';
import type { Connected } from './credentials.ts';
import { connect } from './credentials.ts';
import type { Ports } from './ports.ts';

export interface Connections {
  /** Null: no organisation is connected, or its secret is not at hand. */
  current(): Promise<Connected | null>;
  /** @throws AppError connection_refused_host in builds without a connector */
  use(baseUrl: string, mode: CredentialMode): Promise<void>;
}

/** How a test build learns of the DigiLocker on this computer; absent from every other build. */
export type Connector = (ports: Ports, baseUrl: string, mode: CredentialMode) => Promise<void>;

export function createConnections(ports: Ports, connector: Connector | null): Connections {
  return {
    async current() {
      const connection = await ports.local.connection.get();
      return connection && connect(connection, await ports.session.clientSecret.get(), ports);
    },
    async use(baseUrl, mode) {
      if (connector === null) throw new AppError('connection_refused_host');
      await connector(ports, baseUrl, mode);
    },
  };
}
