import { useApp } from '../app_context.tsx';
import { Card } from '../ui/card.tsx';

const NOTES = ['page', 'signIn', 'documents', 'imported', 'aadhaar', 'consents', 'network'] as const;

export function PrivacyCard() {
  const { t } = useApp();
  return (
    <Card title={t('options.privacy')}>
      <dl class="topics">
        {NOTES.map((note) => (
          <div key={note}>
            <dt>{t(`options.privacyNotes.${note}.title`)}</dt>
            <dd>{t(`options.privacyNotes.${note}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
