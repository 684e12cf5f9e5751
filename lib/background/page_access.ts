import { AppError } from '../errors/app_error.ts';

/** Compared on label boundaries; a hint that lowers a warning, never a permission (D2). */
const GOVERNMENT = ['gov.in', 'nic.in'];

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const isGovernment = (host: string): boolean =>
  GOVERNMENT.some((domain) => host === domain || host.endsWith(`.${domain}`));

/**
 * A page that may be read and filled: https, or http on loopback in test builds (D2).
 * @throws AppError page_not_allowed for browser pages and pages that we were not asked about, page_not_secure for http
 */
export function checkPage(url: URL | null, insecureLoopback: boolean): URL {
  if (url?.protocol === 'https:') return url;
  if (url?.protocol !== 'http:') throw new AppError('page_not_allowed');
  if (insecureLoopback && LOOPBACK.includes(url.hostname)) return url;
  throw new AppError('page_not_secure');
}
