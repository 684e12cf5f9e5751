import type { LockerView } from '../../lib/domain/views.ts';
import { ageText } from '../../locales/formats.ts';
import { useApp } from '../app_context.tsx';

/** How old the list on the screen is. */
export function ListAge({ view }: { view: LockerView }) {
  const { t, language, now } = useApp();
  if (view.refreshing) return <>{t('documents.refreshing')}</>;
  if (view.fetchedAtMs === null) return <>{t('documents.never')}</>;
  const when = ageText(language, view.fetchedAtMs, now());
  return <>{when === null ? t('documents.justNow') : t('documents.updated', { when })}</>;
}
