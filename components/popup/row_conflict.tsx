import type { RowConflict as Conflict } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { saidText } from '../said_text.ts';

interface RowConflictProps {
  conflict: Conflict;
  /** False: the form itself says which document it wants. */
  isOpen: boolean;
}

/** Documents that state different things about one field: the person decides, and may tick it all the same. */
export function RowConflict({ conflict, isOpen }: RowConflictProps) {
  const { t } = useApp();
  return (
    <span class={`row-conflict${isOpen ? ' row-conflict-open' : ''}`}>
      <span class="row-conflict-title">{t('review.differ')}</span>
      {conflict.sides.map(({ text, documents }) => (
        <span key={text} class="row-side">
          <bdi class="row-side-text">{saidText(t, conflict.subject, text)}</bdi>{' '}
          <span>{t('review.inDocuments', { documents: documents.join(', ') })}</span>
        </span>
      ))}
      <span>{t(`advice.${conflict.advice}`)}</span>
    </span>
  );
}
