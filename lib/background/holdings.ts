import type { Claim } from '../domain/claims.ts';
import type { Declarations } from './declarations.ts';
import type { Imports } from './imports.ts';
import type { Locker } from './locker.ts';

/** A document that can be attached, wherever it came from. */
export interface HeldDocument {
  id: string;
  doctype: string;
  name: string;
  issuer: string;
}

/** A document's bytes on their way into a form or onto the screen. */
export interface HeldFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  integrityVerified: boolean;
}

/** Everything that forms can be filled from: issued documents, files that the person brought, and what they state. */
export interface Holdings {
  documents(): Promise<HeldDocument[]>;
  claims(): Promise<Claim[]>;
  /** @throws AppError document_not_found, import_aadhaar_not_kept, and the transport's codes */
  file(documentId: string, signal?: AbortSignal): Promise<HeldFile>;
}

export function createHoldings(locker: Locker, imports: Imports, declarations: Declarations): Holdings {
  return {
    async documents() {
      return [...(await locker.documents()), ...(await imports.attachable())];
    },
    async claims() {
      const all = await Promise.all([locker.claims(), imports.claims(), declarations.claims()]);
      return all.flat();
    },
    async file(documentId, signal) {
      const issued = (await locker.documents()).find(({ id }) => id === documentId);
      if (!issued) return { ...(await imports.file(documentId)), integrityVerified: false };
      const { bytes, integrityVerified } = await locker.download(issued, signal);
      return { name: issued.name, bytes, integrityVerified };
    },
  };
}
