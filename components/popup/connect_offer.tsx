import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { ImportOffer } from './import_offer.tsx';

/** A copy without an organisation: files that were downloaded are the way in; why there is no sign-in comes after. */
export function ConnectOffer({ openOptions }: { openOptions: () => void }) {
  const { t } = useApp();
  return (
    <>
      <div class="hero">
        <BrandMark />
        <h2>{t('signIn.title')}</h2>
        <p>{t('signIn.text')}</p>
      </div>
      <ImportOffer primary />
      <div class="welcome-more">
        <h3>{t('unconnected.title')}</h3>
        <p>{t('unconnected.text')}</p>
        <p>{t('unconnected.next')}</p>
        <Button look="plain" onClick={openOptions}>
          {t('unconnected.open')}
        </Button>
      </div>
    </>
  );
}
