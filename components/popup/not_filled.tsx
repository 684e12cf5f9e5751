import type { ReviewRow } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { ChevronIcon } from '../ui/icons.tsx';

/** Rows that can't be ticked, folded away, each with its reason. */
export function NotFilled({ rows }: { rows: readonly ReviewRow[] }) {
  const { t } = useApp();
  return (
    <details class="fold">
      <summary>
        <ChevronIcon />
        {t('review.notFilled', { count: rows.length })}
      </summary>
      <ul class="fold-rows">
        {rows.map((row) => (
          <li key={row.rowId}>
            <bdi class="fold-label">{row.label}</bdi>
            <span class="quiet">
              {row.notes.length === 0
                ? t('review.noReason')
                : row.notes.map((note) => t(`notes.${note}`)).join(' · ')}
            </span>
            {row.value && <span class="quiet">{t('review.documentSays', { value: row.value })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
