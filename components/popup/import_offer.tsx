import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';

/** The way in without an account: files that DigiLocker lets everyone download. */
export function ImportOffer({ primary = false }: { primary?: boolean }) {
  const { t, openLocker } = useApp();
  return (
    <div class="offer">
      <Button look={primary ? 'primary' : 'secondary'} wide onClick={() => openLocker('import')}>
        {t('signIn.import')}
      </Button>
      <p class="quiet">{t('signIn.importHelp')}</p>
    </div>
  );
}
