import { useEffect } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { unreachable } from '../unreachable.ts';
import { Button } from '../ui/button.tsx';
import { CheckIcon, WarningIcon } from '../ui/icons.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { Problem } from '../ui/problem.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { FillProgress } from './fill_progress.tsx';
import { FillResults } from './fill_results.tsx';
import type { PageModel } from './page_model.ts';
import { ReviewView } from './review_view.tsx';

interface PageTabProps {
  page: PageModel;
  /** A form is read on opening, but not before there are documents to compare it with. */
  documentsArrived: boolean;
  /** What is awaited until then. */
  waiting: string;
}

export function PageTab({ page, documentsArrived, waiting }: PageTabProps) {
  const { t } = useApp();
  const view = page.state.value;
  const mayLook = view.state === 'idle' && documentsArrived;
  useEffect(() => {
    if (mayLook) void page.look();
  }, [page, mayLook]);

  const look = (text: string) => <Button onClick={() => void page.look()}>{text}</Button>;
  switch (view.state) {
    case 'opening':
    case 'reading':
      return <Spinner text={t('page.reading')} />;
    case 'idle':
      return <Spinner text={waiting} />;
    case 'problem':
      return (
        <Problem code={view.code} layout="view">
          {look(t('page.lookAgain'))}
        </Problem>
      );
    case 'review':
      return <ReviewView review={view.review} ticked={view.ticked} page={page} />;
    case 'filling':
      return <FillProgress view={view} />;
    case 'filled':
      return <FillResults view={view} page={page} />;
    case 'undone':
      return (
        <Placeholder icon={<CheckIcon />} title={t('undone.title')} role="status">
          <p>{t(view.left.length === 0 ? 'undone.text' : 'undone.left')}</p>
          {view.left.length > 0 && (
            <ul class="kept-fields">
              {view.left.map((label) => (
                <li key={label}>
                  <bdi>{label}</bdi>
                </li>
              ))}
            </ul>
          )}
          {look(t('page.look'))}
        </Placeholder>
      );
    case 'interrupted':
      return (
        <Placeholder icon={<WarningIcon />} title={t('interrupted.title')} role="status">
          <p>{t('interrupted.text')}</p>
          {look(t('page.look'))}
        </Placeholder>
      );
    default:
      return unreachable(view);
  }
}
