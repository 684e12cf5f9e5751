import { expect, test } from 'vitest';
import { readCertificate } from '../../../lib/documents/read.ts';
import { parseXml } from '../../../lib/documents/xml.ts';
import { signedIn, uriOf, useEmulator } from './bench.ts';

const newer = useEmulator({ version: 'v2.4' });
const oddNewer = useEmulator({ version: 'v2.4', odd: true });

test.each(['developer', 'public', 'relay'] as const)(
  'a service of version 2.4 is used in the mode %s without a setting',
  async (mode) => {
    const { session, client, state } = await signedIn(newer(), { mode });
    expect(await session.view()).toMatchObject({ state: 'signed-in', name: 'Asha Ramesh Namuna' });
    expect((await client.json('issuedList')).length).toBeGreaterThan(3);
    const { bytes } = await client.download('xml', { segment: uriOf(newer(), 'PANCR') });
    expect(readCertificate(parseXml(bytes), 'PANCR').facts.map(({ kind }) => kind)).toContain('name.full');
    const sent = new URL(state.launched[0] ?? '').searchParams;
    expect([sent.get('purpose'), sent.get('service_name')]).toEqual(['availing_services', 'LockerFill']);
  },
);

test('its picture, mobile and e-mail of an account do no harm', async () => {
  const { client } = await signedIn(newer());
  expect(await client.json('user')).toEqual({
    digilockerid: expect.any(String),
    name: 'Asha Ramesh Namuna',
    hasAadhaar: true,
  });
});

test('a refresh and a sign-out of both work', async () => {
  const { session, client } = await signedIn(newer(), { keepSignedIn: true });
  newer().expire({ accessTokens: true });
  await client.json('user');
  await session.end();
  expect(await session.endSite()).toMatchObject({ state: 'signed-out' });
});

test('all its oddities at once are borne', async () => {
  const { client } = await signedIn(oddNewer());
  expect((await client.json('issuedList')).length).toBeGreaterThan(3);
});
