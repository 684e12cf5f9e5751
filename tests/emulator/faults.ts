/** Bad days on demand: an operation, or one document of it, fails a number of times in a chosen way. */
import * as v from 'valibot';
import { REDIRECT_REWRITES } from './redirect_faults.ts';

/** The pseudo-operation whose faults rewrite the redirect at the end of a sign-in. */
export const AUTHORIZE_REDIRECT = 'authorize-redirect';
/** Stands for every operation. */
export const ANY_OPERATION = '*';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const faultSchema = v.strictObject({
  /** A name of the operations table, `authorize-redirect`, or `*`. */
  operation: v.string(),
  /** Only for this document; decoded. */
  uri: v.optional(v.string()),
  /** How many matching requests fail. */
  times: v.optional(v.pipe(count, v.minValue(1)), 1),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** A code; its status and text are the documented ones unless `status` is given. */
  error: v.optional(v.string()),
  delayMs: v.optional(count),
  /** Promise the whole body, send so many bytes of it (half of it with `true`), and drop the connection. */
  cut: v.optional(v.union([v.literal(true), count])),
  /** Reset the connection: before the operation does its work, or after it and instead of the answer. */
  reset: v.optional(v.union([v.literal(true), v.literal('after')])),
  body: v.optional(v.string()),
  contentType: v.optional(v.string()),
  /** Set on the answer; `null` takes one away. */
  headers: v.optional(v.record(v.string(), v.nullable(v.string()))),
  /** With `authorize-redirect`: how the redirect is bent. */
  redirect: v.optional(v.picklist(Object.keys(REDIRECT_REWRITES))),
});

export type FaultInput = v.InferInput<typeof faultSchema>;
export type Fault = v.InferOutput<typeof faultSchema>;
export type Faults = ReturnType<typeof createFaults>;

export function createFaults(operationNames: readonly string[]) {
  const known = [...operationNames, AUTHORIZE_REDIRECT, ANY_OPERATION];
  let faults: Fault[] = [];
  return {
    /** Replaces all faults. @throws Error with a plain sentence when the input is not a list of faults */
    set(input: unknown): void {
      const result = v.safeParse(v.array(faultSchema), input);
      if (!result.success) {
        const issue = result.issues[0];
        throw new Error(`Not a list of faults: ${v.getDotPath(issue) ?? 'the list'}: ${issue.message}`);
      }
      const stranger = result.output.find(({ operation }) => !known.includes(operation));
      if (stranger)
        throw new Error(`No operation is called "${stranger.operation}"; there are ${known.join(', ')}`);
      faults = result.output;
    },
    clear(): void {
      faults = [];
    },
    /** The first fault meant for this request; one of its `times` is used up. */
    take(operation: string, uri?: string): Fault | undefined {
      const fault = faults.find(
        (each) =>
          each.times > 0 &&
          (each.operation === operation ||
            (each.operation === ANY_OPERATION && operation !== AUTHORIZE_REDIRECT)) &&
          (each.uri === undefined || each.uri === uri),
      );
      if (fault) fault.times -= 1;
      return fault;
    },
  };
}
