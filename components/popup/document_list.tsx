import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DocumentSummary } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { DocumentLines } from '../ui/document_lines.tsx';
import { rowWindow } from './row_window.ts';

const ROW_PX = 84;

/** Draws only the rows near the visible part: a locker may hold hundreds of documents. */
export function DocumentList({ documents }: { documents: readonly DocumentSummary[] }) {
  const { t } = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ topPx: 0, heightPx: 600 });

  function look(): void {
    const element = scroller.current;
    if (element) setSeen({ topPx: element.scrollTop, heightPx: element.clientHeight });
  }
  useLayoutEffect(look, []);

  const { first, end } = rowWindow(documents.length, ROW_PX, seen.topPx, seen.heightPx);
  return (
    <div
      class="scroll"
      ref={scroller}
      role="region"
      aria-label={t('documents.list')}
      tabIndex={0}
      onScroll={look}
    >
      <ul
        class="documents-list"
        style={{
          '--row-height': `${ROW_PX}px`,
          paddingTop: `${first * ROW_PX}px`,
          paddingBottom: `${(documents.length - end) * ROW_PX}px`,
        }}
      >
        {documents.slice(first, end).map((document, index) => (
          <DocumentRow
            key={document.id}
            document={document}
            position={first + index + 1}
            total={documents.length}
          />
        ))}
      </ul>
    </div>
  );
}

interface DocumentRowProps {
  document: DocumentSummary;
  /** From 1. */
  position: number;
  total: number;
}

function DocumentRow({ document, position, total }: DocumentRowProps) {
  return (
    <li class="document" aria-posinset={position} aria-setsize={total}>
      <DocumentLines document={document} />
    </li>
  );
}
