import { describe, expect, test } from 'vitest';
import { createOrganisation } from '../../../lib/background/organisation.ts';
import type { PushRequest } from '../../../lib/domain/locker_views.ts';
import { expectCode, signedIn, uriOf, useEmulator } from './bench.ts';
import { failsAsDocumented } from './failures.ts';
import type { Subject } from './failures.ts';
import { provesItself } from './signing.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });
const PDF = '%PDF-1.4\n%%EOF\n';
const XML = '<Certificate/>';

const request: PushRequest = {
  action: 'A',
  uri: 'in.gov.csc-SKCER-A-7',
  description: 'कौशल प्रमाण पत्र & more',
  issueDate: '2024-01-31',
  validFrom: null,
  validTo: '2034-01-31',
  pdfBase64: btoa(PDF),
  xmlBase64: btoa(XML),
};
const subject: Subject = {
  name: 'pushUri',
  emulator,
  call: ({ session }) => createOrganisation(session).pushUri(request),
};

describe.each([
  ['plain', emulator],
  ['odd', odd],
])('a URI at a %s server', (_title, server) => {
  test('can be pushed with its contents, changed and deleted', async () => {
    const { session, client } = await signedIn(server());
    const organisation = createOrganisation(session);
    const listed = async () => (await client.json('issuedList')).find(({ uri }) => uri === request.uri);
    await organisation.pushUri(request);
    expect(await listed()).toMatchObject({
      doctype: 'SKCER',
      issuerid: 'in.gov.csc',
      name: request.description,
    });
    const { bytes } = await client.download('file', { segment: request.uri });
    expect(new TextDecoder().decode(bytes)).toBe(PDF);
    await organisation.pushUri({ ...request, action: 'U', description: 'Other', pdfBase64: null });
    expect(await listed()).toMatchObject({ name: 'Other' });
    await organisation.pushUri({ ...request, action: 'D' });
    expect(await listed()).toBeUndefined();
  });
});

test('dates are packed, and what is absent is not sent', async () => {
  const bench = await signedIn(emulator());
  await createOrganisation(bench.session).pushUri({ ...request, xmlBase64: null });
  const form = bench.state.sent.at(-1)?.form;
  expect([form?.get('issuedate'), form?.get('validto'), form?.get('docid')]).toEqual([
    '31012024',
    '31012034',
    'A-7',
  ]);
  expect([form?.has('validfrom'), form?.has('datacontent')]).toEqual([false, false]);
});

describe('DigiLocker itself refuses', () => {
  test.each([
    ['one that is there', [{}, {}], 'uri_in_account'],
    ['to change one that is not there', [{ action: 'U' as const }], 'uri_not_in_account'],
    ['to delete one that is not there', [{ action: 'D' as const }], 'uri_not_in_account'],
    ['one of another issuer', [{ uri: 'in.gov.pan-PANCR-A' }], 'not_allowed_for_organisation'],
  ] as const)('%s', async (_title, changes, code) => {
    const bench = await signedIn(emulator());
    const organisation = createOrganisation(bench.session);
    for (const change of changes.slice(1)) await organisation.pushUri({ ...request, ...change });
    await expectCode(bench, organisation.pushUri({ ...request, ...changes[0] }), code);
  });

  test('one that is in another account', async () => {
    const bench = await signedIn(emulator());
    const uri = uriOf(emulator(), 'SSCER', 'rakesh');
    await expectCode(
      bench,
      createOrganisation(bench.session).pushUri({ ...request, uri }),
      'uri_in_other_account',
    );
  });

  test('an account that does not exist', async () => {
    const bench = await signedIn(emulator());
    await bench.records.signedIn.set({
      digilockerid: 'nobody',
      name: 'x',
      hasAadhaar: false,
      endsAtMs: null,
    });
    await expectCode(bench, subject.call(bench), 'account_not_found');
  });
});

test('nothing is pushed where nobody is signed in', async () => {
  const bench = await signedIn(emulator());
  await bench.session.end();
  await expectCode(bench, subject.call(bench), 'signed_out');
  expect(emulator().log().counts['push_uri'] ?? 0).toBe(0);
});

test('the relay mode has it not', async () => {
  const bench = await signedIn(emulator(), { mode: 'relay' });
  await expectCode(bench, subject.call(bench), 'not_in_this_mode');
});

failsAsDocumented(subject);
provesItself(subject, [
  'clientid',
  'digilockerid',
  'uri',
  'doctype',
  'description',
  'docid',
  'issuedate',
  'validfrom',
  'validto',
  'action',
  'ts',
  'doccontent',
  'datacontent',
]);
