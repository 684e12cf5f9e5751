import type { RowNote } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';

/** What a person should weigh before ticking; all other notes only inform. */
const WEIGHTY: ReadonlySet<RowNote> = new Set<RowNote>([
  'guess',
  'replaces-what-you-typed',
  'unsure',
  'other-document-differs',
  'would-be-cut',
  'may-not-fit-limit',
  'not-verified',
  'document-expired',
]);

export function Notes({ notes }: { notes: readonly RowNote[] }) {
  const { t } = useApp();
  if (notes.length === 0) return null;
  return (
    <span class="notes">
      {notes.map((note) => (
        <span key={note} class={`badge ${WEIGHTY.has(note) ? 'badge-warning' : 'badge-quiet'}`}>
          {t(`notes.${note}`)}
        </span>
      ))}
    </span>
  );
}
