import type { Texts } from '../../locales/i18n.ts';
import type { TickCount } from './ticks.ts';

/** "Fill 9 fields and attach 1 file", or the half of it that applies. */
export function fillButtonText(t: Texts, { fields, files }: TickCount): string {
  if (fields === 0) return t('review.attachFiles', { count: files });
  const fill = t('review.fillFields', { count: fields });
  if (files === 0) return fill;
  return t('review.both', { fill, attach: t('review.alsoAttach', { count: files }) });
}

/** "9 fields filled, 1 file attached", or the half of it that applies. */
export function resultText(t: Texts, done: TickCount): string {
  if (done.fields + done.files === 0) return t('results.none');
  const fields = t('results.fields', { count: done.fields });
  const files = t('results.files', { count: done.files });
  if (done.files === 0) return fields;
  return done.fields === 0 ? files : t('results.both', { fields, files });
}
