import { expect, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CheckFile } from '../../../components/check_file.ts';
import { LockerApp } from '../../../components/locker/locker_app.tsx';
import type { Language } from '../../../locales/i18n.ts';
import { refuse } from './background.ts';
import type { Background } from './background.ts';
import { renderView } from './render.tsx';

export interface RenderedLocker {
  change: () => void;
  optionsOpened: () => number;
}

/** Draws the full page at an address; the address is plain again when the test ends. */
export function renderLocker(
  background: Background,
  hash = '#issued',
  language: Language = 'en',
  checkFile: CheckFile = refuse('check_failed'),
): RenderedLocker {
  let opened = 0;
  history.replaceState(null, '', hash);
  onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
  const { change } = renderView(<LockerApp openOptions={() => (opened += 1)} />, background, language, {
    checkFile,
    openLocker: (section = 'issued') => {
      location.hash = section;
    },
  });
  return { change, optionsOpened: () => opened };
}

/** The first element that matches and can be used, once it is there. */
export async function element(selector: string): Promise<HTMLElement> {
  const find = () => document.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
  await expect.poll(find).not.toBeNull();
  const found = find();
  if (!found) throw new Error(`${selector} went away`);
  return found;
}

/** Clicks in whatever language the page is. */
export const press = async (selector: string): Promise<void> => (await element(selector)).click();

/** Types into a field, whatever was in it before. */
export async function type(selector: string, text: string): Promise<void> {
  await userEvent.fill(await element(selector), text);
}

/** Drops the ZIP of an offline e-KYC and opens it with a code. */
export async function openWith(shareCode: string): Promise<void> {
  await drop(new File(['PK'], 'offline-ekyc.zip'));
  await type('.import .pin-box input', shareCode);
  await press('.import .pin-form button');
}

/** Puts files into the drop zone, as a person who drags them there. */
export async function drop(...files: readonly File[]): Promise<void> {
  await element('.drop .button');
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const zone = await element('.drop');
  zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}

const PDF_START = '%PDF-1.7\n';

export const pdf = (name: string, bytes = 2_000): File =>
  new File([PDF_START, new Uint8Array(Math.max(bytes - PDF_START.length, 0))], name, {
    type: 'application/pdf',
  });

export const jpeg = (name: string): File =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], name, { type: 'image/jpeg' });
