import type { ErrorCode } from './codes.ts';

/** A failure that a person may meet: a code of the closed vocabulary. `detail` names fields, never values. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly detail: string | null;

  constructor(code: ErrorCode, options: { detail?: string; cause?: unknown } = {}) {
    super(options.detail ? `${code}: ${options.detail}` : code, { cause: options.cause });
    this.code = code;
    this.detail = options.detail ?? null;
  }
}

/** The code of any thrown thing; what is not ours is `internal`. */
export function errorCodeOf(thrown: unknown): ErrorCode {
  return thrown instanceof AppError ? thrown.code : 'internal';
}
