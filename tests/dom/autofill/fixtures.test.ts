import { describe, expect, test } from 'vitest';
import index from '../../fixtures/forms/index.json';
import { collectControls } from '../../../lib/autofill/collect.ts';
import type { Field } from '../../../lib/domain/fields.ts';
import { isIssued } from '../../../lib/domain/own_files.ts';
import { FORMS, openPage } from './form_page.ts';

const meaningOf = (field: Field | undefined): string => {
  if (!field?.kind) return 'none';
  if (field.control.type !== 'file') return field.kind;
  const [wanted] = field.control.wantedDoctypes;
  // a picture of the person is no document of the locker
  return wanted && isIssued(wanted) ? `file:${wanted}` : 'none';
};

for (const [name, html] of Object.entries(FORMS)) {
  const knownMisses = index.forms.find(({ file }) => file === name)?.knownMisses ?? [];
  describe(name, () => {
    test('every control is taken for what its data-expect says, and no other', async () => {
      const page = await openPage(html);
      const { fields } = await page.session['form.scan'](null);
      const byFingerprint = new Map(fields.map((field) => [field.fingerprint, field]));
      expect(byFingerprint.size).toBe(fields.length);
      const collected = collectControls(page.document);
      const found = new Map<Element, Field>();
      // fields keep the order of the controls; what must never be filled is left out of them
      let at = 0;
      for (const { elements, label } of collected) {
        const field = fields[at];
        if (field?.label !== label) continue;
        for (const element of elements) found.set(element, field);
        at += 1;
      }
      expect(at).toBe(fields.length);
      const wrong = [...page.document.querySelectorAll<HTMLElement>('[data-expect]')]
        .map((control) => ({
          control,
          expected: control.dataset['expect'],
          got: meaningOf(found.get(control)),
        }))
        .filter(({ expected, got }) => expected !== got)
        .map(
          ({ control, expected, got }) =>
            `${control.id || control.getAttribute('name')}: ${expected}, got ${got}`,
        );
      expect(wrong).toEqual(knownMisses);
    });

    test('every understood field is sure and can be written, but for the ones marked as blocked', async () => {
      const page = await openPage(html);
      const { fields } = await page.session['form.scan'](null);
      const blocked = page.document.querySelectorAll('[data-blocked]').length;
      const known = fields.filter(({ kind }) => kind !== null && kind !== 'file');
      expect(known.filter(({ certainty }) => certainty === 'unsure').map(({ label }) => label)).toEqual([]);
      expect(known.filter((field) => field.blocked !== null)).toHaveLength(blocked);
    });
  });
}
