import { expect, test } from 'vitest';
import { createConnections } from '../../../lib/background/connections.ts';
import type { ConnectionSources } from '../../../lib/background/connections.ts';
import type { Ports } from '../../../lib/background/ports.ts';
import { LOCAL_RECORDS, SESSION_RECORDS } from '../../../lib/background/records.ts';
import { builtConnection, parseConnectionFile } from '../../../lib/domain/connection_file.ts';
import { memoryRecords } from '../../support/memory_records.ts';

const RELAY = 'https://relay.example.org';
const FILE = JSON.stringify({ organisation: 'Example University', clientId: 'EXAMPLE01', relays: [RELAY] });

const ports = (): Ports => ({
  session: memoryRecords(SESSION_RECORDS),
  local: memoryRecords(LOCAL_RECORDS),
  fetch,
  nowMs: Date.now,
  launchWebAuthFlow: () => Promise.reject(new Error('no window')),
  redirectUri: () => 'https://example.org/cb',
  check: () => Promise.reject(new Error('no worker')),
  withKeepAlive: (work) => work,
  httpHosts: [],
});

const connections = (sources: Partial<ConnectionSources> = {}) =>
  createConnections(ports(), {
    builtIn: builtConnection(parseConnectionFile(FILE), false),
    managed: () => Promise.resolve(null),
    connector: null,
    ...sources,
  });

test('a build without an organisation has no connection', async () => {
  expect(await connections({ builtIn: null }).current()).toBeNull();
});

test('a build with relays comes through the first of them', async () => {
  expect((await connections().current())?.connection).toMatchObject({ mode: 'relay', relayUrl: RELAY });
});

test('a build without relays has PKCE alone', async () => {
  const builtIn = builtConnection(parseConnectionFile(FILE.replace(`"${RELAY}"`, '')), false);
  const current = await connections({ builtIn }).current();
  expect(current?.connection.mode).toBe('public');
  expect(current?.credentials).toMatchObject({ grantAuth: null, integrity: null, signer: null });
});

test('a policy wins over the build', async () => {
  const managed = () => Promise.resolve({ organisation: 'Fleet', clientId: 'FLEET01', relay: RELAY });
  expect((await connections({ managed }).current())?.connection).toMatchObject({
    mode: 'managed',
    organisation: 'Fleet',
    clientId: 'FLEET01',
    relayUrl: RELAY,
  });
});

test('a policy can’t name a relay that the build does not reach', async () => {
  const managed = () =>
    Promise.resolve({ organisation: 'Fleet', clientId: 'FLEET01', relay: 'https://evil.example' });
  expect((await connections({ managed }).current())?.connection.clientId).toBe('EXAMPLE01');
});

test('a developer build signs in once its secret was typed, and keeps it in memory alone', async () => {
  const builtIn = builtConnection(parseConnectionFile(FILE), true);
  const developer = connections({ builtIn });
  expect(await developer.current()).toBeNull();
  await developer.typeSecret('a secret');
  expect((await developer.current())?.connection.mode).toBe('developer');
});

test('no other build takes a secret', async () => {
  await expect(connections().typeSecret('a secret')).rejects.toMatchObject({ code: 'not_in_this_mode' });
});

test('a build without a connector connects to nothing that a page names', async () => {
  await expect(connections().use('http://127.0.0.1:1', 'developer')).rejects.toMatchObject({
    code: 'connection_refused_host',
  });
});

test.each([
  ['no JSON', '{', 'is not JSON'],
  ['a secret', FILE.replace('{', '{"clientSecret":"x",'), 'unknown member "clientSecret"'],
  ['no client', '{"organisation":"A"}', '"clientId"'],
  ['a relay over http', FILE.replace('https://', 'http://'), '"relays.0"'],
  ['a relay with a path', FILE.replace(RELAY, `${RELAY}/x`), '"relays.0"'],
  ['an empty name', FILE.replace('Example University', ' '), '"organisation"'],
])('a connection file with %s is refused with a sentence that names the member', (_name, text, said) => {
  expect(() => parseConnectionFile(text)).toThrow(said);
});
