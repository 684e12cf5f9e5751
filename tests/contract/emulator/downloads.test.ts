import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { DOMParser } from '@xmldom/xmldom';
import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHARE_CODE } from '../../emulator/documents/offline_ekyc.ts';
import { loadPki } from '../../emulator/pki.ts';
import type { Emulator } from '../../emulator/server.ts';
import { startEmulator } from '../../emulator/server.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const download = (path = '') => fetch(`${emulator.baseUrl}/__emulator/downloads${path}`);

/** The addresses of a person's files, in the order of the page. */
async function linksOf(persona: string): Promise<string[]> {
  const page = await (await download(`/${persona}`)).text();
  return [...page.matchAll(/href="([^"]+)" download/g)].map(([, href = '']) => href);
}

async function fileOf(persona: string, end: RegExp) {
  const href = (await linksOf(persona)).find((link) => end.test(link)) ?? '';
  const response = await fetch(emulator.baseUrl + href);
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function unlocked(zip: Uint8Array, password: string) {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false });
  const [entry] = await reader.getEntries();
  if (!entry || entry.directory) throw new Error('No file in the ZIP');
  const bytes = await entry.getData(new Uint8ArrayWriter(), { password });
  const root = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml').documentElement;
  return { entry, root };
}

describe('the page of downloads', () => {
  test('names every test account', async () => {
    const page = await (await download()).text();
    expect(emulator.personas.filter(({ id }) => !page.includes(`/downloads/${id}"`))).toEqual([]);
  });

  test('offers both forms of a document under its URI', async () => {
    const links = (await linksOf('asha')).map((link) => link.split('/').at(-1));
    expect(links).toEqual(
      expect.arrayContaining(['in.gov.pan-PANCR-ZZZPN0001A.xml', 'in.gov.pan-PANCR-ZZZPN0001A.pdf']),
    );
  });

  test('says so when an account has no documents', async () => {
    expect(await (await download('/empty')).text()).toContain('no documents yet');
    expect(await linksOf('empty')).toEqual([]);
  });

  test.each(['/nobody', '/asha/nothing.pdf'])('answers 404 at %s', async (path) => {
    expect((await download(path)).status).toBe(404);
  });

  test('takes nothing but GET', async () => {
    const { status } = await fetch(`${emulator.baseUrl}/__emulator/downloads/asha`, { method: 'POST' });
    expect(status).toBe(405);
  });
});

describe('a downloaded file', () => {
  test.each([
    [/\/in\.gov\.pan-PANCR-[^/]+\.xml$/, 'application/xml', '<?xml'],
    [/\/in\.gov\.pan-PANCR-[^/]+\.pdf$/, 'application/pdf', '%PDF-'],
    [/\/offlineaadhaar\d{17}\.zip$/, 'application/zip', 'PK'],
    [/\/credential-[^/]+\.json$/, 'application/ld+json', '{'],
  ])('of the form %s is an attachment of its type', async (end, type, start) => {
    const { response, bytes } = await fileOf('asha', end);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]+"$/);
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(new RegExp(`^${start.replace('?', '\\?')}`));
  });

  test('has no character in its name that a file system refuses', async () => {
    for (const { id } of emulator.personas) {
      const names = (await linksOf(id)).map((link) => decodeURIComponent(link.split('/').at(-1) ?? ''));
      expect(names.filter((name) => /[\\/:*?"<>|\s]/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('of every kind can be made', async () => {
    for (const link of await linksOf('kamala')) {
      const response = await fetch(emulator.baseUrl + link);
      expect({ link, status: response.status }).toEqual({ link, status: 200 });
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });
});

describe('offline e-KYC', () => {
  test.each([/\/offlineaadhaar\d+\.zip$/, /\/offlineaadhaar\d+-aes\.zip$/])(
    'of the form %s opens with the share code alone',
    async (end) => {
      const { bytes } = await fileOf('asha', end);
      await expect(unlocked(bytes, 'zzzz')).rejects.toThrow();
      const { entry, root } = await unlocked(bytes, SHARE_CODE);
      expect(entry).toMatchObject({
        encrypted: true,
        filename: expect.stringMatching(/^offlineaadhaar\d{17}\.xml$/),
      });
      expect(root?.nodeName).toBe('OfflinePaperlessKyc');
    },
  );

  test('names the holder, the address in its own words, and the last digits with the time', async () => {
    const { root } = await unlocked((await fileOf('asha', /\/offlineaadhaar\d+\.zip$/)).bytes, SHARE_CODE);
    expect(root?.getAttribute('referenceId')).toMatch(/^0001\d{17}$/);
    expect(root?.getElementsByTagName('Poi')[0]?.getAttribute('name')).toBe('Asha Ramesh Namuna');
    const address = root?.getElementsByTagName('Poa')[0];
    expect(address?.getAttribute('careof')).toBe('D/O: Ramesh Vasant Namuna');
    expect(address?.getAttribute('landmark')).toBe('Opposite Namuna Vidyalaya');
  });

  test('hashes the mobile number with the share code as often as the last digit says', async () => {
    const { root } = await unlocked((await fileOf('rakesh', /\/offlineaadhaar\d+\.zip$/)).bytes, SHARE_CODE);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const twice = sha256(sha256(`9000000002${SHARE_CODE}`));
    expect(root?.getElementsByTagName('Poi')[0]?.getAttribute('m')).toBe(twice);
  });

  test('of an odd person spells the reference in the short way', async () => {
    const { root } = await unlocked((await fileOf('odd', /\/offlineaadhaar\d+\.zip$/)).bytes, SHARE_CODE);
    expect(root?.getAttribute('r')).toMatch(/^0007\d{17}$/);
  });

  test('without a key has no KeyInfo', async () => {
    const { root } = await unlocked((await fileOf('asha', /\/keyless-[^/]+\.zip$/)).bytes, SHARE_CODE);
    expect(root?.getElementsByTagName('Signature')).toHaveLength(1);
    expect(root?.getElementsByTagName('KeyInfo')).toHaveLength(0);
  });

  test('is not offered to an account without Aadhaar', async () => {
    expect((await linksOf('library')).filter((link) => link.endsWith('.zip'))).toEqual([]);
  });
});

test('the configuration tells whom to pin, by SHA-256 and name', async () => {
  const response = await fetch(`${emulator.baseUrl}/__emulator/config`);
  const { trust } = await response.json();
  const pki = await loadPki();
  const sha256 = (pem: string) => new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
  expect(trust).toEqual({
    roots: [{ sha256: sha256(pki.root), name: 'Emulator Test Root' }],
    kycSigners: [
      { sha256: sha256(pki.kycSigner.leaf), name: 'DS EMULATED UIDAI 1' },
      { sha256: sha256(pki.expiredKycSigner.leaf), name: 'DS EMULATED UIDAI 1' },
    ],
    signerNames: ['EMULATOR'],
  });
});
