import { useApp } from '../app_context.tsx';
import { ProductHeading } from '../ui/product_heading.tsx';
import { Button } from '../ui/button.tsx';
import { PlugIcon } from '../ui/icons.tsx';
import { Placeholder } from '../ui/placeholder.tsx';

export function UnconnectedView({ openOptions }: { openOptions: () => void }) {
  const { t } = useApp();
  return (
    <main class="welcome">
      <ProductHeading />
      <Placeholder icon={<PlugIcon />} title={t('unconnected.title')}>
        <p>{t('unconnected.text')}</p>
        <p>{t('unconnected.next')}</p>
        <Button look="primary" onClick={openOptions}>
          {t('unconnected.open')}
        </Button>
      </Placeholder>
    </main>
  );
}
