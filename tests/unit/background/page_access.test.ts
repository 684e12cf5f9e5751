import { expect, test } from 'vitest';
import { LOOPBACK_HOSTS } from '../../../lib/background/emulator_connection.ts';
import { checkPage, isGovernment } from '../../../lib/background/page_access.ts';

test.each(['scholarships.gov.in', 'gov.in', 'upsdc.nic.in'])('%s is a government host', (host) => {
  expect(isGovernment(host)).toBe(true);
});

test.each(['gov.in.evil.example', 'evilgov.in', 'notnic.in', 'example.com'])('%s is none', (host) => {
  expect(isGovernment(host)).toBe(false);
});

test.each([
  ['http://example.com/', 'page_not_secure'],
  ['http://127.0.0.1/', 'page_not_secure'],
  ['chrome://extensions', 'page_not_allowed'],
  ['file:///tmp/form.html', 'page_not_allowed'],
  ['about:blank', 'page_not_allowed'],
])('the product refuses %s', (url, code) => {
  expect(() => checkPage(new URL(url), [])).toThrow(expect.objectContaining({ code }));
});

test('a page that the person did not ask about is refused', () => {
  expect(() => checkPage(null, [])).toThrow(expect.objectContaining({ code: 'page_not_allowed' }));
});

test('a test build takes http on loopback and nowhere else', () => {
  expect(checkPage(new URL('http://localhost:8080/form'), LOOPBACK_HOSTS).port).toBe('8080');
  expect(() => checkPage(new URL('http://192.168.1.1/'), LOOPBACK_HOSTS)).toThrow();
  expect(() => checkPage(new URL('http://localhost.evil.example/'), LOOPBACK_HOSTS)).toThrow();
});
