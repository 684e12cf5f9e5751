import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/popup/style.css';
import { createBackground } from './background.ts';
import { renderPopup, setColours } from './render.tsx';
import { POPUP_STATES } from './states.ts';

const names = Object.keys(POPUP_STATES).filter((name) =>
  /^(unconnected|signed out|imported|locked)|^documents$|^review$/.test(name),
);
test.each(names)('%s', async (name) => {
  const state = POPUP_STATES[name]!;
  for (const [language, dark] of [
    ['en', false],
    ['hi', true],
  ] as const) {
    await page.viewport(400, 600);
    await setColours(dark ? 'dark' : 'light');
    const root = document.querySelector('body > div');
    root?.remove();
    renderPopup(createBackground(state.answers), { language });
    if (state.tab === 'documents') await page.getByRole('tab').nth(1).click();
    await new Promise((r) => setTimeout(r, 300));
    await page.screenshot({
      path: `../../../.output/ui4/popup-${name.replaceAll(/[^a-z]+/gi, '-')}-${language}.png`,
    });
  }
  expect(1).toBe(1);
});
