import type { Connection } from '../domain/connection.ts';

declare const __CONNECTION__: Connection | null;

/** The organisation that the build was made for; null: none (`npm run build -- --connection FILE.json`). */
export const builtInConnection: Connection | null = __CONNECTION__;
