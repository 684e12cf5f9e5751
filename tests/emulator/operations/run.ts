/** Walks one row of the table: who is calling, may they, and what does a refusal look like. */
import { authenticateBearer, authenticateClient } from '../authentication.ts';
import type { Reply } from '../http.ts';
import { json } from '../http.ts';
import { padded } from '../oddities.ts';
import { problemPage } from '../pages/layout.ts';
import type { DocumentedError } from '../refusal.ts';
import { PageRefusal, Refusal } from '../refusal.ts';
import type { Persona } from '../types.ts';
import { isOdd } from '../world.ts';
import type { BearerCall, BearerOperation, Call, Operation } from './operation.ts';

const UNEXPECTED: DocumentedError = {
  error: 'unexpected_error',
  status: 500,
  description: 'Internal server error',
};

/** @param report is told of an exception that no row foresees; the caller gets `unexpected_error` */
export async function run(
  operation: Operation,
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

async function perform(operation: Operation, call: Call): Promise<Reply> {
  const { world, request } = call;
  if (operation.auth === 'none') return operation.handle(call);
  if (operation.auth === 'bearer') return performBearer(operation, call);
  return operation.handle({ ...call, client: authenticateClient(world, request, operation.auth) });
}

async function performBearer(operation: BearerOperation, call: Call): Promise<Reply> {
  const { world, request } = call;
  const grant = authenticateBearer(world, request);
  const client = world.clients.find(({ id }) => id === grant.clientId);
  const persona = world.personas.find(({ id }) => id === grant.personaId);
  if (!client || !persona) throw new Refusal('invalid_token');
  const bearer: BearerCall = { ...call, client, grant, persona, odd: isOdd(world, persona) };
  const demanded = operation.scope(bearer);
  if (demanded !== undefined && !grant.scopes.has(demanded)) throw new Refusal('insufficient_scope');
  return operation.handle(bearer);
}

/** Odd mode pads the code, and says 500 as the specification's samples do where its tables say 530. */
export function errorReply(operation: Operation, code: string, odd: boolean, description?: string): Reply {
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
