import { render } from 'preact';
import { AppProvider } from '../../components/app_context.tsx';
import { PopupApp } from '../../components/popup/popup_app.tsx';
import { createFileCheck } from '../../lib/platform/check_file.ts';
import { send } from '../../lib/platform/page_messenger.ts';
import { onSessionChange } from '../../lib/platform/session_changes.ts';
import { getSettings } from '../../lib/platform/settings.ts';
import { activeTabId, openLocker, openOptions } from '../../lib/platform/tabs.ts';
import { createTexts, languageOf } from '../../locales/i18n.ts';

const [settings, tabId] = await Promise.all([getSettings(), activeTabId()]);
const language = languageOf(settings.language, navigator.languages);
document.documentElement.lang = language;

render(
  <AppProvider
    value={{
      send,
      checkFile: createFileCheck(send),
      onChange: onSessionChange,
      openLocker: (section) => void openLocker(section).then(() => window.close()),
      language,
      t: createTexts(language),
      now: Date.now,
    }}
  >
    <PopupApp tabId={tabId} openOptions={() => void openOptions().then(() => window.close())} />
  </AppProvider>,
  document.body.querySelector('#app') ?? document.body,
);
