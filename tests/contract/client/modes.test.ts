/** D3's table from the client's side: which operations each mode has. */
import { describe, expect, test } from 'vitest';
import type { RigOptions } from '../../support/signed_in_rig.ts';
import { expectCode, signedIn, uriOf, useEmulator } from './bench.ts';
import type { Bench } from './bench.ts';

const emulator = useEmulator();
const PDF = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
const pullable = () => emulator().config.pullable.find(({ outcome }) => outcome === 'issued');

/** Operations 7–20, each once. */
const CALLS: Record<string, (bench: Bench) => Promise<unknown>> = {
  user: ({ client }) => client.json('user'),
  uploadedList: ({ client }) => client.json('uploadedList'),
  issuedList: ({ client }) => client.json('issuedList'),
  file: ({ client }) => client.download('file', { segment: uriOf(emulator(), 'PANCR') }),
  xml: ({ client }) => client.download('xml', { segment: uriOf(emulator(), 'PANCR') }),
  eAadhaar: ({ client }) => client.download('eAadhaar'),
  upload: ({ client }) =>
    client.json('upload', { upload: { bytes: PDF, mediaType: 'application/pdf', path: '/a.pdf' } }),
  pull({ client }) {
    const { orgid = '', doctype = '', parameters = {} } = pullable() ?? {};
    return client.json('pull', { form: { ...parameters, orgid, doctype, consent: 'Y' } });
  },
  issuers: ({ client }) => client.json('issuers'),
  documents: ({ client }) => client.json('documents', { form: { orgid: '000018' } }),
  parameters: ({ client }) => client.json('parameters', { form: { orgid: '000018', doctype: 'HSCER' } }),
  verifyAccount: ({ client }) => client.json('verifyAccount', { form: { mobile: '9000000001' } }),
  pushUri: async ({ client, records }) =>
    client.tell('pushUri', {
      form: {
        digilockerid: (await records.signedIn.get())?.digilockerid ?? '',
        uri: 'in.gov.csc-SKCER-7',
        doctype: 'SKCER',
        description: 'Skill Certificate',
        docid: '7',
        issuedate: '01012024',
        action: 'A',
      },
    }),
  statistics: ({ client }) => client.json('statistics'),
};

const WITHOUT: Record<NonNullable<RigOptions['mode']>, readonly string[]> = {
  developer: [],
  relay: ['verifyAccount', 'pushUri'],
  public: ['upload', 'issuers', 'documents', 'parameters', 'verifyAccount', 'pushUri', 'statistics'],
};

describe.each(['developer', 'relay', 'public'] as const)('the mode %s', (mode) => {
  test.each(Object.entries(CALLS))('has %s, or says that it has not', async (name, call) => {
    const bench = await signedIn(emulator(), { mode });
    emulator().clearLog();
    const isAbsent = WITHOUT[mode].includes(name);
    await expectCode(bench, call(bench), isAbsent ? 'not_in_this_mode' : null);
    expect(emulator().log().requests.length === 0).toBe(isAbsent);
  });

  test('keeps the secret in its one record, or has none', async () => {
    const bench = await signedIn(emulator(), { mode, keepSignedIn: true });
    for (const call of Object.values(CALLS)) await call(bench).catch(() => undefined);
    emulator().expire({ accessTokens: true });
    await bench.client.json('user').catch(() => undefined);
    const { client_secret } = emulator().config.clients.confidential;
    const holding = [bench.records.dump('clientSecret'), bench.local.dump()].join();
    expect(holding).not.toContain(client_secret);
    expect(bench.records.dump().includes(client_secret)).toBe(mode === 'developer');
    await bench.session.end();
    expect(bench.records.dump('clientSecret')).not.toContain(client_secret);
  });

  test('sends the secret nowhere but to the token and revocation endpoints', async () => {
    const bench = await signedIn(emulator(), { mode, keepSignedIn: true });
    for (const call of Object.values(CALLS)) await call(bench).catch(() => undefined);
    const { client_secret } = emulator().config.clients.confidential;
    const holders = bench.state.sent
      .filter(({ url, form, headers }) =>
        `${url} ${form} ${JSON.stringify([...headers])}`.includes(client_secret),
      )
      .map(({ url }) => new URL(url).pathname);
    expect(holders).toEqual(mode === 'developer' ? ['/public/oauth2/1/token'] : []);
  });
});

test('a relay is never sent a document, a document’s uri or a scope', async () => {
  const bench = await signedIn(emulator(), { mode: 'relay', keepSignedIn: true });
  for (const call of Object.values(CALLS)) await call(bench).catch(() => undefined);
  const scope = (await bench.records.tokens.get())?.scope.filter((word) => word.startsWith('issued/')) ?? [];
  const toRelay = bench.state.sent
    .filter(({ url }) => url.startsWith(emulator().config.relay.baseUrl))
    .map(({ url, form }) => `${url} ${form}`.toLowerCase())
    .join('\n');
  expect(scope.length).toBeGreaterThan(3);
  for (const word of scope) expect(toRelay).not.toContain(encodeURIComponent(word.slice('issued/'.length)));
});

describe('a relay that is down', () => {
  test.each([
    ['issuers', 'relay_issuers'],
    ['documents', 'relay_doctypes'],
    ['parameters', 'relay_parameters'],
    ['statistics', 'relay_statistics'],
  ])('ends %s as service_down', async (name, operation) => {
    const bench = await signedIn(emulator(), { mode: 'relay' });
    emulator().setFaults([{ operation, status: 503, body: '' }]);
    await expectCode(bench, CALLS[name]?.(bench) ?? Promise.resolve(), 'service_down');
  });

  test('does not keep the documents away', async () => {
    const bench = await signedIn(emulator(), { mode: 'relay' });
    emulator().setFaults([{ operation: 'relay_hmac_state', status: 503, body: '' }]);
    expect((await bench.client.json('issuedList')).length).toBeGreaterThan(3);
  });
});
