import { useState } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PinBox } from '../../ui/pin_box.tsx';

interface ShareCodeFormProps {
  code: 'share_code_needed' | 'share_code_wrong';
  onOpen: (shareCode: string) => void;
}

/** The ZIP of an offline e-KYC opens with a code that its holder chose. */
export function ShareCodeForm({ code, onOpen }: ShareCodeFormProps) {
  const { t } = useApp();
  const [shareCode, setShareCode] = useState('');
  return (
    <form
      class="pin-form"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(shareCode);
      }}
    >
      <Notice tone={code === 'share_code_wrong' ? 'warning' : 'calm'} role="status">
        {t(`errors.${code}`)}
      </Notice>
      <PinBox label={t('locker.import.shareCode')} value={shareCode} onInput={setShareCode} />
      <div class="actions">
        <Button look="primary" submit disabled={shareCode === ''}>
          {t('locker.import.open')}
        </Button>
      </div>
    </form>
  );
}
