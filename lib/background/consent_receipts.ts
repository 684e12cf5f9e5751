import { deleteReceipts, keepReceipt, receiptsOf } from '../cache/receipts.ts';
import type { Receipt } from '../cache/receipts.ts';
import { toHex } from '../domain/bytes.ts';
import type { ConsentReceiptView } from '../domain/locker_views.ts';
import { AppError } from '../errors/app_error.ts';
import type { Catalogue } from './catalogue.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

async function sha256(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** What the person agreed to, when, and for which document: kept here alone, until everything is deleted (D6). */
export function createConsentReceipts(
  ports: Pick<Ports, 'nowMs'>,
  session: Pick<Session, 'signedIn'>,
  catalogue: Pick<Catalogue, 'issuers' | 'consentFor'>,
) {
  /** The sentence, where what the catalogue says today is still what was agreed to. */
  async function viewOf(
    { textSha256, ...receipt }: Receipt,
    today: string | null,
  ): Promise<ConsentReceiptView> {
    const same = today !== null && (await sha256(today)) === textSha256;
    return { ...receipt, consentText: same ? today : null };
  }

  /** What the catalogue has for each document today; asked once where there is nothing to be had. */
  async function sentences(
    receipts: readonly Receipt[],
  ): Promise<(receipt: Receipt) => Promise<string | null>> {
    const reached = receipts.length > 0 && (await catalogue.issuers(false).catch(() => null)) !== null;
    const known = new Map<string, Promise<string | null>>();
    return async ({ orgid, doctype }) => {
      if (!reached) return null;
      const name = `${orgid} ${doctype}`;
      const sentence = known.get(name) ?? catalogue.consentFor(orgid, doctype).catch(() => null);
      known.set(name, sentence);
      return sentence;
    };
  }

  return {
    /** @throws AppError signed_out, storage_full, storage_failed */
    async note(orgid: string, doctype: string, consentText: string): Promise<void> {
      const person = await session.signedIn();
      if (person === null) throw new AppError('signed_out');
      const textSha256 = await sha256(consentText);
      await keepReceipt(person.digilockerid, { atMs: ports.nowMs(), orgid, doctype, textSha256 });
    },

    /** The signed-in person's own, the newest first. */
    async list(): Promise<ConsentReceiptView[]> {
      const person = await session.signedIn();
      const receipts = person === null ? [] : await receiptsOf(person.digilockerid);
      const sentenceOf = await sentences(receipts);
      return Promise.all(receipts.map(async (receipt) => viewOf(receipt, await sentenceOf(receipt))));
    },

    deleteAll: deleteReceipts,
  };
}

export type ConsentReceipts = ReturnType<typeof createConsentReceipts>;
