import { AppError } from '../errors/app_error.ts';

/** Bounds of one exchange. `maxBytes` holds whatever `Content-Length` says. */
export interface Bounds {
  timeoutMs: number;
  maxBytes: number;
  signal?: AbortSignal | undefined;
}

/** A whole answer, read and bounded. `contentType` is lower case and without parameters. */
export interface Answer {
  status: number;
  contentType: string;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export const JSON_BOUNDS: Bounds = { timeoutMs: 20_000, maxBytes: 5 * 1024 * 1024 };

async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of response.body ?? []) {
    total += chunk.byteLength;
    if (total > maxBytes) throw new AppError('answer_too_large');
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Only a clear "no" counts: where the platform can't tell, the server is the one that is out of reach. */
const isOffline = (): boolean => 'onLine' in navigator && !navigator.onLine;

/** The browsers have one text for every network failure, so the state tells them apart, not the text. */
function networkFailure(cause: unknown, timeout: AbortSignal): AppError {
  if (cause instanceof AppError) return cause;
  if (timeout.aborted) return new AppError('timeout', { cause });
  return new AppError(isOffline() ? 'offline' : 'connection_unreachable', { cause });
}

/**
 * One HTTP exchange under D5: no cookies, no redirects, no cache, no referrer, a time limit, a size limit.
 * @throws AppError offline, connection_unreachable, timeout, answer_too_large
 */
export async function exchange(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  bounds: Bounds,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(bounds.timeoutMs);
  const signals = bounds.signal ? [timeout, bounds.signal] : [timeout];
  try {
    const response = await fetch(url, {
      ...init,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any(signals),
    });
    const declared = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      contentType: (declared.split(';')[0] ?? '').trim().toLowerCase(),
      headers: response.headers,
      bytes: await readCapped(response, bounds.maxBytes),
    };
  } catch (cause) {
    throw networkFailure(cause, timeout);
  }
}

/** The answer's JSON; anything else than one JSON value in strict UTF-8 is unreadable. A BOM is let pass. */
export function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes));
  } catch (cause) {
    throw new AppError('answer_unreadable', { cause });
  }
}

/** The answer's JSON, or null where it has none: for reading what an error says. */
export function looseJsonOf(answer: Answer): unknown {
  try {
    return jsonOf(answer);
  } catch {
    return null;
  }
}
