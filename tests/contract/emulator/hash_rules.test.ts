/** What the `hmac` field of operations 15 to 20 must hold, and how the request may bring it. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import { confidential, post, REDIRECT_URI, unsecret } from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import {
  ask,
  DOCTYPES,
  ISSUERS,
  now,
  ORDERS,
  PARAMETERS,
  PUSH,
  signed,
  STATISTICS,
  VERIFY,
} from './second_client_signed.ts';

const TIMESTAMP = 'Timestamp parameter is missing or invalid';
const HMAC = 'HMAC parameter is missing or invalid';

let emulator: Emulator;
let client: Secretive;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
afterAll(() => emulator.close());

const invalid = (...texts: string[]) => ({
  status: 400,
  body: { error: 'invalid_parameter', error_description: texts.join('; ') },
});
const secondsAgo = (seconds: number) => String(Number(now()) - seconds);

describe('the hash', () => {
  test('may be in upper-case hexadecimal', async () => {
    const { hmac = '', ...fields } = signed(client, ISSUERS);
    const answer = await post(client.baseUrl + ISSUERS, { ...fields, hmac: hmac.toUpperCase() });
    expect(answer.status).toBe(200);
  });

  test('may not be in base64', async () => {
    const { hmac = '', ...fields } = signed(client, ISSUERS);
    const base64 = Buffer.from(hmac, 'hex').toString('base64');
    const answer = await post(client.baseUrl + ISSUERS, { ...fields, hmac: base64 });
    expect(answer).toMatchObject(invalid(HMAC));
  });

  test('is no HMAC: the secret stands before the values', async () => {
    const { hmac: _hmac, ts = '', ...fields } = signed(client, ISSUERS);
    const wrong = createHash('sha256').update(`${client.clientId}${ts}${client.clientSecret}`).digest('hex');
    const answer = await post(client.baseUrl + ISSUERS, { ...fields, ts, hmac: wrong });
    expect(answer).toMatchObject(invalid(HMAC));
  });

  test('runs over UTF-8 bytes of the values before form encoding', async () => {
    const fields = {
      digilockerid: '00000000-0000-4000-8000-000000000004',
      uri: 'in.gov.csc-SKCER-क & ख+1',
      doctype: 'SKCER',
      description: 'कौशल प्रमाण पत्र',
      docid: 'क & ख+1',
      issuedate: '01012024',
      action: 'A',
    };
    expect((await ask(client, PUSH, fields)).status).toBe(200);
  });

  test.each([
    [ISSUERS, {}],
    [DOCTYPES, { orgid: '000018' }],
    [PARAMETERS, { orgid: '000018', doctype: 'HSCER' }],
    [VERIFY, { mobile: '9000000001' }],
    [STATISTICS, {}],
  ])('of %s has its values in the order of the text', async (path, given) => {
    const fields: Record<string, string> = { clientid: client.clientId, ts: now(), ...given };
    const values = (ORDERS[path] ?? []).map((name) => fields[name] ?? '').filter(Boolean);
    const reversed = createHash('sha256')
      .update(client.clientSecret + values.toReversed().join(''))
      .digest('hex');
    expect((await ask(client, path, given)).status).toBe(200);
    expect(await post(client.baseUrl + path, { ...fields, hmac: reversed })).toMatchObject(invalid(HMAC));
  });
});

describe('the timestamp', () => {
  test.each([
    ['29 minutes and 50 seconds old', 1790],
    ['4 minutes and 50 seconds ahead', -290],
  ])('may be %s', async (_title, seconds) => {
    expect((await ask(client, ISSUERS, { ts: secondsAgo(seconds) })).status).toBe(200);
  });

  test.each([
    ['older than 30 minutes', () => secondsAgo(1810)],
    ['more than 5 minutes ahead', () => secondsAgo(-310)],
    ['in milliseconds', () => `${now()}000`],
    ['no number', () => 'now'],
    ['missing', () => ''],
  ])('may not be %s', async (_title, ts) => {
    expect(await ask(client, ISSUERS, { ts: ts() })).toMatchObject(invalid(TIMESTAMP));
  });

  test('is read as Indian time in ist mode', async () => {
    const indian = await startEmulator({ clock: 'ist' });
    const there = { ...client, baseUrl: indian.baseUrl };
    expect(await ask(there, ISSUERS)).toMatchObject(invalid(TIMESTAMP));
    expect((await ask(there, ISSUERS, { ts: secondsAgo(-19_800) })).status).toBe(200);
    await indian.close();
  });
});

describe('a request', () => {
  test('may be multipart', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(signed(client, ISSUERS))) body.append(name, value);
    const response = await fetch(client.baseUrl + ISSUERS, { method: 'POST', body });
    expect(response.status).toBe(200);
  });

  test('of another content type has no fields', async () => {
    const response = await fetch(client.baseUrl + ISSUERS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(signed(client, ISSUERS)),
    });
    expect(response.status).toBe(401);
  });

  test('with a field twice does not have it', async () => {
    const body = new URLSearchParams(signed(client, ISSUERS));
    body.append('ts', now());
    const response = await fetch(client.baseUrl + ISSUERS, { method: 'POST', body });
    expect(await response.json()).toMatchObject(invalid(TIMESTAMP, HMAC).body);
  });

  test('of a client without a secret is refused', async () => {
    const open = { ...client, clientId: unsecret(emulator).clientId };
    expect(await ask(open, ISSUERS)).toMatchObject({ status: 401, body: { error: 'invalid_client_id' } });
  });

  test('is told of all its wrong parameters at once', async () => {
    const fields = { orgid: '1', doctype: 'no doctype', ts: '0', hmac: 'wrong' };
    expect(await ask(client, PARAMETERS, fields)).toMatchObject(
      invalid(
        'The orgid parameter is missing or invalid',
        'The doctype parameter is missing or invalid',
        TIMESTAMP,
        HMAC,
      ),
    );
  });
});

describe('the orgid of the documents of an issuer', () => {
  const documents = (query: string, fields: Record<string, string>) =>
    post(`${client.baseUrl}${DOCTYPES}${query}`, fields);

  test('may stand in the query instead of the body', async () => {
    const { orgid: _orgid, ...fields } = signed(client, DOCTYPES, { orgid: '000018' });
    expect((await documents('?orgid=000018', fields)).status).toBe(200);
  });

  test('may stand in both', async () => {
    const fields = signed(client, DOCTYPES, { orgid: '000018' });
    expect((await documents('?orgid=000018', fields)).status).toBe(200);
  });

  test('may not differ between the two', async () => {
    const fields = signed(client, DOCTYPES, { orgid: '000018' });
    const text = 'The orgid parameter is missing or invalid';
    expect(await documents('?orgid=000201', fields)).toMatchObject(invalid(text, HMAC));
  });
});
