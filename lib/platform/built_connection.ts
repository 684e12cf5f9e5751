import type { Connection } from '../domain/connection.ts';

declare const BUILT_CONNECTION: Connection | null;

/** The organisation that the build was made for; null: none (`npm run build -- --connection FILE.json`). */
export const builtInConnection: Connection | null = BUILT_CONNECTION;
