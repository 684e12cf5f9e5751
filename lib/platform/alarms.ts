import { browser } from './browser.ts';

const NAME = 'tidy';
const PERIOD_MINUTES = 5;

/** Alarms may be late or lost, so they only tidy up; what matters is checked at use (D7). Call at top level. */
export function onTidyAlarm(tidy: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) void tidy();
  });
  void browser.alarms.create(NAME, { periodInMinutes: PERIOD_MINUTES });
}
