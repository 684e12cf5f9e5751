import { splitUri } from '../digilocker/schemas.ts';
import { isoDate, parseDate } from '../domain/dates.ts';
import type { PushRequest, StatisticsView } from '../domain/locker_views.ts';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import type { Session } from './session.ts';

/** DDMMYYYY, as operation 19 wants its dates; empty for none. */
function packedDate(iso: string | null): string {
  const date = parseDate(iso);
  if (!date) return '';
  const [year, month, day] = isoDate(date).split('-');
  return month === undefined || day === undefined ? '' : `${day}${month}${year}`;
}

const present = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

/** Operations 18–20: what an organisation does with its own registration. */
export function createOrganisation(session: Session) {
  return {
    /** A service of version 2.4 has this no more. @throws AppError no_longer_offered */
    async verifyMobile(mobile: string): Promise<{ registered: boolean }> {
      const client = await session.client();
      try {
        const { registered } = await client.json('verifyAccount', { form: { mobile } });
        return { registered };
      } catch (thrown) {
        const isGone = thrown instanceof AppError && thrown.detail === 'verifyAccount 404';
        throw isGone ? new AppError('no_longer_offered', { cause: thrown }) : thrown;
      }
    },

    /**
     * Always in the signed-in person's own account.
     * @throws AppError account_not_found, uri_in_account, uri_in_other_account, uri_not_in_account, uri_refused …
     */
    async pushUri(request: PushRequest): Promise<void> {
      const person = await session.signedIn();
      const parts = splitUri(request.uri);
      if (person === null) throw new AppError('signed_out');
      if (parts === null) throw new AppError('request_refused', { detail: 'uri' });
      const client = await session.client();
      const form = present({
        digilockerid: person.digilockerid,
        uri: request.uri,
        doctype: parts.doctype,
        description: request.description,
        docid: parts.docid,
        issuedate: packedDate(request.issueDate),
        validfrom: packedDate(request.validFrom),
        validto: packedDate(request.validTo),
        action: request.action,
        doccontent: request.pdfBase64 ?? '',
        datacontent: request.xmlBase64 ?? '',
      });
      await client.tell('pushUri', { form }).catch((thrown: unknown) => {
        // One text for a URI that can't be and for one that is not there to be changed or deleted.
        const isAbsent = request.action !== 'A' && errorCodeOf(thrown) === 'uri_refused';
        throw isAbsent ? new AppError('uri_not_in_account', { cause: thrown }) : thrown;
      });
    },

    async statistics(): Promise<StatisticsView> {
      const client = await session.client();
      const answer = await client.json('statistics');
      const date = parseDate(answer.count_as_on);
      return {
        users: answer.users,
        authentic_documents: answer.authentic_documents,
        issuers: answer.issuers,
        requestors: answer.requestors,
        countAsOn: date && isoDate(date),
        months: answer.monthwise_registrations,
        years: answer.yearwise_authentic_documents,
      };
    },
  };
}
