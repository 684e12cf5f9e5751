import type { PageView } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';

export function FillProgress({ view }: { view: Extract<PageView, { state: 'filling' }> }) {
  const { t } = useApp();
  return (
    <div class="placeholder">
      <div role="status">
        <h2>{t('filling.title')}</h2>
      </div>
      <progress aria-label={t('filling.title')} value={view.done} max={Math.max(view.total, 1)} />
      <p class="numbers">{t('filling.progress', { done: view.done, total: view.total })}</p>
      <p class="quiet">{t('filling.stay')}</p>
    </div>
  );
}
