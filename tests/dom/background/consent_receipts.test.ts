import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createConsentReceipts } from '../../../lib/background/consent_receipts.ts';
import { createHandlers } from '../../../lib/background/handlers.ts';
import { receiptsOf } from '../../../lib/cache/receipts.ts';
import { put } from '../../../lib/cache/database.ts';
import { newDataKey, openDataKey } from '../../../lib/cache/sealing.ts';
import { AppError } from '../../../lib/errors/app_error.ts';
import { deleteDatabases, PERSON, quietPorts } from './stand_ins.ts';

const SENTENCE = 'I provide my consent to …';

beforeEach(deleteDatabases);

function opened(sentence: string | null) {
  const ports = quietPorts();
  const asked: string[] = [];
  const reach = <T>(name: string, value: T) => {
    asked.push(name);
    return sentence === null
      ? Promise.reject(new AppError('connection_unreachable'))
      : Promise.resolve(value);
  };
  const receipts = createConsentReceipts(
    ports,
    { signedIn: async () => PERSON },
    {
      issuers: () => reach('issuers', { issuers: [], fetchedAtMs: 0 }),
      consentFor: (orgid, doctype) => reach(`${orgid} ${doctype}`, sentence ?? ''),
    },
  );
  return { receipts, asked, atMs: ports.nowMs() };
}

test('a consent is kept as time, issuer, document and the hash of the sentence', async () => {
  const { receipts, atMs } = opened(SENTENCE);
  await receipts.note('001891', 'HSCER', 'abc');
  // The SHA-256 of "abc" (FIPS 180-2, B.1).
  const textSha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await receiptsOf(PERSON.digilockerid)).toEqual([
    { atMs, orgid: '001891', doctype: 'HSCER', textSha256 },
  ]);
});

test('the sentence is shown where it is the one that was agreed to', async () => {
  const { receipts, atMs } = opened(SENTENCE);
  await receipts.note('001891', 'HSCER', SENTENCE);
  expect(await receipts.list()).toEqual([{ atMs, orgid: '001891', doctype: 'HSCER', consentText: SENTENCE }]);
});

test('another sentence than the one that was agreed to is not shown', async () => {
  const { receipts } = opened(SENTENCE);
  await receipts.note('001891', 'HSCER', 'With another name of the issuer …');
  expect(await receipts.list()).toMatchObject([{ consentText: null }]);
});

test('a catalogue that is out of reach is asked once, and the list is there', async () => {
  const { receipts, asked } = opened(null);
  await receipts.note('001891', 'HSCER', SENTENCE);
  await receipts.note('001892', 'SSCER', SENTENCE);
  expect(await receipts.list()).toHaveLength(2);
  expect(asked).toEqual(['issuers']);
});

test('deleting everything leaves neither list nor receipts', async () => {
  await opened(SENTENCE).receipts.note('001891', 'HSCER', SENTENCE);
  await put(await openDataKey(newDataKey()), 'lists', 'a', 'value');
  const page = () => Promise.reject(new Error('not asked'));
  const { handlers } = createHandlers(
    quietPorts(),
    { askPage: page, injectContentScript: page, pageUrl: page, withSeeThrough: page },
    { builtIn: null, managed: async () => null, connector: null },
  );
  expect(await handlers['everything.delete'](null)).toMatchObject({ state: 'unconnected' });
  expect(await receiptsOf(PERSON.digilockerid)).toEqual([]);
  const database = await openDB('lockerfill');
  expect(await database.count('lists')).toBe(0);
  database.close();
});
