import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';
import { confidential, get, obtainTokens, REDIRECT_URI, unsecret } from './second_client.ts';
import type { Secretive } from './second_client_signed.ts';
import { bearer, PDF, upload, UPLOAD } from './second_client_signed.ts';

const FILES = join(import.meta.dirname, '../../emulator/uploads/files');

let emulator: Emulator;
let client: Secretive;
let token: string;

beforeAll(async () => {
  emulator = await startEmulator({ redirectUris: [REDIRECT_URI] });
  client = confidential(emulator);
});
beforeEach(async () => {
  emulator.reset();
  token = (await obtainTokens(emulator, client))['access_token'] ?? '';
});
afterAll(() => emulator.close());

async function list(id: string): Promise<Record<string, unknown>[]> {
  const { body } = await get(client, `/public/oauth2/1/files/${id}`, token);
  return Array.isArray(body['items']) ? body['items'] : [];
}

async function listed(name: string): Promise<Record<string, unknown>[]> {
  const [folder] = await list('');
  return (await list(String(folder?.['id']))).filter((item) => item['name'] === name);
}

describe('an uploaded file', () => {
  test('is listed with what is known of it', async () => {
    await upload(client, token, PDF);
    expect(await listed('new.pdf')).toEqual([
      {
        name: 'new.pdf',
        type: 'file',
        id: '',
        size: String(PDF.length),
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
        parent: '5678',
        mime: 'application/pdf',
        uri: expect.stringMatching(/^in\.gov\.digilocker-OTHER-\d+$/),
        description: '',
        issuer: '',
      },
    ]);
  });

  test('comes back byte for byte', async () => {
    const bytes = Uint8Array.from(await readFile(join(FILES, 'income_certificate.jpg')));
    const type = { 'content-type': 'image/jpg', path: '/My Documents/new.jpg' };
    expect((await upload(client, token, bytes, type)).status).toBe(200);
    const [item] = await listed('new.jpg');
    const path = `/public/oauth2/1/file/${encodeURIComponent(String(item?.['uri']))}`;
    const response = await fetch(client.baseUrl + path, { headers: bearer(token) });
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  test('makes its folder larger', async () => {
    const size = async () => Number((await list(''))[0]?.['size']);
    const before = await size();
    await upload(client, token, PDF);
    expect(await size()).toBe(before + PDF.length);
  });

  test('is not replaced by another of the same name', async () => {
    await upload(client, token, PDF);
    await upload(client, token, PDF);
    expect(await listed('new.pdf')).toHaveLength(2);
  });

  test('is gone after a reset', async () => {
    await upload(client, token, PDF);
    emulator.reset();
    token = (await obtainTokens(emulator, client))['access_token'] ?? '';
    expect(await listed('new.pdf')).toEqual([]);
  });
});

describe('the path', () => {
  test.each(['/new.pdf', 'new.pdf'])('%s is the root folder', async (path) => {
    expect((await upload(client, token, PDF, { path })).body['path']).toBe('/new.pdf');
    expect((await list('')).map(({ name }) => name)).toContain('new.pdf');
  });

  test('may go into deeper folders', async () => {
    const path = '/My Documents/Scholarship/2024-25/new.pdf';
    expect((await upload(client, token, PDF, { path })).body['path']).toBe(path);
  });

  test.each(['\\', ':', '*', '?', '<', '>', "'", '^', '~'])(
    'may not have %s in its last part',
    async (sign) => {
      const answer = await upload(client, token, PDF, { path: `/My Documents/a${sign}b.pdf` });
      expect(answer.body['error']).toBe('invalid_filename');
    },
  );

  test('may not have other than ASCII characters in its last part', async () => {
    const answer = await upload(client, token, PDF, { path: '/My Documents/\u00e9.pdf' });
    expect(answer.body['error']).toBe('invalid_filename');
  });
});

describe('the type', () => {
  test.each(['application/pdf;charset=UTF-8', 'Application/PDF'])('may be written %s', async (type) => {
    expect((await upload(client, token, PDF, { 'content-type': type })).status).toBe(200);
  });
});

describe('the size', () => {
  test('may be 10,485,760 bytes', async () => {
    const bytes = new Uint8Array(10_485_760);
    bytes.set(PDF);
    expect((await upload(client, token, bytes)).body['size']).toBe('10485760');
  });
});

describe('the errors', () => {
  const all: [error: string, right: Record<string, string>][] = [
    ['path_missing', { path: '/Nowhere/' }],
    ['filename_missing', { path: '/Nowhere/a~b' }],
    ['contenttype_missing', { 'content-type': 'text/plain' }],
    ['hmac_missing', { hmac: 'wrong' }],
    ['invalid_filename', { path: '/Nowhere/a.pdf' }],
    ['invalid_filetype', { 'content-type': 'image/png' }],
    ['mimetype_mismatch', { 'content-type': 'application/pdf' }],
    ['invalid_path', { path: '/a.pdf' }],
  ];

  test('come one after the other in a fixed order', async () => {
    const headers: Record<string, string> = { ...bearer(token), 'content-type': '' };
    const seen: unknown[] = [];
    for (const [, right] of [...all, ['', {}] as const]) {
      const body = new Blob([PDF]);
      const response = await fetch(client.baseUrl + UPLOAD, { method: 'POST', headers, body });
      seen.push(Object(await response.json()).error);
      Object.assign(headers, right);
    }
    expect(seen).toEqual([...all.map(([error]) => error), 'hmac_mismatch']);
  });
});

test('a client without a secret cannot upload', async () => {
  const open = (await obtainTokens(emulator, unsecret(emulator), { version: 2 }))['access_token'] ?? '';
  expect((await upload(client, open, PDF)).body['error']).toBe('hmac_mismatch');
});
