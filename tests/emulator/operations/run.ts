/** Walks one row of the table: who is calling, may they, and what does a refusal look like. */
import { authenticateBearer, authenticateClient } from '../authentication.ts';
import { bodyHmac } from '../body_hmac.ts';
import type { Reply } from '../http.ts';
import { json } from '../http.ts';
import { padded } from '../oddities.ts';
import { problemPage } from '../pages/layout.ts';
import type { DocumentedError } from '../refusal.ts';
import { sameText } from '../random.ts';
import { PageRefusal, Refusal } from '../refusal.ts';
import type { Persona } from '../types.ts';
import { isOdd } from '../world.ts';
import { checkHash } from './hash.ts';
import type {
  BearerCall,
  BearerOperation,
  BodyHmacOperation,
  Call,
  HashOperation,
  Operation,
  RelayOperation,
} from './operation.ts';

const UNEXPECTED: DocumentedError = {
  error: 'unexpected_error',
  status: 500,
  description: 'Internal server error',
};

/** @param report is told of an exception that no row foresees; the caller gets `unexpected_error` */
export async function run(
  operation: Operation | RelayOperation,
  call: Call,
  report: (error: unknown) => void,
): Promise<Reply> {
  try {
    return await perform(operation, call);
  } catch (error) {
    if (error instanceof PageRefusal) return problemPage(error.message, error.status);
    if (error instanceof Refusal)
      return errorReply(operation, error.error, isOdd(call.world, personaOf(call)), error.description);
    report(error);
    return errorReply(operation, UNEXPECTED.error, call.world.odd);
  }
}

async function perform(operation: Operation | RelayOperation, call: Call): Promise<Reply> {
  const { world, request } = call;
  if (operation.auth === 'none' || operation.auth === 'relay') return operation.handle(call);
  if (operation.auth === 'bearer') return operation.handle(admitBearer(operation, call));
  if (operation.auth === 'body-hmac') return performBodyHmac(operation, call);
  if (operation.auth === 'hash') return performHash(operation, call);
  return operation.handle({ ...call, client: authenticateClient(world, request, operation.auth) });
}

function admitBearer(operation: BearerOperation | BodyHmacOperation, call: Call): BearerCall {
  const { world, request } = call;
  const grant = authenticateBearer(world, request);
  const client = world.clients.find(({ id }) => id === grant.clientId);
  const persona = world.personas.find(({ id }) => id === grant.personaId);
  if (!client || !persona) throw new Refusal('invalid_token');
  const bearer: BearerCall = { ...call, client, grant, persona, odd: isOdd(world, persona) };
  const demanded = operation.scope(bearer);
  if (demanded !== undefined && !grant.scopes.has(demanded)) throw new Refusal('insufficient_scope');
  return bearer;
}

function performBodyHmac(operation: BodyHmacOperation, call: Call): Reply | Promise<Reply> {
  const bearer = admitBearer(operation, call);
  const check = operation.checks.find((each) => each.broken(bearer));
  if (check) throw new Refusal(check.error);
  const { client, request } = bearer;
  if (!sameText(String(request.headers['hmac']), bodyHmac(client, request.body)))
    throw new Refusal('hmac_mismatch');
  return operation.handle(bearer);
}

async function performHash(operation: HashOperation, call: Call): Promise<Reply> {
  const { client, fields } = await checkHash(operation, call);
  return operation.handle({ ...call, client, fields, odd: isOdd(call.world) });
}

/** Odd mode pads the code, and says 500 as the specification's samples do where its tables say 530. */
export function errorReply(
  operation: Operation | RelayOperation,
  code: string,
  odd: boolean,
  description?: string,
): Reply {
  const row = operation.errors.find(({ error }) => error === code) ?? { ...UNEXPECTED, error: code };
  const body = {
    error: odd ? padded(row.error) : row.error,
    error_description: description ?? row.description,
  };
  return json(body, odd && row.status === 530 ? 500 : row.status);
}

/** Whose oddities colour a refusal: the holder's, as far as the token tells. */
function personaOf({ world, request }: Call): Persona | undefined {
  try {
    const { personaId } = authenticateBearer(world, request);
    return world.personas.find(({ id }) => id === personaId);
  } catch {
    return undefined;
  }
}
