export { default as browser } from 'webextension-polyfill';
export type { Runtime, Storage, Tabs } from 'webextension-polyfill';
