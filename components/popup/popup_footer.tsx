import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';

interface PopupFooterProps {
  /** A quiet fact on the left; may be empty. */
  text: string;
  openOptions: () => void;
  /** A link to the full page; not where the view itself leads there. */
  withLocker?: boolean;
}

export function PopupFooter({ text, openOptions, withLocker = false }: PopupFooterProps) {
  const { t, openLocker } = useApp();
  return (
    <footer class="popup-footer">
      <span class="popup-footer-text">{text}</span>
      {withLocker && (
        <Button look="plain" onClick={() => openLocker()}>
          {t('locker.open')}
        </Button>
      )}
      <Button look="plain" onClick={openOptions}>
        {t('common.options')}
      </Button>
    </footer>
  );
}
