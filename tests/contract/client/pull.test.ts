import { describe, expect, test } from 'vitest';
import { consentText } from '../../../lib/background/consent_text.ts';
import { createPulls } from '../../../lib/background/pulls.ts';
import type { PullRequest } from '../../../lib/background/pulls.ts';
import { AppError, errorCodeOf } from '../../../lib/errors/app_error.ts';
import type { Emulator } from '../../emulator/server.ts';
import { expectCode, signedIn, useEmulator } from './bench.ts';
import type { Bench } from './bench.ts';
import { failsAsDocumented, renewsItsToken } from './failures.ts';
import type { Subject } from './failures.ts';

const emulator = useEmulator();
const odd = useEmulator({ odd: true });

/** What the emulator says that it has, with this outcome. */
function listed(server: Emulator, outcome: string) {
  const entry = server.config.pullable.find((one) => one.outcome === outcome && one.persona === 'asha');
  if (!entry) throw new Error(`nothing is ${outcome}`);
  return entry;
}
const send = ({ client, emulator: server }: Bench, outcome = 'issued') => {
  const { orgid, doctype, parameters } = listed(server, outcome);
  return client.json('pull', { form: { ...parameters, orgid, doctype, consent: 'Y' } });
};
const subject: Subject = { name: 'pull', emulator, call: (bench) => send(bench) };

/** As the specification prints it, with the names of the issuer and of the document put in. */
async function printedSentence({ client }: Bench, orgid: string, doctype: string): Promise<string> {
  const issuer = (await client.json('issuers')).find((one) => one.orgid === orgid);
  const document = (await client.json('documents', { form: { orgid } })).find(
    (one) => one.doctype === doctype,
  );
  return 'I provide my consent to share my Aadhaar Number, Date of Birth and Name from my Aadhaar eKYC information with the <Issuer Name> for the purpose of fetching my <Certificate Name> into DigiLocker.'
    .replace('<Issuer Name>', issuer?.name ?? '')
    .replace('<Certificate Name>', document?.description ?? '');
}

/** Pulls with a directory and a locker that keep nothing. */
function pullsOf({ ports, session }: Bench, full: AppError | null = null) {
  const state = { refreshed: 0, noted: [] as string[] };
  const receipts = {
    note: async (...receipt: [orgid: string, doctype: string, consentText: string]) => {
      if (full) throw full;
      state.noted.push(receipt.join(' '));
    },
  };
  const client = () => session.client();
  const catalogue = {
    parameters: async (orgid: string, doctype: string) =>
      (await client()).json('parameters', { form: { orgid, doctype } }),
    async consentFor(orgid: string, doctype: string) {
      const issuers = await (await client()).json('issuers');
      const documents = await (await client()).json('documents', { form: { orgid } });
      return consentText(
        issuers.find((one) => one.orgid === orgid)?.name ?? '',
        documents.find((one) => one.doctype === doctype)?.description ?? '',
      );
    },
  };
  const view = async () => ({
    documents: [],
    version: 'none',
    fetchedAtMs: null,
    refreshing: false,
    problem: null,
  });
  const locker = {
    view,
    refresh: () => {
      state.refreshed += 1;
      return view();
    },
    documents: async () =>
      (await (await client()).json('issuedList')).map((item) => ({ ...item, id: `id of ${item.doctype}` })),
    claims: async () => [],
    read: () => Promise.reject(new Error('not asked')),
    download: () => Promise.reject(new Error('not asked')),
  };
  return { ...createPulls(ports, session, locker, catalogue, receipts), state };
}

async function requestFor(bench: Bench, outcome: string): Promise<PullRequest> {
  const { orgid, doctype, parameters } = listed(bench.emulator, outcome);
  return { orgid, doctype, parameters, consentText: await printedSentence(bench, orgid, doctype) };
}

describe.each([
  ['plain', emulator],
  ['odd', odd],
])('a pull from a %s server', (_title, server) => {
  test('answers the uri, which is then listed and can be read', async () => {
    const bench = await signedIn(server());
    const { uri } = await send(bench);
    expect(uri).toBe(listed(server(), 'issued').uri);
    expect((await bench.client.json('issuedList')).map((item) => item.uri)).toContain(uri);
    expect((await bench.client.download('file', { segment: uri })).integrityVerified).toBe(true);
  });
});

test('the public mode can pull, for the token is enough', async () => {
  const bench = await signedIn(emulator(), { mode: 'public' });
  expect(await send(bench)).toMatchObject({ uri: expect.any(String) });
});

describe('the consent', () => {
  test('is the sentence of the specification, word for word', async () => {
    const bench = await signedIn(emulator());
    const { orgid, doctype } = listed(emulator(), 'issued');
    const sentence = await printedSentence(bench, orgid, doctype);
    expect(sentence).not.toMatch(/[<>]|the {2}|my {2}/);
    expect((await pullsOf(bench).request(await requestFor(bench, 'issued'))).outcome).toBe('pulled');
  });

  test.each(['', 'I agree', 'consent text with a word less'])(
    '"%s" is none: no request leaves',
    async (text) => {
      const bench = await signedIn(emulator());
      const request = await requestFor(bench, 'issued');
      const words = text.startsWith('consent') ? request.consentText.replace('Name ', '') : text;
      const pulls = pullsOf(bench);
      await expectCode(bench, pulls.request({ ...request, consentText: words }), 'consent_missing');
      expect([emulator().log().counts['pull'] ?? 0, pulls.state.noted]).toEqual([0, []]);
    },
  );

  test('is noted once a request, with the sentence that was agreed to', async () => {
    const bench = await signedIn(emulator());
    const pulls = pullsOf(bench);
    const request = await requestFor(bench, 'issued');
    await pulls.request(request);
    expect(pulls.state.noted).toEqual([`${request.orgid} ${request.doctype} ${request.consentText}`]);
  });

  test('that cannot be noted is not sent', async () => {
    const bench = await signedIn(emulator());
    const pulls = pullsOf(bench, new AppError('storage_full'));
    await expectCode(bench, pulls.request(await requestFor(bench, 'issued')), 'storage_full');
    expect(emulator().log().counts['pull'] ?? 0).toBe(0);
  });

  test('is sent as Y, whatever an issuer calls its parameters', async () => {
    const bench = await signedIn(emulator());
    const request = await requestFor(bench, 'issued');
    const rows = ['consent', 'orgid', 'doctype'].map((paramname) => ({ label: paramname, paramname }));
    const body = JSON.stringify({ parameters: rows });
    emulator().setFaults([{ operation: 'parameters', status: 200, body, contentType: 'application/json' }]);
    const parameters = { consent: 'N', orgid: '1', doctype: 'XXXXX' };
    await pullsOf(bench)
      .request({ ...request, parameters })
      .catch(() => undefined);
    const form = bench.state.sent.find(({ url }) => url.endsWith('/pulldocument'))?.form;
    expect(Object.fromEntries(form ?? [])).toEqual({
      orgid: request.orgid,
      doctype: request.doctype,
      consent: 'Y',
    });
  });

  test('that DigiLocker does not see is refused there', async () => {
    const { client, personal } = await signedIn(emulator());
    const { orgid, doctype, parameters } = listed(emulator(), 'issued');
    const work = client.json('pull', { form: { ...parameters, orgid, doctype, consent: 'N' } });
    await expectCode({ personal }, work, 'request_refused');
  });
});

describe('what a person gets', () => {
  test('is the document in the list, joined to the grant', async () => {
    const bench = await signedIn(emulator());
    const outcome = await pullsOf(bench).request(await requestFor(bench, 'issued'));
    const { doctype, uri } = listed(emulator(), 'issued');
    expect(outcome).toEqual({ outcome: 'pulled', documentId: `id of ${doctype}` });
    expect((await bench.records.tokens.get())?.scope).toContain(`issued/${uri}`);
  });

  test.each([
    ['pull_response_pending', 'pending'],
    ['uri_exists', 'already-there'],
  ])('is a next step and no error where DigiLocker answers %s', async (error, outcome) => {
    const bench = await signedIn(emulator());
    expect(await pullsOf(bench).request(await requestFor(bench, error))).toEqual({ outcome });
  });

  test('is the list once more where the answer was lost', async () => {
    const bench = await signedIn(emulator());
    const pulls = pullsOf(bench);
    const request = await requestFor(bench, 'issued');
    emulator().setFaults([{ operation: 'pull', reset: 'after' }]);
    const code = await pulls.request(request).then(() => null, errorCodeOf);
    expect([code, pulls.state.refreshed]).toEqual(['connection_unreachable', 1]);
  });
});

describe('DigiLocker itself refuses', () => {
  test.each([
    ['repository_service_configerror', 'issuer_down'],
    ['insufficient_scope', 'not_shared'],
    ['uri_exists', 'pull_already_there'],
    ['pull_response_pending', 'pull_pending'],
  ] as const)('with %s', async (outcome, code) => {
    const bench = await signedIn(emulator());
    await expectCode(bench, send(bench, outcome), code);
  });

  test('a document that the issuer has not', async () => {
    const bench = await signedIn(emulator());
    const form = { orgid: '000018', doctype: 'SSCER', consent: 'Y', rollno: '1', year: '1901' };
    await expectCode(bench, bench.client.json('pull', { form }), 'pull_no_record');
  });

  test('somebody without Aadhaar', async () => {
    const bench = await signedIn(emulator(), { persona: 'empty' });
    const form = { orgid: '000018', doctype: 'SSCER', consent: 'Y', rollno: '1', year: '2014' };
    await expectCode(bench, bench.client.json('pull', { form }), 'aadhaar_not_linked');
  });
});

failsAsDocumented(subject);
renewsItsToken(subject);
