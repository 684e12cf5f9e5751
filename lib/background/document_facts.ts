import { get, put } from '../cache/database.ts';
import type { DataKey } from '../cache/sealing.ts';
import type { DigiLockerClient } from '../digilocker/client.ts';
import type { ExtraTrust } from '../domain/import_views.ts';
import type { ProvedFile } from '../proof/worker_protocol.ts';
import { isKnownFormat, keptFactsSchema, standingOf, standingsSchema } from './issued_list.ts';
import type { KeptFacts, ListedDocument, Standing, Standings } from './issued_list.ts';
import type { Ports } from './ports.ts';

const STANDINGS_ID = 'standings';
/** Documents of kinds that we know nothing special of, read in one refresh. */
const OTHERS_AT_ONCE = 100;
/** What was read so far is seen, and survives a killed worker. */
const WRITE_EVERY = 50;
/** The field notes: two downloads at a time. */
const PARALLEL_DOWNLOADS = 2;

/** What a document's data says, as it came this moment. */
export interface FreshData {
  proved: ProvedFile;
  integrityVerified: boolean;
}

/** Runs `work` over `items`, a few at a time; a failure of one does not stop the others. */
async function eachInTurns<T>(
  items: readonly T[],
  turns: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const turn = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      await work(item).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: turns }, turn));
}

/** What issued documents state: fetched, checked and read once, and kept until the list tells another date. */
export function createDocumentFacts(ports: Ports, extraTrust: () => Promise<ExtraTrust>) {
  /** @throws AppError check_failed, and the transport's codes */
  async function read(client: DigiLockerClient, { doctype, uri }: ListedDocument): Promise<FreshData> {
    const { bytes, integrityVerified } =
      doctype === 'ADHAR'
        ? await client.download('eAadhaar')
        : await client.download('xml', { segment: uri });
    const nowMs = ports.nowMs();
    const order = { bytes, doctype, shareCode: null, extraTrust: await extraTrust(), nowMs };
    return { proved: await ports.check({ ...order, fetchedAtMs: nowMs }), integrityVerified };
  }

  /** Null: never read, or unreadable. */
  const keptOf = (key: DataKey, id: string): Promise<KeptFacts | null> =>
    get(key, 'claims', id, keptFactsSchema).catch(() => null);

  async function standing(
    client: DigiLockerClient,
    key: DataKey,
    document: ListedDocument,
  ): Promise<Standing> {
    const before = await keptOf(key, document.id);
    if (before?.listedDate === document.date) return standingOf(before);
    const { proved, integrityVerified } = await read(client, document);
    const { verdict, issueDate, validTo, status, facts } = proved;
    const fresh = {
      listedDate: document.date,
      integrityVerified,
      verdict,
      issueDate,
      validTo,
      status,
      facts,
    };
    await put(key, 'claims', document.id, fresh);
    return standingOf(fresh);
  }

  const standings = async (key: DataKey): Promise<Standings> =>
    (await get(key, 'lists', STANDINGS_ID, standingsSchema).catch(() => null)) ?? {};

  return {
    read,
    keptOf,
    /** What a list shows of the documents that were read. */
    standings,
    /** The known kinds first; of the others a few each time, which tell no more than whose they are. */
    async fetchAll(client: DigiLockerClient, key: DataKey, readable: readonly ListedDocument[]) {
      const ids = new Set(readable.map(({ id }) => id));
      const found = new Map(Object.entries(await standings(key)).filter(([id]) => ids.has(id)));
      const write = () => put(key, 'lists', STANDINGS_ID, Object.fromEntries(found));
      const known = readable.filter(isKnownFormat);
      const others = readable.filter((document) => !isKnownFormat(document) && !found.has(document.id));
      let sinceWrite = 0;
      const all = [...known, ...others.slice(0, OTHERS_AT_ONCE)];
      await eachInTurns(all, PARALLEL_DOWNLOADS, async (document) => {
        found.set(document.id, await standing(client, key, document));
        sinceWrite += 1;
        if (sinceWrite % WRITE_EVERY === 0) await write();
      });
      await write();
    },
  };
}
