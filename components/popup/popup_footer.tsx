import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';

interface PopupFooterProps {
  /** A quiet fact on the left; may be empty. */
  text: string;
  openOptions: () => void;
}

export function PopupFooter({ text, openOptions }: PopupFooterProps) {
  const { t } = useApp();
  return (
    <footer class="popup-footer">
      <span class="popup-footer-text">{text}</span>
      <Button look="plain" onClick={openOptions}>
        {t('common.options')}
      </Button>
    </footer>
  );
}
