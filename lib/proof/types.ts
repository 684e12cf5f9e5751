import type { DocumentStatus, Fact } from '../domain/claims.ts';
import type { Verdict } from '../domain/proof.ts';

/** A certificate that is believed because its SHA-256 is written down here, whatever a document brings along. */
export interface Pin {
  /** Lower-case hex of the SHA-256 of the DER. */
  sha256: string;
  name: string;
  /** Withdrawn: what it vouches for is at best "signer certificate since expired". */
  isHistoric: boolean;
}

/** Whom a check believes. Production passes `pins.ts`; a test build adds the emulator's. */
export interface Trust {
  /** Roots of DigiLocker's XML and of signed PDFs. */
  roots: readonly Pin[];
  /** Signing certificates of offline paperless e-KYC (field notes, section 5.4). */
  kycSigners: readonly Pin[];
  /** Exact subject `O` of those who sign for DigiLocker; `CN` is `DS `, that name, and perhaps a number. */
  signerNames: readonly string[];
}

export interface CheckContext {
  trust: Trust;
  nowMs: number;
  /** When the bytes arrived here; the reference time where the document states none (field notes, 5.2 step 7). */
  fetchedAtMs: number;
}

/** What a document says of itself, and what it states of its holder: read from the signed node alone. */
export interface Proved {
  verdict: Verdict;
  form: 'certificate' | 'e-aadhaar' | 'e-kyc' | 'pdf' | 'credential' | 'unknown';
  /** As the document states it; null: it does not say. */
  doctype: string | null;
  documentName: string | null;
  issuer: string | null;
  /** The document's number; blank for Aadhaar documents. */
  number: string;
  issueDate: string | null;
  validTo: string | null;
  status: DocumentStatus | null;
  facts: Fact[];
  /** Base64 JPEG of an Aadhaar document, for the screen alone. */
  photoBase64: string | null;
}
