import type { CheckReason } from '../domain/proof.ts';

/** Why an XML signature cannot be checked; not that it is wrong. */
export class FormError extends Error {
  override readonly name = 'FormError';
  readonly reason: CheckReason;

  constructor(reason: CheckReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
