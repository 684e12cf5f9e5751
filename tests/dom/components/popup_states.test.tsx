import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/popup/style.css';
import { createBackground } from './background.ts';
import { expectAccessible, renderPopup, setColours } from './render.tsx';
import { POPUP_STATES } from './states.ts';
import type { PopupCase } from './states.ts';

/** What a popup may take of the screen. */
const MAX_WIDTH_PX = 380;
const MAX_HEIGHT_PX = 600;

async function open({ answers, tab }: PopupCase, language: 'en' | 'hi'): Promise<void> {
  await page.viewport(MAX_WIDTH_PX, MAX_HEIGHT_PX);
  renderPopup(createBackground(answers), { language });
  if (tab === 'documents') await page.getByRole('tab').nth(1).click();
}

const bodyText = () => document.body.innerText;

describe.each(Object.entries(POPUP_STATES))('popup: %s', (_name, state) => {
  test('says what it is, and is accessible in light colours', async () => {
    await setColours('light');
    await open(state, 'en');
    await expect.poll(bodyText).toContain(state.shows);
    await expectAccessible();
  });

  test('is accessible in dark colours and in Hindi', async () => {
    await setColours('dark');
    await open(state, 'hi');
    await expect.poll(bodyText).toMatch(/[ऀ-ॿ]/);
    await expectAccessible();
  });

  test.each(['en', 'hi'] as const)('fits into a popup in language %s', async (language) => {
    await open(state, language);
    const root = document.documentElement;
    await expect.poll(bodyText).not.toBe('');
    expect(root.scrollHeight).toBeLessThanOrEqual(MAX_HEIGHT_PX);
    expect(root.scrollWidth).toBeLessThanOrEqual(MAX_WIDTH_PX);
  });
});
