import { deleteDB } from 'idb';
import { SESSION_RECORDS, LOCAL_RECORDS } from '../../../lib/background/records.ts';
import type { Ports } from '../../../lib/background/ports.ts';
import type { DigiLockerClient, RequestOptions } from '../../../lib/digilocker/client.ts';
import { memoryRecords } from '../../support/memory_records.ts';

type JsonName = Parameters<DigiLockerClient['json']>[0];

export const PERSON = {
  digilockerid: '123e4567-e89b-12d3-a456-426655440000',
  name: 'Asha Namuna',
  hasAadhaar: true,
  endsAtMs: null,
};

/** The world of a background that may keep things and reach nobody. */
export function quietPorts(): Ports {
  const unreachable = (): Promise<never> => Promise.reject(new Error('not asked'));
  return {
    session: memoryRecords(SESSION_RECORDS),
    local: memoryRecords(LOCAL_RECORDS),
    fetch: unreachable,
    nowMs: () => 1_790_000_000_000,
    launchWebAuthFlow: unreachable,
    redirectUri: () => 'https://example.test/cb',
    check: unreachable,
    withKeepAlive: (work) => work,
    httpHosts: [],
  };
}

/** A client that answers what the test says, and counts what it is asked. */
export function answering(json: (name: JsonName, options?: RequestOptions) => Promise<unknown>) {
  const asked: string[] = [];
  const client: DigiLockerClient = {
    async json(name, options) {
      asked.push(name);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test answers in the shape of each name
      return (await json(name, options)) as never;
    },
    download: () => Promise.reject(new Error('not asked')),
    tell: () => Promise.reject(new Error('not asked')),
  };
  const session = { client: async () => client, signedIn: async () => PERSON };
  return { session, asked };
}

export async function deleteDatabases(): Promise<void> {
  await Promise.all(['lockerfill', 'lockerfill-device', 'lockerfill-receipts'].map((name) => deleteDB(name)));
}
