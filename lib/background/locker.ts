import { get, keepOnly, put } from '../cache/database.ts';
import { recordId } from '../cache/sealing.ts';
import type { DataKey } from '../cache/sealing.ts';
import type { Download } from '../digilocker/client.ts';
import type { IssuedItem } from '../digilocker/schemas.ts';
import type { Claim } from '../domain/claims.ts';
import type { ExtraTrust } from '../domain/import_views.ts';
import type { LockerNews } from '../domain/views.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import { dataKey } from './data_key.ts';
import { createDocumentFacts } from './document_facts.ts';
import type { FreshData } from './document_facts.ts';
import type { Imports } from './imports.ts';
import { claimsOf, hasData, isShared, keptListSchema, summaryOf } from './issued_list.ts';
import type { KeptList, ListedDocument } from './issued_list.ts';
import { alone, aloneOr, isHeld } from './locks.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

const LIST_ID = 'issued';
/** An older list is refreshed behind the one that is shown, but not sooner after the last try than this. */
const FRESH_MS = 5 * 60_000;
const TRY_AGAIN_MS = 60_000;

export interface Locker {
  /** Without the documents when they are those of the version that the caller has. */
  view(knownVersion?: string | null): Promise<LockerNews>;
  refresh(knownVersion?: string | null): Promise<LockerNews>;
  documents(): Promise<ListedDocument[]>;
  /** Everything that the kept documents state. */
  claims(): Promise<Claim[]>;
  /** Operation 11 or 12, now: checked and read. @throws AppError check_failed, and the transport's codes */
  read(document: ListedDocument): Promise<FreshData>;
  /** Operation 10, for one document of the list. */
  download(document: ListedDocument, signal?: AbortSignal): Promise<Download>;
}

/** The issued list and what its documents state: shown from the cache at once, refreshed behind it, readable offline. */
export function createLocker(
  ports: Ports,
  session: Session,
  imports: Pick<Imports, 'summaries'>,
  extraTrust: () => Promise<ExtraTrust>,
): Locker {
  const facts = createDocumentFacts(ports, extraTrust);
  const keptList = async (): Promise<KeptList | null> =>
    get(await dataKey(ports), 'lists', LIST_ID, keptListSchema).catch(() => null);

  /** The ids by `uri`, under one key: to name thousands of documents anew takes a tenth of a second. */
  let names = { key: '', ids: new Map<string, string>() };

  async function listed(key: DataKey, list: KeptList | null): Promise<ListedDocument[]> {
    const current = await recordId(key, 'names');
    if (names.key !== current) names = { key: current, ids: new Map() };
    const { ids } = names;
    const named = async (item: IssuedItem): Promise<ListedDocument> => {
      const id = ids.get(item.uri) ?? (await recordId(key, item.uri));
      ids.set(item.uri, id);
      return { ...item, id };
    };
    return Promise.all((list?.items ?? []).map(named));
  }

  async function documents(): Promise<ListedDocument[]> {
    if ((await session.signedIn()) === null) return [];
    return listed(await dataKey(ports), await keptList());
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
    await facts.fetchAll(client, key, readable);
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

  async function view(knownVersion: string | null = null): Promise<LockerNews> {
    const list = (await session.signedIn()) === null ? null : await keptList();
    const scope = (await session.tokens())?.scope ?? null;
    const key = await dataKey(ports);
    const all = await listed(key, list);
    const known = list === null ? {} : await facts.standings(key);
    const issued = all.map((document) => summaryOf(document, scope, known[document.id] ?? null));
    const summaries = [...(await imports.summaries()), ...issued];
    const version = await recordId(key, JSON.stringify(summaries));
    return {
      documents: version === knownVersion ? null : summaries,
      version,
      fetchedAtMs: list?.fetchedAtMs ?? null,
      refreshing: await isHeld('locker-refresh'),
      problem: await ports.session.lockerProblem.get(),
    };
  }

  return {
    documents,
    read: async (document) => facts.read(await session.client(), document),
    async view(knownVersion) {
      const current = await view(knownVersion);
      if (current.refreshing || !(await isDue(current.fetchedAtMs))) return current;
      void refreshOnce();
      return { ...current, refreshing: true };
    },
    async refresh(knownVersion) {
      if ((await session.signedIn()) === null) throw new AppError('signed_out');
      await refreshOnce();
      return view(knownVersion);
    },
    async claims() {
      const [key, all] = await Promise.all([dataKey(ports), documents()]);
      const found = await Promise.all(
        all.filter(hasData).map(async (document) => {
          const kept = await facts.keptOf(key, document.id);
          return kept === null ? [] : claimsOf(document, kept);
        }),
      );
      return found.flat();
    },
    async download({ uri }, signal) {
      const client = await session.client();
      return client.download('file', { segment: uri, ...(signal && { signal }) });
    },
  };
}
