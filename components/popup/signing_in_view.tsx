import { useEffect } from 'preact/hooks';
import { useApp } from '../app_context.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { repeat } from '../repeat.ts';
import { Button } from '../ui/button.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import type { SessionModel } from './session_model.ts';

const ASK_AGAIN_MS = 1_500;

export function SigningInView({ session }: { session: SessionModel }) {
  const { t } = useApp();
  useEffect(() => {
    const stop = new AbortController();
    repeat(ASK_AGAIN_MS, session.refresh, stop.signal);
    return () => stop.abort();
  }, [session]);
  return (
    <main class="welcome">
      <ProductHeading />
      <Placeholder
        icon={<span class="spinner" aria-hidden="true" />}
        title={t('signingIn.title')}
        role="status"
      >
        <p>{t('signingIn.text')}</p>
        <Button onClick={() => void session.end()}>{t('signingIn.cancel')}</Button>
      </Placeholder>
    </main>
  );
}
