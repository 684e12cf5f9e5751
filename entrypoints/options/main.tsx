import { render } from 'preact';
import type { ComponentChildren } from 'preact';
import { AppProvider } from '../../components/app_context.tsx';
import { OptionsApp } from '../../components/options/options_app.tsx';
import { redirectUri } from '../../lib/platform/identity.ts';
import { createFileCheck } from '../../lib/platform/check_file.ts';
import { send } from '../../lib/platform/page_messenger.ts';
import { onSessionChange } from '../../lib/platform/session_changes.ts';
import { getSettings, setSettings } from '../../lib/platform/settings.ts';
import { openLocker } from '../../lib/platform/tabs.ts';
import { createTexts, languageOf } from '../../locales/i18n.ts';
import type { LanguageSetting } from '../../locales/i18n.ts';

/** A card of one kind of build; the condition is a constant in every build, so that no other build has its code. */
async function specialCard(): Promise<ComponentChildren> {
  if (import.meta.env.MODE === 'emulator') return (await import('./emulator.tsx')).card;
  if (import.meta.env.MODE === 'developer') return (await import('./developer.tsx')).card;
  return null;
}
const card = await specialCard();

function draw(setting: LanguageSetting): void {
  const language = languageOf(setting, navigator.languages);
  const t = createTexts(language);
  document.documentElement.lang = language;
  document.title = t('options.title');
  render(
    <AppProvider
      value={{
        send,
        checkFile: createFileCheck(send),
        onChange: onSessionChange,
        openLocker: (section) => void openLocker(section),
        language,
        t,
        now: Date.now,
      }}
    >
      <OptionsApp
        redirectUri={redirectUri()}
        copyText={(text) => navigator.clipboard.writeText(text)}
        language={setting}
        onLanguage={(chosen) => void setSettings({ language: chosen }).then(() => draw(chosen))}
      >
        {card}
      </OptionsApp>
    </AppProvider>,
    document.body.querySelector('#app') ?? document.body,
  );
}

draw((await getSettings()).language);
