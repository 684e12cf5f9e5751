import { expect, test } from 'vitest';
import { answerMessage, createSend } from '../../../lib/messages/messenger.ts';
import { createPieces } from '../../../lib/messages/pieces.ts';
import { PROTOCOL } from '../../../lib/messages/protocol.ts';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import { AppError } from '../../../lib/errors/app_error.ts';

const called: string[] = [];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the proxy below answers to every name
const handlers: Handlers = new Proxy({} as Handlers, {
  get: (_target, name) => () => {
    called.push(String(name));
    return Promise.resolve({ state: 'unconnected' });
  },
});

test.each(Object.keys(PROTOCOL))('a content script may not call %s', async (name) => {
  called.length = 0;
  const answer = await answerMessage({ name, request: null }, 'content', handlers);
  expect(answer).toEqual({ ok: false, code: 'unexpected_sender' });
  expect(called).toEqual([]);
});

test('one of our pages is answered', async () => {
  const answer = await answerMessage({ name: 'session.get', request: null }, 'page', handlers);
  expect(answer).toEqual({ ok: true, reply: { state: 'unconnected' } });
});

test.each([
  [null],
  [7],
  [{ name: 'nothing.such', request: null }],
  [{ name: 'constructor', request: null }],
  [{ name: '__proto__', request: null }],
  [{ name: 'page.review', request: { tabId: 'one' } }],
  [{ name: 'page.fill', request: null }],
])('%j is no message', async (message) => {
  called.length = 0;
  expect(await answerMessage(message, 'page', handlers)).toEqual({ ok: false, code: 'invalid_message' });
  expect(called).toEqual([]);
});

test('a failure travels as its code alone', async () => {
  const failing = {
    ...handlers,
    'session.get': () => Promise.reject(new AppError('offline', { detail: 'x' })),
  };
  const answer = await answerMessage({ name: 'session.get', request: null }, 'page', failing);
  expect(answer).toEqual({ ok: false, code: 'offline' });
  const send = createSend(() => Promise.resolve(answer));
  await expect(send('session.get', null)).rejects.toMatchObject({ code: 'offline' });
});

test('what is not ours is told as internal, without its text', async () => {
  const failing = { ...handlers, 'session.get': () => Promise.reject(new Error('secret')) };
  const answer = await answerMessage({ name: 'session.get', request: null }, 'page', failing);
  expect(answer).toEqual({ ok: false, code: 'internal' });
});

test.each([
  ['dies in mid-answer', () => Promise.reject(new Error('channel closed'))],
  ['does not answer', () => Promise.resolve(undefined)],
])('a background that %s is told as interrupted', async (_name, post) => {
  await expect(createSend(post)('session.get', null)).rejects.toMatchObject({ code: 'interrupted' });
});

const longText = 'base64 '.repeat(200_000);
const keeping = (): { kept: unknown[]; handlers: Handlers } => {
  const kept: unknown[] = [];
  const upload = (request: unknown): Promise<never> => {
    kept.push(request);
    return Promise.reject(new AppError('storage_full'));
  };
  return { kept, handlers: { ...handlers, 'upload.begin': upload } };
};
const upload = { directory: '', name: 'a.pdf', base64: longText };

test('a long text arrives whole, and no message on its way is long', async () => {
  const { kept, handlers: own } = keeping();
  const pieces = createPieces();
  const lengths: number[] = [];
  const send = createSend((message) => {
    lengths.push(JSON.stringify(message).length);
    return answerMessage(message, 'page', own, pieces);
  });
  await expect(send('upload.begin', upload)).rejects.toMatchObject({ code: 'storage_full' });
  expect(kept).toEqual([upload]);
  expect(Math.max(...lengths)).toBeLessThan(longText.length / 3);
});

test('a long text of which pieces were lost is not taken for whole', async () => {
  const { kept, handlers: own } = keeping();
  const send = createSend((message) => answerMessage(message, 'page', own, createPieces()));
  await expect(send('upload.begin', upload)).rejects.toMatchObject({ code: 'interrupted' });
  expect(kept).toEqual([]);
});

test('a content script leaves no piece', async () => {
  const pieces = createPieces();
  const piece = { piece: { textId: 'one', text: 'x' } };
  expect(await answerMessage(piece, 'content', handlers, pieces)).toMatchObject({ ok: false });
  const naming = {
    name: 'upload.begin',
    request: { directory: '', name: 'a.pdf' },
    texts: { base64: 'one' },
  };
  expect(await answerMessage(naming, 'page', handlers, pieces)).toEqual({ ok: false, code: 'interrupted' });
});
