import { toHex } from '../domain/bytes.ts';
import { IST_OFFSET_S } from '../domain/dates.ts';

/** Who signs the forms of operations 15–20, wherever the secret lives. */
export interface FormSigner {
  clientId: string;
  /** SHA-256 of secret + values, joined without separator, as lower-case hex. */
  hash(values: readonly string[]): Promise<string>;
  /** UNIX seconds, as this server counts them. */
  nowS(): Promise<number>;
  /** The server refused this `ts`: from now on count the other way, in IST or in UTC (D12). */
  shiftClock(refusedS: number): Promise<void>;
}

/** For the modes whose secret is at hand in this process. `offset` remembers how the server counts. */
export function localSigner(
  clientId: string,
  clientSecret: string,
  nowMs: () => number,
  offset: { get(): Promise<number | null>; set(seconds: number): Promise<void> },
): FormSigner {
  return {
    clientId,
    async hash(values) {
      const joined = new TextEncoder().encode(clientSecret + values.join(''));
      return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', joined)));
    },
    nowS: async () => Math.floor(nowMs() / 1000) + ((await offset.get()) ?? 0),
    // By the refused value, not by the record: several requests may be refused at the same time.
    shiftClock: (refusedS) => offset.set(refusedS - nowMs() / 1000 < IST_OFFSET_S / 2 ? IST_OFFSET_S : 0),
  };
}

/**
 * The form of a hash-authenticated operation: the given fields, `clientid`, `ts`, and `hmac` over the values in the
 * row's order. A field that is absent counts as empty and is not sent.
 */
export async function signedForm(
  signer: FormSigner,
  order: readonly string[],
  fields: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const form: Record<string, string> = {
    ...fields,
    clientid: signer.clientId,
    ts: String(await signer.nowS()),
  };
  return { ...form, hmac: await signer.hash(order.map((name) => form[name] ?? '')) };
}
