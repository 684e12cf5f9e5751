import * as v from 'valibot';
import { storedRecord } from './storage.ts';

export const settingsSchema = v.object({ language: v.optional(v.picklist(['auto', 'en', 'hi']), 'auto') });
export type Settings = v.InferOutput<typeof settingsSchema>;

const record = storedRecord('local', 'settings', settingsSchema);

export async function getSettings(): Promise<Settings> {
  return (await record.get()) ?? { language: 'auto' };
}

export async function setSettings(change: Partial<Settings>): Promise<void> {
  await record.set({ ...(await getSettings()), ...change });
}
