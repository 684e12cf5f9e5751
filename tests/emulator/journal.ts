/** Every request that reached the emulator, without anything secret: no query values, no headers, no bodies. */

export interface JournalEntry {
  /** ISO 8601 UTC. */
  time: string;
  operation: string;
  method: string;
  /** As sent, without the query; ids of a sign-in under way are replaced by their name. */
  path: string;
  /** Names of the query parameters. */
  parameters: string[];
  /** What was answered; 0 when the connection was reset instead. */
  status: number;
  cookie: boolean;
  authorization: boolean;
}

export interface JournalReport {
  requests: JournalEntry[];
  /** Requests per operation. */
  counts: Record<string, number>;
}

export type Journal = ReturnType<typeof createJournal>;

export function createJournal() {
  let requests: JournalEntry[] = [];
  return {
    add(entry: JournalEntry): void {
      requests.push(entry);
    },
    report(): JournalReport {
      const counts: Record<string, number> = {};
      for (const { operation } of requests) counts[operation] = (counts[operation] ?? 0) + 1;
      return { requests: [...requests], counts };
    },
    clear(): void {
      requests = [];
    },
  };
}
