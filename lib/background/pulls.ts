import type { PullOutcome } from '../domain/locker_views.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import type { Catalogue } from './catalogue.ts';
import type { ConsentReceipts } from './consent_receipts.ts';
import { joinGrant } from './grant.ts';
import type { Locker } from './locker.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

export interface PullRequest {
  orgid: string;
  doctype: string;
  parameters: Readonly<Record<string, string>>;
  /** As it was shown beside the tick. */
  consentText: string;
}

/** Operation 14. No request leaves without the sentence that belongs to it having been shown and ticked (D13). */
export function createPulls(
  ports: Ports,
  session: Session,
  locker: Locker,
  catalogue: Pick<Catalogue, 'parameters' | 'consentFor'>,
  receipts: Pick<ConsentReceipts, 'note'>,
) {
  async function send({ orgid, doctype, parameters, consentText }: PullRequest): Promise<PullOutcome> {
    const asked = await catalogue.parameters(orgid, doctype);
    const given = asked.flatMap(({ paramname }) => {
      const value = Object.hasOwn(parameters, paramname) ? parameters[paramname]?.trim() : undefined;
      return value ? [[paramname, value] as const] : [];
    });
    const client = await session.client();
    // Ours come last: a parameter that an issuer calls `consent` can't replace them.
    const form = { ...Object.fromEntries(given), orgid, doctype, consent: 'Y' };
    await receipts.note(orgid, doctype, consentText);
    const { uri } = await client.json('pull', { form });
    await joinGrant(ports, uri);
    await locker.refresh();
    const pulled = (await locker.documents()).find((document) => document.uri === uri);
    if (!pulled) throw new AppError('document_not_found');
    return { outcome: 'pulled', documentId: pulled.id };
  }

  return {
    /** @throws AppError consent_missing, pull_no_record, aadhaar_not_linked, issuer_down … */
    async request(request: PullRequest): Promise<PullOutcome> {
      const sentence = await catalogue.consentFor(request.orgid, request.doctype);
      if (request.consentText !== sentence) throw new AppError('consent_missing');
      try {
        return await ports.withKeepAlive(send(request));
      } catch (thrown) {
        const code = errorCodeOf(thrown);
        if (code === 'pull_pending') return { outcome: 'pending' };
        // The answer may have been lost after the document arrived: the list tells.
        if (['pull_already_there', 'connection_unreachable', 'timeout'].includes(code))
          await locker.refresh();
        if (code === 'pull_already_there') return { outcome: 'already-there' };
        throw thrown;
      }
    },
  };
}
