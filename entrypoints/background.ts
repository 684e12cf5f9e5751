import { defineBackground } from 'wxt/utils/define-background';
import { connectEmulator, LOOPBACK_HOSTS } from '../lib/background/emulator_connection.ts';
import { createHandlers } from '../lib/background/handlers.ts';
import { LOCAL_RECORDS, SESSION_RECORDS } from '../lib/background/records.ts';
import { onTidyAlarm } from '../lib/platform/alarms.ts';
import { backgroundChecker } from '../lib/platform/background_checker.ts';
import { serveMessages } from '../lib/platform/background_messenger.ts';
import { builtInConnection } from '../lib/platform/built_connection.ts';
import { launchWebAuthFlow, redirectUri } from '../lib/platform/identity.ts';
import { withKeepAlive } from '../lib/platform/keep_alive.ts';
import { managedPolicy } from '../lib/platform/managed.ts';
import { keepStorageFromPages, storedRecords } from '../lib/platform/storage.ts';
import { askPage, injectContentScript, pageUrl, withSeeThrough } from '../lib/platform/tabs.ts';

/** Known at build time, so that a bundler leaves the other branch out of the product. */
const isEmulatorBuild = import.meta.env.MODE === 'emulator';

export default defineBackground(() => {
  const checker = backgroundChecker();
  const { handlers, tidy } = createHandlers(
    {
      session: storedRecords('session', SESSION_RECORDS),
      local: storedRecords('local', LOCAL_RECORDS),
      fetch: (url, init) => fetch(url, init),
      nowMs: () => Date.now(),
      check: (order) => checker.check(order),
      launchWebAuthFlow,
      redirectUri,
      withKeepAlive,
      httpHosts: isEmulatorBuild ? LOOPBACK_HOSTS : [],
    },
    { askPage, injectContentScript, pageUrl, withSeeThrough },
    {
      builtIn: builtInConnection,
      managed: managedPolicy,
      connector: isEmulatorBuild ? connectEmulator : null,
    },
  );
  serveMessages(handlers);
  onTidyAlarm(tidy);
  void keepStorageFromPages();
  void tidy();
});
