import { useId } from 'preact/hooks';
import type { ReviewRow } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { FileIcon } from '../ui/icons.tsx';
import { Notes } from './notes.tsx';
import { RowConflict } from './row_conflict.tsx';
import { RowProof } from './row_proof.tsx';

interface ReviewRowProps {
  row: ReviewRow;
  ticked: boolean;
  onTick: (on: boolean) => void;
}

/** The label is the page's word, so it is set apart from our own and can't change their direction. */
export function ReviewRowLine({ row, ticked, onTick }: ReviewRowProps) {
  const { t } = useApp();
  const id = useId();
  // What the other documents say stands below, word for word.
  const notes = row.conflict ? row.notes.filter((note) => note !== 'other-document-differs') : row.notes;
  return (
    <li class="row">
      <label>
        <input
          type="checkbox"
          checked={ticked}
          aria-labelledby={`${id}-label ${id}-value`}
          aria-describedby={`${id}-more`}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span class="row-body">
          <bdi class="row-label" id={`${id}-label`}>
            {row.label}
          </bdi>
          <span class="row-value" id={`${id}-value`}>
            {row.control === 'file' && <FileIcon />}
            <bdi>{row.value}</bdi>
          </span>
          <span class="row-more" id={`${id}-more`}>
            {row.proof && <RowProof proof={row.proof} />}
            {row.limit && (
              <span class="row-limit">
                <bdi>{t('review.limit', { limit: row.limit })}</bdi>
              </span>
            )}
            <Notes notes={notes} />
            {row.conflict && (
              <RowConflict conflict={row.conflict} isOpen={row.notes.includes('other-document-differs')} />
            )}
          </span>
        </span>
      </label>
    </li>
  );
}
