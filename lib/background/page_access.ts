import { AppError } from '../errors/app_error.ts';

/** Compared on label boundaries; a hint that lowers a warning, never a permission (D2). */
const GOVERNMENT = ['gov.in', 'nic.in'];

export const isGovernment = (host: string): boolean =>
  GOVERNMENT.some((domain) => host === domain || host.endsWith(`.${domain}`));

/**
 * A page that may be read and filled: https, or http on the given hosts, which are none in the product (D2).
 * @throws AppError page_not_allowed for browser pages and pages that we were not asked about, page_not_secure for http
 */
export function checkPage(url: URL | null, httpHosts: readonly string[]): URL {
  if (url?.protocol === 'https:') return url;
  if (url?.protocol !== 'http:') throw new AppError('page_not_allowed');
  if (httpHosts.includes(url.hostname)) return url;
  throw new AppError('page_not_secure');
}
