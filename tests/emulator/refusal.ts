/** How a handler says no: by the code that the specification lists. The operation's row gives status and text. */

export interface DocumentedError {
  error: string;
  status: number;
  description: string;
}

export class Refusal extends Error {
  readonly error: string;
  readonly description: string | undefined;

  /** @param description replaces the row's text, where the specification builds it at run time */
  constructor(error: string, description?: string) {
    super(description ?? error);
    this.error = error;
    this.description = description;
  }
}

/** An error that the person at the sign-in page sees; there is nowhere to redirect to. */
export class PageRefusal extends Error {
  readonly status: number;

  constructor(sentence: string, status = 400) {
    super(sentence);
    this.status = status;
  }
}

/** One value of a request, or undefined when absent or blank. @throws Refusal `invalid_request` when it is sent twice */
export function single(fields: URLSearchParams, name: string): string | undefined {
  const values = fields.getAll(name);
  if (values.length > 1) throw new Refusal('invalid_request', `The ${name} parameter is sent more than once`);
  return values[0] || undefined;
}

/** @throws Refusal `invalid_request` */
export function required(fields: URLSearchParams, name: string): string {
  const value = single(fields, name);
  if (value === undefined) throw new Refusal('invalid_request', `The ${name} parameter is missing`);
  return value;
}
