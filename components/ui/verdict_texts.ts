import type { ProofState, Verdict } from '../../lib/domain/proof.ts';
import type { Texts } from '../../locales/i18n.ts';
import type { Tone } from './notice.tsx';

/** How each finding looks. A certificate that has expired since is no warning: the document stays good. */
export const VERDICT_TONES: Readonly<Record<ProofState, Tone>> = {
  valid: 'good',
  'valid-other-signer': 'good',
  'valid-signer-expired': 'good',
  altered: 'bad',
  'unknown-signer': 'warning',
  'not-signed': 'calm',
  'not-checked': 'calm',
};

/** As the certificates spell the organisation that runs DigiLocker. */
const DIGILOCKER = /^(national e-governance division|digital india corporation)$/i;

/** The signer as a person knows it. */
export function signerText(t: Texts, signer: string | null): string {
  if (signer === null) return t('verdict.somebody');
  return DIGILOCKER.test(signer) ? t('verdict.digilocker') : signer;
}

/** The finding in one plain sentence. */
export function verdictText(t: Texts, { state, reason, signer }: Verdict): string {
  if (state === 'not-checked' && reason !== null) return t(`verdict.reasons.${reason}`);
  return t(`verdict.states.${state}`, { signer: signerText(t, signer) });
}
