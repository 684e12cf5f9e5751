import { BlobReader, configure, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { AppError } from '../errors/app_error.ts';

/** An offline e-KYC with its photograph takes some 30 KB; what unpacks to more than a document may have is a bomb. */
const MAX_BYTES = 10 * 1024 * 1024;

// The check runs in a worker already, and a worker made from a blob would be refused by our policy.
configure({ useWebWorkers: false, useCompressionStream: true });

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The one XML inside the ZIP of an offline paperless e-KYC (field notes, section 4.4).
 * @throws AppError share_code_needed, share_code_wrong, import_not_document (no such ZIP), document_unsafe (too large)
 */
export async function kycFromZip(
  bytes: Uint8Array,
  shareCode: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  try {
    const entries = await reader.getEntries().catch((cause: unknown) => {
      throw new AppError('import_not_document', { cause });
    });
    const files = entries.filter((entry): entry is FileEntry => !entry.directory);
    const [xml] = files;
    if (files.length !== 1 || !xml || !/\.xml$/i.test(xml.filename))
      throw new AppError('import_not_document');
    if (xml.uncompressedSize > MAX_BYTES) throw new AppError('document_unsafe', { detail: 'size' });
    if (xml.encrypted && !shareCode) throw new AppError('share_code_needed');
    const writer = new BoundedWriter();
    return await xml
      .getData(writer, { ...(shareCode && { password: shareCode }) })
      .catch((cause: unknown) => {
        if (writer.isFull) throw new AppError('document_unsafe', { detail: 'size', cause });
        // Under a wrong code the data are as wrong as in a damaged file.
        throw new AppError(xml.encrypted ? 'share_code_wrong' : 'import_not_document', { cause });
      });
  } finally {
    await reader.close();
  }
}

/** Stops at the bound whatever the directory of the ZIP says of the size. */
class BoundedWriter extends Uint8ArrayWriter {
  private written = 0;

  get isFull(): boolean {
    return this.written > MAX_BYTES;
  }

  override async writeUint8Array(chunk: Uint8Array): Promise<void> {
    this.written += chunk.byteLength;
    if (this.isFull) throw new Error('more than a document may have');
    await super.writeUint8Array(chunk);
  }
}
