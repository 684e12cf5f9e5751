import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/locker/style.css';
import { createBackground } from './background.ts';
import { renderLocker } from './locker_actions.tsx';
import { ANSWERS } from './locker_fixtures.ts';
import { LOCKER_STATES } from './locker_states.ts';
import { setColours } from './render.tsx';

const names = Object.keys(LOCKER_STATES).filter((name) =>
  /^(unconnected|signed out|import|details)|^a document$|^issued documents$/.test(name),
);
test.each(names)('%s', async (name) => {
  const state = LOCKER_STATES[name]!;
  for (const [language, width, height, dark] of [
    ['en', 1200, 860, false],
    ['hi', 400, 860, true],
  ] as const) {
    await page.viewport(width, height);
    await setColours(dark ? 'dark' : 'light');
    const root = document.querySelector('body > div');
    root?.remove();
    renderLocker(createBackground({ ...ANSWERS, ...state.answers }), state.hash, language, state.checkFile);
    await state.act?.();
    await new Promise((r) => setTimeout(r, 400));
    await page.screenshot({
      path: `../../../.output/ui4/${name.replaceAll(/[^a-z]+/gi, '-')}-${language}.png`,
    });
  }
  expect(1).toBe(1);
});
