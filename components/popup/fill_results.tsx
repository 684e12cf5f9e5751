import { useEffect, useRef } from 'preact/hooks';
import type { RowResult } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { CheckIcon, ChevronIcon, UndoIcon, WarningIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import { resultText } from './fill_texts.ts';
import type { PageModel, PageState } from './page_model.ts';

interface FillResultsProps {
  view: Extract<PageState, { state: 'filled' }>;
  page: PageModel;
}

const isDone = ({ outcome }: RowResult): boolean => outcome === 'filled' || outcome === 'attached';

/** What became of each ticked row, read back from the page. What did not stick comes first, with its reason. */
export function FillResults({ view, page }: FillResultsProps) {
  const { t } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; without this the keyboard would start again at the top.
  useEffect(() => heading.current?.focus(), []);

  const done = view.results.filter(isDone);
  const missed = view.results.filter((result) => !isDone(result));
  const files = done.filter(({ outcome }) => outcome === 'attached').length;
  const good = done.length > 0;
  return (
    <div class="review">
      <div class="scroll">
        <div class={`result-head ${good ? 'result-good' : ''}`} role="status">
          <span class="result-mark">{good ? <CheckIcon /> : <WarningIcon />}</span>
          <div>
            <h2 ref={heading} tabIndex={-1}>
              {resultText(t, { fields: done.length - files, files })}
            </h2>
            <p class="quiet">
              <bdi>{view.host}</bdi>
            </p>
          </div>
        </div>
        {view.problem && <Problem code={view.problem} />}
        {(view.appeared ?? 0) > 0 && <Notice tone="calm">{t('results.appeared')}</Notice>}
        {missed.length > 0 && (
          <section class="missed">
            <h3>{t('results.missed', { count: missed.length })}</h3>
            <ul class="fold-rows">
              {missed.map((result) => (
                <li key={result.rowId}>
                  <bdi class="fold-label">{result.label}</bdi>
                  <span>{t(result.problem ? `errors.${result.problem}` : `outcomes.${result.outcome}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {good && (
          <details class="fold" open={missed.length === 0}>
            <summary>
              <ChevronIcon />
              {t('results.done', { count: done.length })}
            </summary>
            <ul class="fold-rows">
              {done.map((result) => (
                <li key={result.rowId}>
                  <bdi class="fold-label">{result.label}</bdi>
                  <span class="quiet">{t(`outcomes.${result.outcome}`)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div class="action-bar">
        <p>{t('results.check')}</p>
        <div class="action-pair">
          {view.undoable && (
            <Button disabled={view.undoing} onClick={() => void page.undo()}>
              <UndoIcon />
              {t(view.undoing ? 'results.undoing' : 'results.undo')}
            </Button>
          )}
          <Button onClick={() => void page.look()}>{t('page.lookAgain')}</Button>
        </div>
      </div>
    </div>
  );
}
