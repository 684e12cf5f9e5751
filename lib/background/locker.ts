import type * as v from 'valibot';
import { get, keepOnly, put } from '../cache/database.ts';
import type { StoreName } from '../cache/database.ts';
import { recordId } from '../cache/sealing.ts';
import type { DataKey } from '../cache/sealing.ts';
import type { DigiLockerClient, Download } from '../digilocker/client.ts';
import { readDocument } from '../documents/read.ts';
import type { Claim } from '../domain/claims.ts';
import type { LockerView } from '../domain/views.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import { dataKey } from './data_key.ts';
import { claimsOf, hasData, isShared, keptFactsSchema, keptListSchema, summaryOf } from './issued_list.ts';
import type { KeptList, ListedDocument } from './issued_list.ts';
import { alone, aloneOr, isHeld } from './locks.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

const LIST_ID = 'issued';
/** An older list is refreshed behind the one that is shown, but not sooner after the last try than this. */
const FRESH_MS = 5 * 60_000;
const TRY_AGAIN_MS = 60_000;
/** The field notes: two downloads at a time. */
const PARALLEL_DOWNLOADS = 2;

export interface Locker {
  view(): Promise<LockerView>;
  refresh(): Promise<LockerView>;
  documents(): Promise<ListedDocument[]>;
  /** Everything that the kept documents state. */
  claims(): Promise<Claim[]>;
  /** Operation 10, for one document of the list. */
  download(documentId: string, signal?: AbortSignal): Promise<Download>;
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

/** The issued list and what its documents state: shown from the cache at once, refreshed behind it, readable offline. */
export function createLocker(ports: Ports, session: Session): Locker {
  const kept = async <S extends v.GenericSchema>(store: StoreName, id: string, schema: S) =>
    get(await dataKey(ports), store, id, schema).catch(() => null);

  const listed = (key: DataKey, list: KeptList | null): Promise<ListedDocument[]> =>
    Promise.all((list?.items ?? []).map(async (item) => ({ ...item, id: await recordId(key, item.uri) })));

  async function documents(): Promise<ListedDocument[]> {
    if ((await session.signedIn()) === null) return [];
    return listed(await dataKey(ports), await kept('lists', LIST_ID, keptListSchema));
  }

  async function fetchFacts(client: DigiLockerClient, key: DataKey, document: ListedDocument): Promise<void> {
    const before = await kept('claims', document.id, keptFactsSchema);
    if (before?.listedDate === document.date) return;
    const download =
      document.doctype === 'ADHAR'
        ? await client.download('eAadhaar')
        : await client.download('xml', { segment: document.uri });
    const { facts, issueDate } = readDocument(document.doctype, download.bytes);
    const { integrityVerified } = download;
    await put(key, 'claims', document.id, { listedDate: document.date, issueDate, integrityVerified, facts });
  }

  async function fetchList(): Promise<void> {
    const person = await session.signedIn();
    const client = await session.client();
    const items = await client.json('issuedList');
    if ((await session.signedIn())?.digilockerid !== person?.digilockerid) throw new AppError('signed_out');
    const key = await dataKey(ports);
    const list: KeptList = { fetchedAtMs: ports.nowMs(), items };
    await put(key, 'lists', LIST_ID, list);
    const all = await listed(key, list);
    await keepOnly('claims', new Set(all.map(({ id }) => id)));
    const scope = (await session.tokens())?.scope ?? [];
    const readable = all.filter((document) => hasData(document) && isShared(document.uri, scope));
    await eachInTurns(readable, PARALLEL_DOWNLOADS, (document) => fetchFacts(client, key, document));
  }

  async function fetchAndNote(): Promise<void> {
    try {
      await fetchList();
      await ports.session.lockerProblem.remove();
    } catch (thrown) {
      await ports.session.lockerProblem.set(errorCodeOf(thrown));
    }
    await ports.session.lockerTriedAtMs.set(ports.nowMs());
  }

  /** Whoever comes while a refresh runs waits for that one. */
  const refreshOnce = (): Promise<void> =>
    ports.withKeepAlive(
      aloneOr('locker-refresh', fetchAndNote, () => alone('locker-refresh', () => Promise.resolve())),
    );

  async function isDue(fetchedAtMs: number | null): Promise<boolean> {
    if ((await session.tokens()) === null) return false;
    const triedAtMs = (await ports.session.lockerTriedAtMs.get()) ?? 0;
    const now = ports.nowMs();
    return now - (fetchedAtMs ?? 0) > FRESH_MS && now - triedAtMs > TRY_AGAIN_MS;
  }

  async function view(): Promise<LockerView> {
    const list = (await session.signedIn()) === null ? null : await kept('lists', LIST_ID, keptListSchema);
    const scope = (await session.tokens())?.scope ?? null;
    const all = await listed(await dataKey(ports), list);
    return {
      documents: all.map((document) => summaryOf(document, scope)),
      fetchedAtMs: list?.fetchedAtMs ?? null,
      refreshing: await isHeld('locker-refresh'),
      problem: await ports.session.lockerProblem.get(),
    };
  }

  return {
    documents,
    async view() {
      const current = await view();
      if (current.refreshing || !(await isDue(current.fetchedAtMs))) return current;
      void refreshOnce();
      return { ...current, refreshing: true };
    },
    async refresh() {
      if ((await session.signedIn()) === null) throw new AppError('signed_out');
      await refreshOnce();
      return view();
    },
    async claims() {
      const all = await documents();
      const found = await Promise.all(
        all.filter(hasData).map(async (document) => {
          const facts = await kept('claims', document.id, keptFactsSchema);
          return facts === null ? [] : claimsOf(document, facts);
        }),
      );
      return found.flat();
    },
    async download(documentId, signal) {
      const document = (await documents()).find(({ id }) => id === documentId);
      if (!document) throw new AppError('document_not_found');
      const client = await session.client();
      return client.download('file', { segment: document.uri, ...(signal && { signal }) });
    },
  };
}
