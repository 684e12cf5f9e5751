import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import { kycFromZip } from '../../../lib/proof/kyc_zip.ts';
import { lockInZip, SHARE_CODE, type ZipLock } from '../../emulator/documents/offline_ekyc.ts';

const XML = new TextEncoder().encode('<OfflinePaperlessKyc/>');
const MEGABYTE = 1024 * 1024;

async function openZip(...entries: [name: string, content: Uint8Array][]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of entries) await zip.add(name, new Uint8ArrayReader(content));
  return zip.close();
}

/** The directory at the end of the ZIP says another size. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(size, bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
  return bytes;
}

const refusal = (zip: Uint8Array, shareCode: string | null = SHARE_CODE): Promise<unknown> =>
  kycFromZip(zip, shareCode).then(
    () => null,
    (thrown: { code: string }) => thrown.code,
  );

test.each(['zipcrypto', 'aes'] as const satisfies ZipLock[])(
  'the share code opens a ZIP of %s',
  async (lock) => {
    const zip = await lockInZip('offlineaadhaar.xml', XML, SHARE_CODE, lock);
    expect(await kycFromZip(zip, SHARE_CODE)).toEqual(XML);
    expect(await refusal(zip, null)).toBe('share_code_needed');
    expect(await refusal(zip, '4321')).toBe('share_code_wrong');
  },
);

test('a ZIP that is not locked opens without a code', async () => {
  expect(await kycFromZip(await openZip(['offlineaadhaar.xml', XML]), null)).toEqual(XML);
});

test.each([
  ['no XML in it', openZip(['a.txt', XML])],
  ['two files in it', openZip(['a.xml', XML], ['b.xml', XML])],
  ['nothing in it', openZip()],
  ['a wrong size in its directory', openZip(['a.xml', XML]).then((zip) => claiming(zip, 5))],
  ['its end cut off', openZip(['a.xml', XML]).then((zip) => zip.subarray(0, 40))],
])('a ZIP with %s is no document', async (_, zip) => {
  expect(await refusal(await zip)).toBe('import_not_document');
});

test('a ZIP that would unpack to more than a document has is refused before it is unpacked', async () => {
  const bomb = await lockInZip('a.xml', new Uint8Array(20 * MEGABYTE), SHARE_CODE);
  expect(await refusal(bomb)).toBe('document_unsafe');
});

test('a bomb that lies about its size is not unpacked either', async () => {
  const bomb = await openZip(['a.xml', new Uint8Array(20 * MEGABYTE)]);
  expect(await refusal(claiming(bomb, 1024))).toBe('import_not_document');
});
