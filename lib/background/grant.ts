import type { Ports } from './ports.ts';

/** What was pulled or pushed here joins the consent of the token at hand: nobody has to tick it in a new sign-in. */
export async function joinGrant(ports: Ports, uri: string): Promise<void> {
  const tokens = await ports.session.tokens.get();
  if (tokens) await ports.session.tokens.set({ ...tokens, scope: [...tokens.scope, `issued/${uri}`] });
}
