import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Send } from '../lib/messages/protocol.ts';
import type { CheckFile } from './check_file.ts';
import type { Section } from './locker/route.ts';
import type { Language, Texts } from '../locales/i18n.ts';

/** All that a view sees of the world: never the browser, only what an entrypoint puts here. */
export interface AppValue {
  send: Send;
  /** Checks the signature of a file that the person brought. */
  checkFile: CheckFile;
  /** Tells that what is on screen may have changed; the view then asks again. */
  onChange: (listener: () => void) => () => void;
  language: Language;
  t: Texts;
  /** Opens the full page, "My documents", at a section; from elsewhere in a tab of its own. */
  openLocker: (section?: Section) => void;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
}

const AppContext = createContext<AppValue | null>(null);

export const AppProvider = AppContext.Provider;

export function useApp(): AppValue {
  const value = useContext(AppContext);
  if (!value) throw new Error('A view was drawn outside AppProvider');
  return value;
}
