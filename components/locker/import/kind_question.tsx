import { useId } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { proposedDoctype } from './doctypes.ts';
import { KindSelect } from './kind_select.tsx';

interface KindQuestionProps {
  fileName: string;
  doctype: string | null;
  onChoose: (doctype: string | null) => void;
  onKeep: () => void;
}

/** What a file is that does not say so itself; an Aadhaar file is not kept, whatever its form. */
export function KindQuestion({ fileName, doctype, onChoose, onKeep }: KindQuestionProps) {
  const { t } = useApp();
  const id = useId();
  const isProposed = doctype !== null && doctype === proposedDoctype(fileName);
  const isAadhaar = doctype === 'ADHAR';
  return (
    <div class="kind-question">
      <div class="field">
        <label for={id}>{t('locker.import.whatIs')}</label>
        <KindSelect
          id={id}
          doctype={doctype}
          describedBy={isProposed ? `${id}-hint` : undefined}
          onChoose={onChoose}
        />
        {isProposed && (
          <p class="field-hint" id={`${id}-hint`}>
            {t('locker.import.proposed')}
          </p>
        )}
      </div>
      {isAadhaar ? (
        <Notice tone="calm" role="status">
          {t('errors.import_aadhaar_not_kept')}
        </Notice>
      ) : (
        <div class="actions">
          <Button look="primary" onClick={onKeep}>
            {t('locker.import.keep')}
          </Button>
        </div>
      )}
    </div>
  );
}
