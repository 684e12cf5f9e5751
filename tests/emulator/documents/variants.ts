/** The ways in which a file may have come about, good and bad: who signed, and what happened since. */
import type { Pki, Signer } from '../pki.ts';
import { middleOfValidity } from '../pki.ts';

/**
 * `altered`: one character was changed after signing. `expired_signer`: rightly signed while the certificate was valid.
 * `foreign_signer`: below a root that nobody pins.
 */
export type Variant = 'genuine' | 'altered' | 'expired_signer' | 'foreign_signer';

/** `other_signer`: vouched for, but another organisation. `unsigned`: as written, before anybody signed. */
export type AnyVariant = Variant | 'other_signer' | 'unsigned';

export interface Signing {
  signer: Signer;
  time: Date;
}

/** Whose key makes a certificate, an e-Aadhaar or a PDF of this variant, and when. */
export function signingOf(pki: Pki, variant: AnyVariant, now: Date): Signing {
  if (variant === 'expired_signer') return inThePast(pki.expiredSigner);
  if (variant === 'foreign_signer') return { signer: pki.foreignSigner, time: now };
  if (variant === 'other_signer') return { signer: pki.otherSigner, time: now };
  return { signer: pki.signer, time: now };
}

/** The same for offline e-KYC. There the other organisation is the one that signs for DigiLocker. */
export function kycSigningOf(pki: Pki, variant: AnyVariant | 'keyless', now: Date): Signing {
  if (variant === 'expired_signer') return inThePast(pki.expiredKycSigner);
  if (variant === 'foreign_signer') return { signer: pki.foreignKycSigner, time: now };
  if (variant === 'other_signer') return { signer: pki.signer, time: now };
  return { signer: pki.kycSigner, time: now };
}

function inThePast(signer: Signer): Signing {
  return { signer, time: middleOfValidity(signer.leaf) };
}

/** Another last letter of the name, nothing else. */
export function alterName(text: string, name: string): string {
  const other = name.endsWith('x') ? 'y' : 'x';
  return text.replace(name, `${name.slice(0, -1)}${other}`);
}
