import { useEffect, useState } from 'preact/hooks';
import type { CredentialMode, SessionView } from '../../lib/domain/views.ts';
import { errorCodeOf } from '../../lib/errors/app_error.ts';
import type { ErrorCode } from '../../lib/errors/codes.ts';
import { useApp } from '../app_context.tsx';
import { unreachable } from '../unreachable.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { Problem } from '../ui/problem.tsx';
import { Spinner } from '../ui/spinner.tsx';

type ConnectionState = { state: 'loading' } | { state: 'failed'; code: ErrorCode } | SessionView;

interface ConnectionCardProps {
  redirectUri: string;
  copyText: (text: string) => Promise<void>;
}

/** Which organisation's copy this is, and the address it has to register. */
export function ConnectionCard({ redirectUri, copyText }: ConnectionCardProps) {
  const { send, onChange, t } = useApp();
  const [connection, setConnection] = useState<ConnectionState>({ state: 'loading' });

  useEffect(() => {
    const ask = () =>
      void send('session.get', null).then(setConnection, (thrown: unknown) =>
        setConnection({ state: 'failed', code: errorCodeOf(thrown) }),
      );
    ask();
    return onChange(ask);
  }, [send, onChange]);

  return (
    <Card title={t('options.connection')}>
      <Connection connection={connection} />
      <RedirectUri redirectUri={redirectUri} copyText={copyText} />
    </Card>
  );
}

function Connection({ connection }: { connection: ConnectionState }) {
  const { t } = useApp();
  switch (connection.state) {
    case 'loading':
      return <Spinner text={t('common.loading')} />;
    case 'failed':
      return <Problem code={connection.code} />;
    case 'unconnected':
      return <Notice tone="calm">{t('options.noOrganisation')}</Notice>;
    case 'locked':
      if (connection.organisation === null) return <Notice tone="calm">{t('options.noOrganisation')}</Notice>;
      return <Facts organisation={connection.organisation} mode={null} />;
    case 'signed-out':
    case 'signing-in':
    case 'signed-in':
      return <Facts organisation={connection.organisation} mode={connection.mode} />;
    default:
      return unreachable(connection);
  }
}

interface FactsProps {
  organisation: string;
  mode: CredentialMode | null;
}

function Facts({ organisation, mode }: FactsProps) {
  const { t } = useApp();
  return (
    <dl class="facts">
      <dt>{t('options.organisation')}</dt>
      <dd>{organisation}</dd>
      {mode && <dt>{t('options.mode')}</dt>}
      {mode && <dd>{t(`options.modes.${mode}`)}</dd>}
    </dl>
  );
}

function RedirectUri({ redirectUri, copyText }: ConnectionCardProps) {
  const { t } = useApp();
  const [result, setResult] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = () =>
    void copyText(redirectUri).then(
      () => setResult('copied'),
      () => setResult('copyFailed'),
    );
  return (
    <div class="redirect">
      <h3>{t('options.redirect')}</h3>
      <p class="quiet">{t('options.redirectHelp')}</p>
      <div class="redirect-line">
        <code>{redirectUri}</code>
        <Button onClick={copy}>{t('options.copy')}</Button>
      </div>
      <p class="quiet" role="status">
        {result && t(`options.${result}`)}
      </p>
    </div>
  );
}
