import type * as v from 'valibot';
import type { StoredRecord } from '../domain/stored_record.ts';
import type { Fetch } from '../http/request.ts';
import type { ProofOrder, ProvedFile } from '../proof/worker_protocol.ts';
import type { LOCAL_RECORDS, SESSION_RECORDS } from './records.ts';

type RecordsOf<Table extends Record<string, v.GenericSchema>> = {
  [Key in keyof Table]: StoredRecord<v.InferOutput<Table[Key]>>;
};

/** The world as the background sees it; the entrypoint hands in the browser's, the tests their own. */
export interface Ports {
  session: RecordsOf<typeof SESSION_RECORDS>;
  local: RecordsOf<typeof LOCAL_RECORDS>;
  fetch: Fetch;
  nowMs: () => number;
  /** Shows a page of DigiLocker's, answers the redirect. */
  launchWebAuthFlow: (url: string) => Promise<string>;
  redirectUri: () => string;
  /** Checks a downloaded document and reads what it states, in a worker. @throws AppError check_failed */
  check: (order: ProofOrder) => Promise<ProvedFile>;
  withKeepAlive: <T>(work: Promise<T>) => Promise<T>;
  /** Hosts that may be spoken to and filled over http: loopback in test builds, none in the product. */
  httpHosts: readonly string[];
}
