import * as v from 'valibot';
import { AppError, errorCodeOf } from '../errors/app_error.ts';
import { ERROR_CODES } from '../errors/codes.ts';
import { createPieces, postInPieces } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { PROTOCOL } from './protocol.ts';
import type { Handlers, MessageName, Send, SenderKind } from './protocol.ts';

const messageSchema = v.object({ name: v.string(), request: v.unknown() });

const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), reply: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.picklist(ERROR_CODES) }),
]);
export type Answer = v.InferOutput<typeof answerSchema>;

const isMessageName = (name: string): name is MessageName => Object.hasOwn(PROTOCOL, name);

/** Runs one message: sender first, then shape, then the handler. Whatever goes wrong becomes a code. */
export async function answerMessage(
  message: unknown,
  sender: SenderKind,
  handlers: Handlers,
  pieces: Pieces = createPieces(),
): Promise<Answer> {
  try {
    if (sender === 'page' && pieces.take(message)) return { ok: true, reply: null };
    const { name, request } = v.parse(messageSchema, pieces.whole(message));
    if (!isMessageName(name)) throw new AppError('invalid_message', { detail: 'name' });
    const row = PROTOCOL[name];
    if (!row.from.includes(sender)) throw new AppError('unexpected_sender', { detail: name });
    const parsed = v.safeParse(row.request, request);
    if (!parsed.success) throw new AppError('invalid_message', { detail: name });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table pairs each name with its request
    const handler = handlers[name] as (request: unknown) => Promise<unknown>;
    return { ok: true, reply: await handler(parsed.output) };
  } catch (thrown) {
    return { ok: false, code: v.isValiError(thrown) ? 'invalid_message' : errorCodeOf(thrown) };
  }
}

/** The pages' end of the wire. A background that died in mid-answer rejects `post`: the caller asks for the state again. */
export function createSend(post: (message: unknown) => Promise<unknown>): Send {
  return async (name, request) => {
    const raw = await postInPieces(post, name, request).catch((cause: unknown) => {
      throw new AppError('interrupted', { cause });
    });
    const answer = v.safeParse(answerSchema, raw);
    if (!answer.success) throw new AppError('interrupted');
    if (!answer.output.ok) throw new AppError(answer.output.code);
    const reply = v.safeParse(PROTOCOL[name].reply, answer.output.reply);
    if (!reply.success) throw new AppError('internal', { detail: name });
    return reply.output;
  };
}
