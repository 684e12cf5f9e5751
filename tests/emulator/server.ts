/** A DigiLocker on this computer: all twenty operations of the requester API, with made-up people and real signatures. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createCatalogue } from './catalogue/catalogue.ts';
import { createClients } from './clients.ts';
import type { Controls, EmulatorConfig, Expiry } from './control.ts';
import { createControls } from './control.ts';
import { createDocumentFactory } from './documents/factory.ts';
import { createDownloads } from './downloads.ts';
import { exchange } from './exchange.ts';
import type { FaultInput } from './faults.ts';
import { createFaults } from './faults.ts';
import { createGrants } from './grants.ts';
import { ISSUER, ODD_ISSUER } from './id_token.ts';
import type { JournalReport } from './journal.ts';
import { createJournal } from './journal.ts';
import { createLockers } from './lockers.ts';
import { OPERATIONS } from './operations/table.ts';
import { builtInPersonas } from './personas/all.ts';
import type { Pki } from './pki.ts';
import { DEFAULT_PKI_FOLDER, loadPki } from './pki.ts';
import { pullable } from './records/pullable.ts';
import { createRecords } from './records/records.ts';
import { REDIRECT_URIS } from './redirect_uris.ts';
import { RELAY_OPERATIONS, RELAY_PREFIX } from './relay/table.ts';
import { createSignIns } from './sign_ins.ts';
import { trustOf } from './trust.ts';
import type { Persona } from './types.ts';
import type { DocumentFactory, SpecVersion, World } from './world.ts';

const PROJECT = join(import.meta.dirname, '../..');

export interface EmulatorOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Instead of the built-in ones. */
  personas?: readonly Persona[];
  /** Registered for both clients beside those of the extension's builds. */
  redirectUris?: readonly string[];
  /** Where the test certificates lie or are made. */
  pkiFolder?: string;
  /** Every persona answers with all the permitted oddities. */
  odd?: boolean;
  version?: SpecVersion;
  /** `ist` reads and writes `consent_valid_till`, and reads `ts`, with 19,800 seconds added. */
  clock?: 'utc' | 'ist';
  /** How many documents the built-in persona `library` has; 500 by default. */
  libraryDocuments?: number;
  /** How many issuers operation 15 lists, up to 1,500; those beyond the built-in ones are made up. */
  issuers?: number;
  /** Instead of the real signed documents. */
  documents?: DocumentFactory;
  /** Told of what should never happen. Default: standard error. */
  report?: (error: unknown) => void;
}

export interface Emulator {
  /** No slash at the end. */
  baseUrl: string;
  config: EmulatorConfig;
  personas: readonly Persona[];
  /** Replaces the faults. @throws Error when one of them makes no sense */
  setFaults(faults: FaultInput[]): void;
  clearFaults(): void;
  log(): JournalReport;
  clearLog(): void;
  expire(what: Expiry): void;
  /** What was pulled and answered with `pull_response_pending` arrives in the lockers. */
  deliver(): void;
  reset(): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 only. @throws Error when the port is taken or the certificates are damaged */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const pki = await loadPki(options.pkiFolder ?? join(PROJECT, DEFAULT_PKI_FOLDER));
  const report = options.report ?? ((error) => console.error(error));
  const people = options.personas ?? builtInPersonas(options.libraryDocuments);
  const personas = people.map((persona) => (options.odd ? { ...persona, odd: true } : persona));
  const catalogue = createCatalogue(options.issuers);
  const factory = createDocumentFactory(pki);
  const lockers = createLockers(personas);
  const world: World = {
    version: options.version ?? 'v2.3',
    odd: options.odd ?? false,
    clock: options.clock ?? 'utc',
    clients: createClients([...REDIRECT_URIS, ...(options.redirectUris ?? [])]),
    personas,
    catalogue,
    records: createRecords(personas, catalogue),
    lockers,
    documents: options.documents ?? factory,
    downloads: createDownloads(factory, lockers),
    idTokenPrivateKey: pki.idTokenPrivateKey,
    grants: createGrants(),
    signIns: createSignIns(),
    faults: createFaults([...OPERATIONS, ...RELAY_OPERATIONS].map(({ name }) => name)),
    journal: createJournal(),
  };
  const controls: Controls = createControls(world, () => config);
  const server = createServer((request, response) => {
    exchange(world, controls, request, response, report).catch((error: unknown) => {
      if (!request.destroyed || response.writable) report(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Port ${options.port} is taken by another program.`) : error,
      ),
    );
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const baseUrl = `http://127.0.0.1:${portOf(server.address())}`;
  const config = describe(world, baseUrl, pki);

  return {
    ...controls,
    baseUrl,
    config,
    personas: world.personas,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function describe(world: World, baseUrl: string, pki: Pki): EmulatorConfig {
  const { personas, clients, version } = world;
  const confidential = clients.find(({ secret }) => secret !== undefined);
  const open = clients.find(({ secret }) => secret === undefined);
  return {
    baseUrl,
    version,
    issuers: [ISSUER, ODD_ISSUER],
    clients: {
      confidential: {
        client_id: confidential?.id ?? '',
        client_secret: confidential?.secret ?? '',
        redirect_uris: confidential?.redirectUris ?? [],
      },
      public: { client_id: open?.id ?? '', redirect_uris: open?.redirectUris ?? [] },
    },
    relay: { baseUrl: `${baseUrl}${RELAY_PREFIX}`, client_id: confidential?.id ?? '' },
    rootSha256: pki.rootSha256,
    trust: trustOf(pki),
    personas: personas.map(({ id, mobile, pin, about }) => ({ id, mobile, pin, about })),
    pullable: pullable(world),
  };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
