import * as v from 'valibot';
import { AppError } from '../errors/app_error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { exchange, jsonOf, looseJsonOf } from '../http/request.ts';
import type { Answer, Fetch } from '../http/request.ts';
import { bodyHmac, isUntouched } from './integrity.ts';
import type { Integrity } from './integrity.ts';
import { JSON_ANSWERS, OPERATIONS, operationUrl, relayedUrl } from './operations.ts';
import type { BytesOperation, Operation, OperationName } from './operations.ts';
import { signedForm } from './signed_form.ts';
import type { FormSigner } from './signed_form.ts';

/** A person waits for a list; a file may take its time (D7). */
const JSON_WAIT_MS = 20_000;
const BYTES_WAIT_MS = 60_000;

export interface ClientDependencies {
  baseUrl: string;
  fetch: Fetch;
  /** A token that is good now; rejects with `signed_out` when there is none. */
  accessToken: () => Promise<string>;
  /** Called with a token that DigiLocker refused; gives another one, or rejects with `signed_out`. */
  renewToken: (refused: string) => Promise<string>;
  /** Operations 10–13; null: this mode can't compute an `hmac`. */
  integrity: Integrity | null;
  /** Operations 15–20; null: this mode can't sign a form. */
  signer: FormSigner | null;
  /** Asked instead for what its table names; null: no relay in this mode. */
  relayUrl: string | null;
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
  /** What stands for `{uri}` or `{id}` in the path. */
  segment?: string;
  /** Form fields; what is absent is not sent. */
  form?: Readonly<Record<string, string>>;
  /** Operation 13: the file, its media type and its place in the locker. */
  upload?: { bytes: Uint8Array<ArrayBuffer>; mediaType: string; path: string };
  signal?: AbortSignal;
}

const errorBody = v.object({ error: v.string(), error_description: v.fallback(v.string(), '') });

/** The `error` word decides first, then the status: tables and samples of the specification disagree on statuses. */
function failure(name: OperationName, answer: Answer): AppError {
  const body = v.safeParse(errorBody, looseJsonOf(answer));
  const { errors, authentication, texts = [] }: Operation = OPERATIONS[name];
  const { error, error_description } = body.success ? body.output : { error: '', error_description: '' };
  const told = error_description.toLowerCase();
  const byText = answer.status === 400 && texts.find(([text]) => told.includes(text.toLowerCase()));
  const known = byText ? byText[1] : new Map(Object.entries(errors)).get(error.trim());
  const detail = `${name} ${answer.status}`;
  if (known) return new AppError(known, { detail });
  const [unknown, forbidden]: readonly [ErrorCode, ErrorCode] =
    typeof authentication === 'object'
      ? ['sign_in_credentials_refused', 'not_allowed_for_organisation']
      : ['signed_out', 'not_shared'];
  if (answer.status === 401) return new AppError(unknown, { detail });
  if (answer.status === 403) return new AppError(forbidden, { detail });
  return new AppError(answer.status >= 500 ? 'service_down' : 'request_refused', { detail });
}

/** `invalid_parameter` whose text names the timestamp: the server may count in IST (D12). */
function blamesTimestamp(answer: Answer): boolean {
  const body = v.safeParse(errorBody, looseJsonOf(answer));
  return body.success && /timestamp/i.test(body.output.error_description);
}

export interface DigiLockerClient {
  json<Name extends keyof typeof JSON_ANSWERS>(
    name: Name,
    options?: RequestOptions,
  ): Promise<v.InferOutput<(typeof JSON_ANSWERS)[Name]>>;
  download(name: BytesOperation, options?: RequestOptions): Promise<Download>;
  /** Operation 19, whose success has no body. */
  tell(name: 'pushUri', options?: RequestOptions): Promise<void>;
}

/**
 * The one client: it walks the table of operations. A 401 is answered by one new token and one repeat.
 * @throws AppError the row's codes, and the transport's (offline, timeout, connection_unreachable, answer_too_large);
 * not_in_this_mode where the credentials at hand can't do it
 */
export function createClient(dependencies: ClientDependencies): DigiLockerClient {
  function once(
    name: OperationName,
    options: RequestOptions,
    headers: Record<string, string>,
    body: BodyInit | null,
  ): Promise<Answer> {
    const { method, maxBytes, answer, authentication, inQuery }: Operation = OPERATIONS[name];
    const isLarge = answer === 'bytes' || authentication === 'bearer and body hmac';
    const url = new URL(operationUrl(dependencies.baseUrl, name, options.segment));
    for (const field of inQuery ?? []) url.searchParams.set(field, options.form?.[field] ?? '');
    return exchange(
      dependencies.fetch,
      url.href,
      { method, headers, body },
      { timeoutMs: isLarge ? BYTES_WAIT_MS : JSON_WAIT_MS, maxBytes, signal: options.signal },
    );
  }

  async function withBearer(name: OperationName, options: RequestOptions): Promise<Answer> {
    const { upload, form } = options;
    const extra: Record<string, string> = upload
      ? {
          'content-type': upload.mediaType,
          path: upload.path,
          hmac: await bodyHmac(upload.bytes, dependencies.integrity),
        }
      : {};
    const body = upload?.bytes ?? (form ? new URLSearchParams({ ...form }) : null);
    const send = (token: string) => once(name, options, { ...extra, authorization: `Bearer ${token}` }, body);
    const token = await dependencies.accessToken();
    const answer = await send(token);
    return answer.status === 401 ? send(await dependencies.renewToken(token)) : answer;
  }

  async function withHash(
    name: OperationName,
    order: readonly string[],
    options: RequestOptions,
  ): Promise<Answer> {
    const { signer, relayUrl } = dependencies;
    const relayed = relayUrl === null ? null : relayedUrl(relayUrl, name, options.form ?? {});
    if (relayed !== null) {
      const { maxBytes } = OPERATIONS[name];
      const bounds = { timeoutMs: JSON_WAIT_MS, maxBytes, signal: options.signal };
      return exchange(dependencies.fetch, relayed, { method: 'GET' }, bounds);
    }
    if (signer === null) throw new AppError('not_in_this_mode', { detail: name });
    const send = (form: Record<string, string>) => once(name, options, {}, new URLSearchParams(form));
    const form = await signedForm(signer, order, options.form ?? {});
    const answer = await send(form);
    if (answer.status !== 400 || !blamesTimestamp(answer)) return answer;
    await signer.shiftClock(Number(form['ts']));
    return send(await signedForm(signer, order, options.form ?? {}));
  }

  async function call(name: OperationName, options: RequestOptions): Promise<Answer> {
    const { authentication }: Operation = OPERATIONS[name];
    const answer =
      typeof authentication === 'object'
        ? await withHash(name, authentication.hash, options)
        : await withBearer(name, options);
    if (answer.status !== 200) throw failure(name, answer);
    return answer;
  }

  return {
    async json(name, options = {}) {
      // The library's own texts quote what they received; ours name the member.
      const parsed = v.safeParse(JSON_ANSWERS[name], jsonOf(await call(name, options)), {
        message: 'answer',
      });
      if (!parsed.success) {
        const member = v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message;
        throw new AppError('answer_unreadable', { detail: `${name} ${member}` });
      }
      return parsed.output;
    },
    async download(name, options = {}) {
      const answer = await call(name, options);
      const integrityVerified = await isUntouched(answer, dependencies.integrity);
      return { bytes: answer.bytes, contentType: answer.contentType, integrityVerified };
    },
    async tell(name, options = {}) {
      await call(name, options);
    },
  };
}
