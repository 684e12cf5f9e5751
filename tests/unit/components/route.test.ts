import { expect, test } from 'vitest';
import { documentHash, routeOf } from '../../../components/locker/route.ts';
import { stepOf } from '../../../components/locker/list_keys.ts';

test.each(['', '#', '#nowhere', '#__proto__', '#constructor'])(
  'the address %s is the first section',
  (hash) => {
    expect(routeOf(hash)).toEqual({ section: 'issued', documentId: null });
  },
);

test('the address of a document leads back to it, whatever its id holds', () => {
  const documentId = 'a&b=c#d%zz/é';
  expect(routeOf(documentHash(documentId))).toEqual({ section: 'issued', documentId });
});

test('only the issued documents have a document', () => {
  expect(routeOf('#privacy?document=x')).toEqual({ section: 'privacy', documentId: null });
});

test.each([
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 6],
  ['PageUp', 2, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
])('%s from row %i of ten leads to row %i', (key, from, to) => {
  expect(stepOf(key, from, 10, 4)).toBe(to);
});

test('other keys, and keys in an empty list, lead nowhere', () => {
  expect([stepOf('a', 0, 10, 4), stepOf('toString', 0, 10, 4), stepOf('End', 0, 0, 4)]).toEqual([
    null,
    null,
    null,
  ]);
});
