import * as v from 'valibot';
import { browser } from './browser.ts';

/** What a fleet's administrator may set: the organisation's client, and one of the relays that the build names (D3). */
const policySchema = v.object({
  organisation: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  clientId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  relay: v.pipe(v.string(), v.url()),
});
export type Policy = v.InferOutput<typeof policySchema>;

/** The policy, or null: Firefox throws where there is none, Chromium answers with nothing. */
export async function managedPolicy(): Promise<Policy | null> {
  const found = await browser.storage.managed.get().catch(() => ({}));
  const policy = v.safeParse(policySchema, found);
  return policy.success ? policy.output : null;
}
