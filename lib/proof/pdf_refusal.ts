import type { Verdict } from '../domain/proof.ts';

type Reasoned = Pick<Verdict, 'state' | 'reason' | 'layer' | 'sha1'>;

/** Thrown inside the check of a PDF to end it with a verdict; it never leaves `checkPdfSignature`. */
export class PdfRefusal extends Error {
  override readonly name = 'PdfRefusal';
  readonly verdict: Verdict;

  constructor(reasoned: Reasoned) {
    super(`${reasoned.state} at ${reasoned.layer}`);
    // Nothing that a broken or unchecked signature says of its signer or its time is repeated.
    this.verdict = { signer: null, authority: null, signedAtMs: null, chainEndsAtMs: null, ...reasoned };
  }
}

export const notChecked = (
  reason: NonNullable<Verdict['reason']>,
  layer: Verdict['layer'],
  sha1 = false,
): PdfRefusal => new PdfRefusal({ state: 'not-checked', reason, layer, sha1 });

export const altered = (layer: Verdict['layer']): PdfRefusal =>
  new PdfRefusal({ state: 'altered', reason: null, layer, sha1: false });

export const notSigned = (): PdfRefusal =>
  new PdfRefusal({ state: 'not-signed', reason: null, layer: 'form', sha1: false });
