import { effect } from '@preact/signals';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLockerModel } from '../../../components/popup/locker_model.ts';
import type { LockerModel } from '../../../components/popup/locker_model.ts';
import type { LockerNews, LockerView } from '../../../lib/domain/views.ts';
import { AppError } from '../../../lib/errors/app_error.ts';
import { answerMessage, createSend } from '../../../lib/messages/messenger.ts';
import type { Handlers } from '../../../lib/messages/protocol.ts';
import { documents } from '../../dom/components/fixtures.ts';

const FIRST: LockerNews = {
  documents: [],
  version: 'first',
  fetchedAtMs: 1,
  refreshing: false,
  problem: null,
};
const UNCHANGED: LockerNews = { ...FIRST, documents: null };

/** A model in front of a background that gives one answer after the other, the last one for good. */
function modelOf(...answers: (LockerNews | AppError)[]) {
  const asked: (string | null)[] = [];
  const answer = async ({ knownVersion }: { knownVersion: string | null }): Promise<LockerNews> => {
    asked.push(knownVersion);
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (!next || next instanceof AppError) throw next;
    return next;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the model sends no other messages
  const handlers = { 'locker.get': answer, 'locker.refresh': answer } as Partial<Handlers> as Handlers;
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const model = createLockerModel(
    createSend((message) => answerMessage(message, 'page', handlers)),
    stop.signal,
  );
  return { model, asked };
}

function shown({ state }: LockerModel): LockerView {
  if (state.value.state !== 'list') throw new Error(`There is no list: ${state.value.state}`);
  return state.value.view;
}

/** How often a page would have drawn the list. */
function drawings({ state }: LockerModel): () => number {
  let drawn = 0;
  onTestFinished(effect(() => void (state.value, (drawn += 1))));
  return () => drawn;
}

test('tells which documents it has whenever it asks again', async () => {
  const { model, asked } = modelOf(FIRST, UNCHANGED);
  await model.load();
  await model.load();
  await model.refresh();
  expect(asked).toEqual([null, 'first', 'first']);
});

describe('an answer without documents', () => {
  test('draws nothing when nothing else is new', async () => {
    const { model } = modelOf(FIRST, UNCHANGED);
    await model.load();
    const drawn = drawings(model);
    await model.load();
    expect(drawn()).toBe(1);
  });

  test('keeps the very list that is shown, and takes the rest of the news', async () => {
    const { model } = modelOf(FIRST, { ...UNCHANGED, fetchedAtMs: 2, problem: 'offline' });
    await model.load();
    const before = shown(model).documents;
    await model.load();
    expect(shown(model).documents).toBe(before);
    expect(shown(model)).toMatchObject({ fetchedAtMs: 2, problem: 'offline' });
  });

  test('ends a refresh', async () => {
    const { model } = modelOf(FIRST, UNCHANGED);
    await model.load();
    const refreshed = model.refresh();
    expect(shown(model).refreshing).toBe(true);
    await refreshed;
    expect(shown(model).refreshing).toBe(false);
  });
});

test('another list takes the place of the one before', async () => {
  const { model, asked } = modelOf(FIRST, { ...FIRST, documents, version: 'second' });
  await model.load();
  await model.load();
  expect(shown(model).documents).toEqual(documents);
  await model.load();
  expect(asked.at(-1)).toBe('second');
});

test('a question that fails keeps the list and says why', async () => {
  const { model } = modelOf(FIRST, new AppError('offline'));
  await model.load();
  const before = shown(model).documents;
  await model.load();
  expect(shown(model)).toMatchObject({ documents: before, problem: 'offline' });
});
