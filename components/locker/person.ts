import type { SessionView } from '../../lib/domain/views.ts';

/** Whoever is signed in, as our pages see them. */
export type Person = Extract<SessionView, { state: 'signed-in' }>;
