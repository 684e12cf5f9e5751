import { expect, test } from 'vitest';
import { understand } from '../../tools/explain/engine.ts';
import { FORMS, openPage } from '../autofill/form_page.ts';

test.each(Object.entries(FORMS))('what is explained of %s is what a scan answers', async (_, html) => {
  const { document, window, session } = await openPage(html);
  const { fields } = await session['form.scan'](null);
  const understood = await understand(document, window);
  expect(understood.map(({ field }) => field)).toEqual(fields);
});

test('a page without an origin of its own is not scanned', async () => {
  const { document, window } = await openPage('<label>Date of Birth <input></label>');
  const nowhere = new Proxy(window, {
    get: (target, key) => (key === 'origin' ? 'null' : Reflect.get(target, key)),
  });
  expect(await understand(document, nowhere)).toEqual([]);
});
