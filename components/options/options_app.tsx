import type { ComponentChildren } from 'preact';
import type { LanguageSetting } from '../../locales/i18n.ts';
import { useApp } from '../app_context.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { ConnectionCard } from './connection_card.tsx';
import { LanguageCard } from './language_card.tsx';
import { PrivacyCard } from './privacy_card.tsx';

export interface OptionsProps {
  /** Where DigiLocker sends a person back to in this browser. */
  redirectUri: string;
  copyText: (text: string) => Promise<void>;
  language: LanguageSetting;
  onLanguage: (language: LanguageSetting) => void;
  /** Cards that only some builds have; drawn after the connection. */
  children?: ComponentChildren;
}

export function OptionsApp({ redirectUri, copyText, language, onLanguage, children }: OptionsProps) {
  const { t } = useApp();
  return (
    <main class="options">
      <header class="options-header">
        <BrandMark />
        <h1>{t('options.title')}</h1>
      </header>
      <ConnectionCard redirectUri={redirectUri} copyText={copyText} />
      {children}
      <LanguageCard language={language} onLanguage={onLanguage} />
      <PrivacyCard />
    </main>
  );
}
