import type { ComponentChildren } from 'preact';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { unreachable } from '../unreachable.ts';
import type { Loadable } from './loadable.ts';

interface LoadedProps<Value> {
  from: Loadable<Value>;
  /** What is awaited; left out where a moment is enough. */
  waiting?: string;
  children: (value: Value) => ComponentChildren;
}

/** Draws an answer, the wait for it, or why there is none with a way to ask again. */
export function Loaded<Value>({ from, waiting, children }: LoadedProps<Value>) {
  const { t } = useApp();
  const shown = from.state.value;
  switch (shown.state) {
    case 'loading':
      return <Spinner text={waiting ?? t('common.loading')} />;
    case 'failed':
      return (
        <Problem code={shown.code} layout="view">
          <Button onClick={() => void from.load()}>{t('common.tryAgain')}</Button>
        </Problem>
      );
    case 'ready':
      return <>{children(shown.value)}</>;
    default:
      return unreachable(shown);
  }
}
