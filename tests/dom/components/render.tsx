import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { cdp } from 'vitest/browser';
import { expect, onTestFinished } from 'vitest';
import { AppProvider } from '../../../components/app_context.tsx';
import type { AppValue } from '../../../components/app_context.tsx';
import { PopupApp } from '../../../components/popup/popup_app.tsx';
import { createTexts } from '../../../locales/i18n.ts';
import type { Language } from '../../../locales/i18n.ts';
import { refuse } from './background.ts';
import type { Background } from './background.ts';
import { NOW_MS } from './fixtures.ts';

export interface Rendered {
  /** What the browser does when something in the background changed. */
  change: () => void;
  optionsOpened: () => number;
  /** The sections at which the full page was opened; undefined: at its first one. */
  lockerOpened: () => (string | undefined)[];
}

/** Draws into the document of the test, which is emptied when the test ends. */
export function renderView(
  view: ComponentChildren,
  background: Background,
  language: Language = 'en',
  world: Partial<Pick<AppValue, 'openLocker' | 'checkFile'>> = {},
): Pick<Rendered, 'change'> {
  const listeners = new Set<() => void>();
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const root = document.body.appendChild(document.createElement('div'));
  document.documentElement.lang = language;
  document.title = 'LockerFill';
  render(
    <AppProvider
      value={{
        send: background.send,
        checkFile: refuse('check_failed'),
        openLocker: () => undefined,
        ...world,
        onChange,
        language,
        t: createTexts(language),
        now: () => NOW_MS,
      }}
    >
      {view}
    </AppProvider>,
    root,
  );
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  return { change: () => listeners.forEach((listener) => listener()) };
}

export function renderPopup(
  background: Background,
  { language = 'en', tabId = 7 }: { language?: Language; tabId?: number | null } = {},
): Rendered {
  let opened = 0;
  const openedLocker: (string | undefined)[] = [];
  const { change } = renderView(
    <PopupApp tabId={tabId} openOptions={() => (opened += 1)} />,
    background,
    language,
    { openLocker: (section) => openedLocker.push(section) },
  );
  return { change, optionsOpened: () => opened, lockerOpened: () => openedLocker };
}

/** Shows the page as a person with these settings of the system sees it, until the test ends. */
export async function setColours(scheme: 'light' | 'dark'): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await cdp().send('Emulation.setEmulatedMedia', { features });
  onTestFinished(async () => void (await cdp().send('Emulation.setEmulatedMedia', { features: [] })));
}

/** All rules of axe, best practices too, over the whole document. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(told).toEqual([]);
}
