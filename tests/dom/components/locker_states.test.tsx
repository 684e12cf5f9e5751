import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/locker/style.css';
import { createBackground } from './background.ts';
import { renderLocker } from './locker_actions.tsx';
import { ANSWERS } from './locker_fixtures.ts';
import { LOCKER_STATES } from './locker_states.ts';
import type { LockerCase } from './locker_states.ts';
import { expectAccessible, setColours } from './render.tsx';

const WIDE = [1280, 860] as const;
const NARROW = [400, 760] as const;

async function open({ hash, answers, act, checkFile }: LockerCase, language: 'en' | 'hi'): Promise<void> {
  renderLocker(createBackground({ ...ANSWERS, ...answers }), hash, language, checkFile);
  await act?.();
}

const bodyText = () => document.body.innerText;

describe.each(Object.entries(LOCKER_STATES))('full page: %s', (_name, state) => {
  test('says what it is, and is accessible in light colours', async () => {
    await page.viewport(...WIDE);
    await setColours('light');
    await open(state, 'en');
    await expect.poll(bodyText).toContain(state.shows);
    await expectAccessible();
  });

  test('is accessible in dark colours, narrow and in Hindi', async () => {
    await page.viewport(...NARROW);
    await setColours('dark');
    await open(state, 'hi');
    await expect.poll(bodyText).toMatch(/[ऀ-ॿ]/);
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(NARROW[0]);
  });
});
