import { expect, test } from 'vitest';
import { senderKind } from '../../../lib/messages/sender.ts';

const own = { id: 'ours', rootUrl: 'chrome-extension://ours/' };

test.each(['chrome-extension://ours/popup.html', 'chrome-extension://ours/locker.html#get'])(
  '%s is a page of ours',
  (url) => {
    expect(senderKind({ id: 'ours', url }, own)).toBe('page');
  },
);

test.each([
  ['a content script', { id: 'ours', url: 'https://form.gov.in/' }],
  ['a content script of a page without an address', { id: 'ours' }],
  ['a page that names us in its path', { id: 'ours', url: 'https://evil.example/chrome-extension://ours/' }],
  ['an extension whose id begins like ours', { id: 'ours', url: 'chrome-extension://ours2/popup.html' }],
  ['another extension', { id: 'theirs', url: 'chrome-extension://ours/popup.html' }],
  ['nobody', {}],
])('%s is not', (_name, sender) => {
  expect(senderKind(sender, own)).toBe('content');
});
