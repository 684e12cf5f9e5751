import { LANGUAGES } from '../../locales/i18n.ts';
import type { LanguageSetting } from '../../locales/i18n.ts';
import { useApp } from '../app_context.tsx';
import { Card } from '../ui/card.tsx';

const CHOICES: readonly LanguageSetting[] = ['auto', ...LANGUAGES];

interface LanguageCardProps {
  language: LanguageSetting;
  onLanguage: (language: LanguageSetting) => void;
}

export function LanguageCard({ language, onLanguage }: LanguageCardProps) {
  const { t } = useApp();
  return (
    <Card title={t('options.language')}>
      <div class="choices" role="radiogroup" aria-label={t('options.language')}>
        {CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="language"
              value={choice}
              checked={choice === language}
              onChange={() => onLanguage(choice)}
            />
            <span lang={choice === 'auto' ? undefined : choice}>{t(`options.languages.${choice}`)}</span>
          </label>
        ))}
      </div>
    </Card>
  );
}
