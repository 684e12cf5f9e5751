/** Whom a checker of the emulator's documents may believe. */
import type { Pki } from './pki.ts';
import { sha256Of, subjectPart } from './pki.ts';

/** What must be pinned: `sha256` is of the DER, lower-case hex; `name` is the subject's `CN`. */
export interface EmulatorPin {
  sha256: string;
  name: string;
}

export interface EmulatorTrust {
  roots: EmulatorPin[];
  /** Signing certificates of offline e-KYC. */
  kycSigners: EmulatorPin[];
  /** Subject `O` of those who sign for DigiLocker here. */
  signerNames: string[];
}

export function trustOf({ root, signer, kycSigner, expiredKycSigner }: Pki): EmulatorTrust {
  return {
    roots: [pinOf(root)],
    kycSigners: [pinOf(kycSigner.leaf), pinOf(expiredKycSigner.leaf)],
    signerNames: [subjectPart(signer.leaf, 'O')],
  };
}

function pinOf(pem: string): EmulatorPin {
  return { sha256: sha256Of(pem), name: subjectPart(pem, 'CN') };
}
