import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Send } from '../lib/messages/protocol.ts';
import type { Language, Texts } from '../locales/i18n.ts';

/** All that a view sees of the world: never the browser, only what an entrypoint puts here. */
export interface AppValue {
  send: Send;
  /** Tells that what is on screen may have changed; the view then asks again. */
  onChange: (listener: () => void) => () => void;
  language: Language;
  t: Texts;
  /** Opens the full page, "My documents", in a tab of its own. */
  openLocker: () => void;
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
