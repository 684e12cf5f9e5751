import type { SessionView } from '../../lib/domain/views.ts';

/** Nobody is signed in, and nothing is in the way of using files that were imported. */
export type Guest = Extract<SessionView, { state: 'unconnected' | 'signed-out' }>;
export type SignedOut = Extract<SessionView, { state: 'signed-out' }>;
