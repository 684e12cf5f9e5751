import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { exchange, jsonOf } from '../http/request.ts';
import type { Answer, Fetch } from '../http/request.ts';
import { isUntouched } from './integrity.ts';
import type { Integrity } from './integrity.ts';
import { JSON_ANSWERS, OPERATIONS, operationUrl } from './operations.ts';
import type { BytesOperation, OperationName } from './operations.ts';

const TIMEOUT_MS = 60_000;

export interface ClientDependencies {
  baseUrl: string;
  fetch: Fetch;
  /** A token that is good now; rejects with `signed_out` when there is none. */
  accessToken: () => Promise<string>;
  /** Called with a token that DigiLocker refused; gives another one, or rejects with `signed_out`. */
  renewToken: (refused: string) => Promise<string>;
  integrity: Integrity | null;
}

/** The bytes of a document, with what is known of their way here. */
export interface Download {
  bytes: Uint8Array<ArrayBuffer>;
  /** Lower case, without parameters, as declared. */
  contentType: string;
  /** True: the `hmac` matched. False: it could not be checked in this mode. */
  integrityVerified: boolean;
}

export interface RequestOptions {
  segment?: string;
  signal?: AbortSignal;
}

/** The `error` word decides first, then the status: tables and samples of the specification disagree on statuses. */
function failure(name: OperationName, answer: Answer): AppError {
  const body = v.safeParse(v.object({ error: v.string() }), looseJson(answer));
  const errors: Readonly<Record<string, ErrorCode>> = OPERATIONS[name].errors;
  const known = body.success ? errors[body.output.error.trim()] : undefined;
  const detail = `${name} ${answer.status}`;
  if (known) return new AppError(known, { detail });
  if (answer.status === 401) return new AppError('signed_out', { detail });
  if (answer.status === 403) return new AppError('not_shared', { detail });
  return new AppError(answer.status >= 500 ? 'service_down' : 'request_refused', { detail });
}

function looseJson(answer: Answer): unknown {
  try {
    return jsonOf(answer);
  } catch {
    return null;
  }
}

export interface DigiLockerClient {
  json<Name extends keyof typeof JSON_ANSWERS>(
    name: Name,
    options?: RequestOptions,
  ): Promise<v.InferOutput<(typeof JSON_ANSWERS)[Name]>>;
  download(name: BytesOperation, options?: RequestOptions): Promise<Download>;
}

/**
 * The one client: it walks the table of operations. A 401 is answered by one new token and one repeat.
 * @throws AppError the row's codes, and the transport's (offline, timeout, connection_unreachable, answer_too_large)
 */
export function createClient(dependencies: ClientDependencies): DigiLockerClient {
  async function once(name: OperationName, token: string, options: RequestOptions): Promise<Answer> {
    const { method, maxBytes } = OPERATIONS[name];
    return exchange(
      dependencies.fetch,
      operationUrl(dependencies.baseUrl, name, options.segment),
      { method, headers: { authorization: `Bearer ${token}` } },
      { timeoutMs: TIMEOUT_MS, maxBytes, signal: options.signal },
    );
  }

  async function call(name: OperationName, options: RequestOptions): Promise<Answer> {
    const token = await dependencies.accessToken();
    let answer = await once(name, token, options);
    if (answer.status === 401) answer = await once(name, await dependencies.renewToken(token), options);
    if (answer.status !== 200) throw failure(name, answer);
    return answer;
  }

  return {
    async json(name, options = {}) {
      const parsed = v.safeParse(JSON_ANSWERS[name], jsonOf(await call(name, options)));
      if (!parsed.success) {
        const member = v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message;
        throw new AppError('answer_unreadable', { detail: `${name} ${member}` });
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table pairs each name with its schema
      return parsed.output as never;
    },
    async download(name, options = {}) {
      const answer = await call(name, options);
      const integrityVerified = await isUntouched(answer, dependencies.integrity);
      return { bytes: answer.bytes, contentType: answer.contentType, integrityVerified };
    },
  };
}
