import { onStorageChange } from './storage.ts';

/** Tells a page that something it may be showing has changed; the page then asks the background again. */
export const onSessionChange = (listener: () => void): (() => void) =>
  onStorageChange('session', () => listener());
