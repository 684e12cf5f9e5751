/** Every error that the specification lists for operations 13 to 20, brought about and not staged wherever that is possible. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OPERATIONS } from '../../emulator/operations/table.ts';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import type { Answer } from './second_client.ts';
import { confidential, obtainTokens, REDIRECT_URI } from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import {
  ask,
  DOCTYPES,
  ISSUERS,
  PARAMETERS,
  PDF,
  pull,
  PUSH,
  STATISTICS,
  upload,
  VERIFY,
} from './second_client_signed.ts';

let emulator: Emulator;
let client: Secretive;
/** Access tokens by persona. */
const tokens: Record<string, string> = {};

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
beforeEach(async () => {
  emulator.reset();
  for (const persona of ['asha', 'empty'])
    tokens[persona] = (await obtainTokens(emulator, client, { persona }))['access_token'] ?? '';
});
afterAll(() => emulator.close());

const OFFER = { digilockerid: '00000000-0000-4000-8000-000000000001', action: 'A', issuedate: '01012024' };
const SKILL = {
  ...OFFER,
  uri: 'in.gov.csc-SKCER-7',
  doctype: 'SKCER',
  docid: '7',
  description: 'Skill Certificate',
};

const sent = (changes: Record<string, string | undefined>, bytes = PDF) =>
  upload(client, tokens['asha'] ?? '', bytes, changes);
const large = () => {
  const bytes = new Uint8Array(10_485_761);
  bytes.set(PDF);
  return bytes;
};

/** A pull that the emulator's configuration lists with this outcome. */
function listed(outcome: string): Promise<Answer> {
  const entry = emulator.config.pullable.find((each) => each.outcome === outcome && each.persona === 'asha');
  if (!entry) throw new Error(`Nothing is listed as ${outcome}`);
  const { orgid, doctype, parameters } = entry;
  return pull(client, tokens['asha'] ?? '', { orgid, doctype, ...parameters });
}

const asked = (form: Record<string, string>, persona = 'asha') =>
  pull(client, tokens[persona] ?? '', { orgid: '000018', doctype: 'SSCER', ...form });

type Case = [operation: string, error: string, status: number, provoke: () => Promise<Answer>];

const UPLOADS: Case[] = [
  ['upload', 'invalid_token', 401, () => upload(client, 'wrong', PDF)],
  ['upload', 'path_missing', 400, () => sent({ path: undefined })],
  ['upload', 'filename_missing', 400, () => sent({ path: '/My Documents/' })],
  ['upload', 'contenttype_missing', 400, () => sent({ 'content-type': '' })],
  ['upload', 'hmac_missing', 400, () => sent({ hmac: undefined })],
  ['upload', 'file_data_missing', 400, () => sent({}, new Uint8Array())],
  ['upload', 'invalid_filename', 400, () => sent({ path: '/My Documents/what?.pdf' })],
  ['upload', 'invalid_filetype', 400, () => sent({ 'content-type': 'image/gif' })],
  ['upload', 'mimetype_mismatch', 400, () => sent({ 'content-type': 'image/png' })],
  ['upload', 'invalid_filesize', 400, () => sent({}, large())],
  ['upload', 'invalid_path', 400, () => sent({ path: '/Nowhere/new.pdf' })],
  ['upload', 'hmac_mismatch', 400, () => sent({ hmac: 'd3Jvbmc=' })],
];

const PULLS: Case[] = [
  ['pull', 'invalid_token', 401, () => pull(client, 'wrong', {})],
  ['pull', 'insufficient_scope', 403, () => listed('insufficient_scope')],
  ['pull', 'invalid_orgid', 400, () => asked({ orgid: '999999' })],
  ['pull', 'invalid_doctype', 400, () => asked({ doctype: 'PANCR' })],
  ['pull', 'invalid_parameter', 400, () => asked({ consent: 'N' })],
  ['pull', 'aadhaar_not_linked', 400, () => asked({}, 'empty')],
  ['pull', 'repository_service_configerror', 500, () => listed('repository_service_configerror')],
  ['pull', 'record_not_found', 404, () => asked({ rollno: '1', year: '2014' })],
  ['pull', 'uri_exists', 400, () => listed('uri_exists')],
  ['pull', 'pull_response_pending', 400, () => listed('pull_response_pending')],
];

const PATHS: [operation: string, path: string, fields: Record<string, string>][] = [
  ['issuers', ISSUERS, {}],
  ['doctypes', DOCTYPES, { orgid: '000018' }],
  ['parameters', PARAMETERS, { orgid: '000018', doctype: 'HSCER' }],
  ['verify_account', VERIFY, { mobile: '9000000001' }],
  ['push_uri', PUSH, SKILL],
  ['statistics', STATISTICS, {}],
];

const HASHED = PATHS.flatMap(([operation, path, fields]): Case[] => [
  [operation, 'invalid_client_id', 401, () => ask(client, path, { ...fields, clientid: 'NOBODY' })],
  [operation, 'invalid_parameter', 400, () => ask(client, path, { ...fields, ts: '' })],
]);

const PUSHES: Case[] = [
  ['push_uri', 'invalid_digilocker_id', 404, () => ask(client, PUSH, { ...SKILL, digilockerid: 'nobody' })],
  [
    'push_uri',
    'insufficient_scope',
    403,
    () => ask(client, PUSH, { ...SKILL, uri: 'in.gov.pan-PANCR-7', doctype: 'PANCR' }),
  ],
];

const CASES = [...UPLOADS, ...PULLS, ...HASHED, ...PUSHES];

/** What nothing in a request brings about; `insufficient_scope` of an upload because every consent includes it. */
const STAGED = [
  ...OPERATIONS.filter(({ number }) => number >= 13).map(({ name }) => [name, 'unexpected_error']),
  ['upload', 'insufficient_scope'],
];

const documented = OPERATIONS.filter(({ number }) => number >= 13).flatMap(({ name, errors }) =>
  errors.map(({ error, status, description }) => ({ name, error, status, description })),
);
const textOf = (operation: string, error: string) =>
  documented.find((row) => row.name === operation && row.error === error)?.description;

test('no error of the table is left out', () => {
  const tried = [...CASES, ...STAGED].map(([operation, error]) => `${operation} ${error}`);
  expect(tried.toSorted()).toEqual(documented.map(({ name, error }) => `${name} ${error}`).toSorted());
});

test.each(CASES)('%s answers %s with %i', async (operation, error, status, provoke) => {
  const text = textOf(operation, error);
  expect(await provoke()).toMatchObject({ status, body: { error, error_description: text } });
});

test.each(STAGED)('%s can be told to answer %s', async (operation = '', error = '') => {
  emulator.setFaults([{ operation, error }]);
  const row = documented.find((each) => each.name === operation && each.error === error);
  const { path = '' } = OPERATIONS.find(({ name }) => name === operation) ?? {};
  const response = await fetch(emulator.baseUrl + path, { method: 'POST' });
  expect(response.status).toBe(row?.status);
  expect(await response.json()).toEqual({ error, error_description: row?.description });
});
