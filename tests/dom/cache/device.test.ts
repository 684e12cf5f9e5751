import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import {
  forgetRemembered,
  recallSecret,
  rememberedState,
  rememberSecret,
} from '../../../lib/cache/device.ts';

const NAME = 'lockerfill-device';
const PIN = 'kothi-42';

beforeEach(() => deleteDB(NAME));

test('gives the secret back for the PIN, and only for it', async () => {
  await rememberSecret(PIN, 'secret', null);
  await expect(recallSecret('kothi-43')).rejects.toMatchObject({ code: 'pin_wrong' });
  expect(await recallSecret(PIN)).toBe('secret');
});

test('takes a PIN as it looks, however it was typed', async () => {
  await rememberSecret('caf\u00e9-12', 'secret', null);
  expect(await recallSecret('cafe\u0301-12')).toBe('secret');
});

test('counts wrong PINs, and starts anew after a right one', async () => {
  await rememberSecret(PIN, 'secret', null);
  await recallSecret('wrong-1').catch(() => undefined);
  await recallSecret('wrong-2').catch(() => undefined);
  expect((await rememberedState())?.triesLeft).toBe(3);
  await recallSecret(PIN);
  expect((await rememberedState())?.triesLeft).toBe(5);
});

test('refuses even the right PIN after five wrong ones', async () => {
  await rememberSecret(PIN, 'secret', null);
  for (const wrong of ['wrong-1', 'wrong-2', 'wrong-3', 'wrong-4']) {
    await expect(recallSecret(wrong)).rejects.toMatchObject({ code: 'pin_wrong' });
  }
  await expect(recallSecret('wrong-5')).rejects.toMatchObject({ code: 'pin_wiped' });
  await expect(recallSecret(PIN)).rejects.toMatchObject({ code: 'pin_wiped' });
});

test('counts a try before it is checked, so that ten at once are no ten tries', async () => {
  await rememberSecret(PIN, 'secret', null);
  const tries = Array.from({ length: 10 }, (_, at) => recallSecret(`wrong-${at}`).catch(() => undefined));
  await Promise.all(tries);
  expect((await rememberedState())?.triesLeft).toBe(0);
});

test('a copy of the database without the profile’s own key opens with no PIN', async () => {
  await rememberSecret(PIN, 'secret', null);
  const database = await openDB(NAME);
  const foreign = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await database.put('keys', { id: 'device', key: foreign });
  database.close();
  await expect(recallSecret(PIN)).rejects.toMatchObject({ code: 'pin_wrong' });
});

test('the profile’s own key can’t be read out', async () => {
  await rememberSecret(PIN, 'secret', null);
  const database = await openDB(NAME);
  const { key }: { key: CryptoKey } = await database.get('keys', 'device');
  database.close();
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('remembers until when, and nothing after it was told to forget', async () => {
  await rememberSecret(PIN, 'secret', 1234);
  expect(await rememberedState()).toEqual({ triesLeft: 5, untilMs: 1234 });
  await forgetRemembered();
  expect(await rememberedState()).toBeNull();
  await expect(recallSecret(PIN)).rejects.toMatchObject({ code: 'pin_wiped' });
});
