/** The relay as a client of DigiLocker: requests made of checked fields, under the confidential client's secret. */
import { createHash } from 'node:crypto';
import type { Client } from '../clients.ts';
import type { Incoming, Reply } from '../http.ts';
import type { Call, HashOperation, Operation } from '../operations/operation.ts';
import { run } from '../operations/run.ts';
import type { World } from '../world.ts';
import { toWireTime } from '../world.ts';

/** @throws Error when no client has a secret */
export function actingClient({ clients }: World): Client & { secret: string } {
  for (const client of clients) if (client.secret !== undefined) return { ...client, secret: client.secret };
  throw new Error('The relay has no client to act for');
}

export function askWithBasic(call: Call, operation: Operation, form: Record<string, string>): Promise<Reply> {
  const { id, secret } = actingClient(call.world);
  const credentials = Buffer.from(`${id}:${secret}`).toString('base64');
  return ask(call, operation, form, { authorization: `Basic ${credentials}` });
}

export function askWithHash(
  call: Call,
  operation: HashOperation,
  form: Record<string, string>,
): Promise<Reply> {
  const { id, secret } = actingClient(call.world);
  const ts = String(toWireTime(call.world, Math.floor(Date.now() / 1000)));
  const fields: Record<string, string> = { ...form, clientid: id, ts };
  const values = operation.hashed.flat().map((name) => fields[name] ?? '');
  const hmac = createHash('sha256')
    .update(secret + values.join(''))
    .digest('hex');
  return ask(call, operation, { ...fields, hmac }, {});
}

function ask(
  { world }: Call,
  operation: Operation,
  form: Record<string, string>,
  headers: Record<string, string>,
): Promise<Reply> {
  const fields = new URLSearchParams(form);
  const request: Incoming = {
    method: operation.method,
    path: operation.path,
    query: new URLSearchParams(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    cookies: new Map(),
    body: Buffer.from(fields.toString()),
    form: fields,
  };
  return run(operation, { world, request, params: {} }, (error) => {
    throw error;
  });
}
