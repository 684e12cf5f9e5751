import { isAadhaarFile } from '../domain/import_views.ts';
import { AppError } from '../errors/app_error.ts';
import type { Send } from '../messages/protocol.ts';
import { pageChecker } from './checker.ts';

/** Issued files are at most that large (D5). */
const MAX_BYTES = 20 * 1024 * 1024;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  'e-kyc': 'application/xml',
  'e-aadhaar': 'application/xml',
  certificate: 'application/xml',
  credential: 'application/xml',
  unknown: 'application/xml',
} as const;

/** A multiple of 3, so that the base64 of slices can be joined. */
const SLICE_BYTES = 3 * 128 * 1024;

/** In slices, so that the page stays responsive. */
async function base64Of(file: Blob): Promise<string> {
  const slices: string[] = [];
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    slices.push(await encoded(file.slice(at, at + SLICE_BYTES)));
  }
  return slices.join('');
}

function encoded(slice: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(new AppError('check_failed', { cause: reader.error })));
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.readAsDataURL(slice);
  });
}

/** Checks files that the person brought, in a worker of this page; their bytes stay in this page (D6). */
export function createFileCheck(send: Send) {
  const checker = pageChecker();
  return async (file: File, options: { shareCode: string | null; signal: AbortSignal }) => {
    const { shareCode, signal } = options;
    if (file.size > MAX_BYTES) throw new AppError('import_too_large');
    if (file.size === 0) throw new AppError('import_not_document');
    const extraTrust = await send('proof.trust', null);
    const nowMs = Date.now();
    const order = { bytes: file, doctype: null, shareCode, extraTrust, nowMs, fetchedAtMs: nowMs };
    const { photoBase64, ...proved } = await checker.check(order, signal);
    const isZip = (await file.slice(0, 1).text()) === 'P';
    return {
      fileName: file.name,
      mediaType: isZip ? ('application/zip' as const) : MEDIA_TYPES[proved.form],
      bytesCount: file.size,
      proved,
      photoBase64,
      base64: isAadhaarFile(proved) ? null : await base64Of(file),
    };
  };
}
