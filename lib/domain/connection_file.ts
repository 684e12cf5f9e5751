import * as v from 'valibot';
import { connectionFileSchema } from './connection.ts';
import type { Connection, ConnectionFile } from './connection.ts';

/**
 * Reads what an organisation wrote.
 * @throws Error with a sentence that names the member, for the terminal
 */
export function parseConnectionFile(text: string): ConnectionFile {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new Error('The connection file is not JSON.');
  }
  const parsed = v.safeParse(connectionFileSchema, written);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const member = v.getDotPath(issue) ?? 'the file';
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  throw new Error(
    unknown
      ? `The connection file has an unknown member "${member}". Secrets don't belong in it.`
      : `The connection file is not right at "${member}": ${issue.message}.`,
  );
}

/** The record that a build carries. A developer build types its secret in; else a relay is used where there is one. */
export function builtConnection(file: ConnectionFile, isDeveloperBuild: boolean): Connection {
  const { organisation, clientId, issuers, serviceName, purpose, baseUrl, relays } = file;
  const [relayUrl = null] = relays;
  const mode = isDeveloperBuild ? 'developer' : relayUrl === null ? 'public' : 'relay';
  return {
    id: `${organisation} ${clientId}`,
    organisation,
    clientId,
    issuers,
    serviceName,
    purpose,
    baseUrl,
    mode,
    relayUrl: mode === 'relay' ? relayUrl : null,
  };
}
