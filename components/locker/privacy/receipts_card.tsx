import { useEffect, useMemo } from 'preact/hooks';
import type { ConsentReceiptView } from '../../../lib/domain/locker_views.ts';
import { momentText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import { Card } from '../../ui/card.tsx';
import { createLoadable } from '../loadable.ts';
import { Loaded } from '../loaded.tsx';

/** The consents to pulls that were given on this computer. */
export function ReceiptsCard({ canPull }: { canPull: boolean }) {
  const { send, t } = useApp();
  const receipts = useMemo(() => createLoadable(async () => send('consent.receipts', null)), [send]);
  useEffect(() => void receipts.load(), [receipts]);
  const { value: shown } = receipts.state;
  if (!canPull && (shown.state !== 'ready' || shown.value.length === 0)) return null;
  return (
    <Card title={t('locker.privacy.receipts')}>
      <p class="quiet">{t('locker.privacy.receiptsHelp')}</p>
      <Loaded from={receipts}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('locker.privacy.noReceipts')}</p>
          ) : (
            <ul class="receipts">
              {list.map((receipt) => (
                <Receipt key={`${receipt.atMs} ${receipt.orgid} ${receipt.doctype}`} receipt={receipt} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Receipt({ receipt }: { receipt: ConsentReceiptView }) {
  const { t, language } = useApp();
  const { atMs, orgid, doctype, consentText } = receipt;
  const when = momentText(language, atMs);
  if (consentText === null)
    return (
      <li class="receipt">
        <p>{t('locker.privacy.receiptUnknown', { when, doctype, orgid })}</p>
      </li>
    );
  return (
    <li class="receipt">
      <p>{t('locker.privacy.receipt', { when })}</p>
      <blockquote class="consent-text" lang="en">
        {consentText}
      </blockquote>
    </li>
  );
}
