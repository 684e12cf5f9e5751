import { render } from 'preact';
import { AppProvider } from '../../components/app_context.tsx';
import { LockerApp } from '../../components/locker/locker_app.tsx';
import { createFileCheck } from '../../lib/platform/check_file.ts';
import { send } from '../../lib/platform/page_messenger.ts';
import { onSessionChange } from '../../lib/platform/session_changes.ts';
import { getSettings } from '../../lib/platform/settings.ts';
import { openOptions } from '../../lib/platform/tabs.ts';
import { createTexts, languageOf } from '../../locales/i18n.ts';

const settings = await getSettings();
const language = languageOf(settings.language, navigator.languages);
const t = createTexts(language);
document.documentElement.lang = language;
document.title = `${t('locker.title')} – LockerFill`;

render(
  <AppProvider
    value={{
      send,
      checkFile: createFileCheck(send),
      onChange: onSessionChange,
      openLocker: (section = 'issued') => {
        location.hash = section;
      },
      language,
      t,
      now: Date.now,
    }}
  >
    <LockerApp openOptions={() => void openOptions()} />
  </AppProvider>,
  document.body.querySelector('#app') ?? document.body,
);
