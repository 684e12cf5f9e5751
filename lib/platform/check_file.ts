import { AppError } from '../errors/app_error.ts';
import type { Send } from '../messages/protocol.ts';
import type { ProvedFile } from '../proof/worker_protocol.ts';
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

const isAadhaar = ({ form, doctype }: ProvedFile): boolean =>
  form === 'e-aadhaar' || form === 'e-kyc' || doctype === 'ADHAR';

/** Encoded by the browser itself, beside the interface thread. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(new AppError('check_failed', { cause: reader.error })));
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.readAsDataURL(file);
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
    const bytes = new Uint8Array(await file.arrayBuffer());
    const nowMs = Date.now();
    const order = { bytes, doctype: null, shareCode, extraTrust, nowMs, fetchedAtMs: nowMs };
    const { photoBase64, ...proved } = await checker.check(order, signal);
    const isZip = bytes[0] === 0x50;
    return {
      fileName: file.name,
      mediaType: isZip ? ('application/zip' as const) : MEDIA_TYPES[proved.form],
      bytesCount: file.size,
      proved,
      photoBase64,
      base64: isAadhaar({ ...proved, photoBase64 }) ? null : await base64Of(file),
    };
  };
}
