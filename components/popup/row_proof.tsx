import type { RowProof as Proof } from '../../lib/domain/views.ts';
import type { Texts } from '../../locales/i18n.ts';
import { useApp } from '../app_context.tsx';
import { InfoIcon, ShieldIcon } from '../ui/icons.tsx';
import { signerText } from '../ui/verdict_texts.ts';

/** What was checked of a document, where the check found something good; what is open is among the row's notes. */
function checkedText(t: Texts, { strength, state, signer }: Proof): string | null {
  if (strength !== 'signature-valid') return null;
  if (state !== 'valid-other-signer') return t('review.signatureChecked');
  return t('review.signedBy', { signer: signerText(t, signer) });
}

/** Which document proves a value, and how far that goes. What the person stated has no document. */
export function RowProof({ proof }: { proof: Proof }) {
  const { t } = useApp();
  const { documentName, issuer, derivation, origin } = proof;
  if (origin === 'self-declared') return null;
  const checked = checkedText(t, proof);
  const marks = [origin === 'imported' && t('review.importedFile'), checked].filter(Boolean).join(' · ');
  const isDerived = derivation === 'derived';
  return (
    <>
      <span class="row-proof">
        {issuer === ''
          ? t(isDerived ? 'review.derivedFromFile' : 'review.fromFile', { document: documentName })
          : t(isDerived ? 'review.derived' : 'review.from', { document: documentName, issuer })}
      </span>
      {marks && (
        <span class={`row-marks${checked ? ' row-marks-good' : ''}`}>
          {checked ? <ShieldIcon /> : <InfoIcon />}
          <bdi>{marks}</bdi>
        </span>
      )}
    </>
  );
}
