/** The `hmac` field of operations 15 to 20: reads the fields, and says which rules they break. Field notes, section 2. */
import { createHash } from 'node:crypto';
import type { Client } from '../clients.ts';
import type { Incoming } from '../http.ts';
import { sameText } from '../random.ts';
import type { DocumentedError } from '../refusal.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { fromWireTime } from '../world.ts';
import type { Call, FieldRule, Fields, HashOperation } from './operation.ts';

const OLDEST_S = 1800;
/** The specification sets no limit ahead; clocks differ by less. */
const AHEAD_S = 300;
const HEX_DIGEST = /^[0-9a-f]{64}$/i;

const TIMESTAMP: FieldRule = {
  text: 'Timestamp parameter is missing or invalid',
  broken({ ts = '' }, world) {
    if (!/^\d{1,11}$/.test(ts)) return true;
    const age = Date.now() / 1000 - fromWireTime(world, Number(ts));
    return age > OLDEST_S || age < -AHEAD_S;
  },
};

const HMAC_TEXT = 'HMAC parameter is missing or invalid';

/** The "M" of the field notes: what each of these operations may answer. */
export const HASH_ERRORS: readonly DocumentedError[] = [
  { error: 'invalid_client_id', status: 401, description: 'The client_id parameter is invalid' },
  { error: 'invalid_parameter', status: 400, description: TIMESTAMP.text },
  { error: 'unexpected_error', status: 500, description: 'Internal server error' },
];

/** "The x parameter is missing or invalid", as the specification writes it. */
export function fieldRule(
  text: string,
  right: (value: string, fields: Fields, world: World) => boolean,
  name: string,
): FieldRule {
  return { text, broken: (fields, world) => !right(fields[name] ?? '', fields, world) };
}

/** @throws Refusal `invalid_client_id`, or `invalid_parameter` with the text of every broken rule */
export async function checkHash(
  operation: HashOperation,
  { world, request }: Call,
): Promise<{ client: Client; fields: Fields }> {
  const fields = await readFields(request, operation.inQuery ?? []);
  const client = world.clients.find(({ id }) => id === fields['clientid']);
  if (!client?.secret) throw new Refusal('invalid_client_id');
  const texts = [...operation.rules, TIMESTAMP]
    .filter((rule) => rule.broken(fields, world))
    .map(({ text }) => text);
  if (!proves(client.secret, operation.hashed, fields)) texts.push(HMAC_TEXT);
  if (texts.length > 0) throw new Refusal('invalid_parameter', texts.join('; '));
  return { client, fields };
}

function proves(secret: string, hashed: HashOperation['hashed'], fields: Fields): boolean {
  const given = fields['hmac'] ?? '';
  if (!HEX_DIGEST.test(given)) return false;
  const values = hashed.map(
    (place) =>
      [place]
        .flat()
        .map((name) => fields[name] ?? '')
        .find(Boolean) ?? '',
  );
  return sameText(
    given.toLowerCase(),
    createHash('sha256')
      .update(secret + values.join(''))
      .digest('hex'),
  );
}

async function readFields(request: Incoming, inQuery: readonly string[]): Promise<Fields> {
  const pairs = [...(await bodyPairs(request))];
  const also = [...request.query].filter(([name]) => inQuery.includes(name));
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) fields.set(name, fields.has(name) ? '' : value);
  for (const [name, value] of also) fields.set(name, (fields.get(name) ?? value) === value ? value : '');
  return Object.fromEntries(fields);
}

/** The specification names no content type: a form in either encoding will do. Anything else has no fields. */
async function bodyPairs({ headers, form, body }: Incoming): Promise<Iterable<[string, string]>> {
  const type = headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return form;
  try {
    const response = new Response(Uint8Array.from(body), { headers: { 'content-type': type } });
    const data = await response.formData();
    return [...data].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : '']);
  } catch {
    return [];
  }
}
