import type { ProvedView } from '../lib/domain/import_views.ts';

/** A file after its check, in our page's memory alone. */
export interface CheckedFile {
  fileName: string;
  mediaType: 'application/pdf' | 'application/xml' | 'application/zip';
  bytesCount: number;
  proved: ProvedView;
  /** Base64 JPEG of an Aadhaar document, for the screen alone. */
  photoBase64: string | null;
  /** For `import.keep`; null where the bytes may not be kept (Aadhaar documents) or are of no use. */
  base64: string | null;
}

/**
 * Checks one file off the interface thread.
 * @param shareCode opens the ZIP of an offline e-KYC
 * @throws AppError share_code_needed, share_code_wrong, import_not_document, import_too_large, check_failed
 */
export type CheckFile = (
  file: File,
  options: { shareCode: string | null; signal: AbortSignal },
) => Promise<CheckedFile>;
