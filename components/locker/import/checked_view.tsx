import { isSigned } from '../../../lib/domain/proof.ts';
import { isAadhaarFile } from '../../../lib/domain/import_views.ts';
import { isoDateText } from '../../../locales/formats.ts';
import type { Texts } from '../../../locales/i18n.ts';
import { useApp } from '../../app_context.tsx';
import type { CheckedFile } from '../../check_file.ts';
import { lapseOf } from '../../ui/document_status.ts';
import { Notice } from '../../ui/notice.tsx';
import { VerdictNote } from '../../ui/verdict.tsx';
import { doctypeOf } from './doctypes.ts';
import { FactRows } from './fact_rows.tsx';

interface CheckedViewProps {
  checked: CheckedFile;
  /** Null: not decided yet. */
  outcome: 'kept' | 'notKept' | null;
}

/** The name that the document gives itself, or that its kind has. */
function titleOf(t: Texts, { proved }: CheckedFile): string | null {
  const known = doctypeOf(proved.doctype ?? '');
  return proved.documentName ?? (known && t(`doctypes.${known}`));
}

/** What a file is, whether it is genuine, and what it says. */
export function CheckedView({ checked, outcome }: CheckedViewProps) {
  const { t, language, now } = useApp();
  const { proved, photoBase64, base64 } = checked;
  const { verdict, form } = proved;
  const title = titleOf(t, checked);
  const lapse = lapseOf(proved, now());
  const isUseless = outcome === 'notKept';
  const facts = [
    ['issuer', proved.issuer],
    ['number', proved.number],
    ['date', proved.issueDate && isoDateText(language, proved.issueDate)],
    ['validTo', proved.validTo && isoDateText(language, proved.validTo)],
  ] as const;
  return (
    <div class="checked">
      {title && (
        <div class="detail-head">
          <h4>
            <bdi>{title}</bdi>
          </h4>
          {lapse && <span class="badge badge-warning">{t(`documents.status.${lapse}`)}</span>}
        </div>
      )}
      <VerdictNote verdict={verdict} role="status" />
      {facts.some(([, text]) => text) && (
        <dl class="facts">
          {facts.map(
            ([name, text]) =>
              text && (
                <div class="fact" key={name}>
                  <dt>{t(`locker.import.facts.${name}`)}</dt>
                  <dd>
                    <bdi>{text}</bdi>
                  </dd>
                </div>
              ),
          )}
        </dl>
      )}
      {!isUseless && (
        <FactRows
          facts={proved.facts}
          heading={t(isSigned(verdict) ? 'locker.import.fills' : 'locker.import.says')}
          photoBase64={photoBase64}
        />
      )}
      {!isUseless && proved.facts.length > 0 && !isSigned(verdict) && (
        <Notice tone="warning">{t('locker.import.unverified')}</Notice>
      )}
      {!isUseless && form === 'pdf' && <p class="quiet">{t('locker.import.attachOnly')}</p>}
      {isUseless && form === 'unknown' && verdict.reason === null && verdict.state !== 'altered' && (
        <p>{t('locker.import.nothingKnown')}</p>
      )}
      {outcome === 'kept' && (
        <p class="quiet">
          {t(proved.facts.length > 0 ? 'locker.import.added' : 'locker.import.addedToAttach')}{' '}
          {isAadhaarFile(checked.proved) && base64 === null && t('locker.import.aadhaarKept')}
        </p>
      )}
    </div>
  );
}
