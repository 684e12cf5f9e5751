import type { SenderKind } from './protocol.ts';

/** Who we are: our extension id, and the address of our own root, slash included. */
export interface OwnIdentity {
  id: string;
  rootUrl: string;
}

/**
 * A page of ours is one whose URL lies under our own root (D2). A tab page has `sender.tab` too, so its absence proves
 * nothing; everything that is not surely ours is `content`.
 */
export function senderKind(
  sender: { id?: string | undefined; url?: string | undefined },
  own: OwnIdentity,
): SenderKind {
  return sender.id === own.id && (sender.url ?? '').startsWith(own.rootUrl) ? 'page' : 'content';
}
