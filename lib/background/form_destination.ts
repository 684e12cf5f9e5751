import type { ReviewView } from '../domain/views.ts';
import type { ScanReport } from '../messages/page_protocol.ts';

/**
 * Where the forms around the fields go. Another site is named by its host, and by its whole origin where only that
 * differs (http instead of https); what is no web address by its scheme.
 */
export function destinationOf(
  targets: NonNullable<ScanReport['targets']>,
  page: URL,
): Pick<ReviewView, 'sendsTo' | 'method'> {
  const other = targets.find(({ origin }) => origin !== page.origin)?.origin;
  const host = other !== undefined && URL.canParse(other) ? new URL(other).host : '';
  return {
    sendsTo: other === undefined ? null : host === '' || host === page.host ? other : host,
    method: targets.some(({ method }) => method === 'get') ? 'get' : 'post',
  };
}
