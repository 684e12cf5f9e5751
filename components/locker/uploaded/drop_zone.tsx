import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { SendIcon } from '../locker_icons.tsx';

interface DropZoneProps {
  /** The folder is not known yet. */
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A file that misses the zone must not replace this page. */
function keepPage(): () => void {
  const refuse = (event: DragEvent) => event.preventDefault();
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

export function DropZone({ disabled, onFiles }: DropZoneProps) {
  const { t } = useApp();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(keepPage, []);

  function take(files: FileList | null | undefined): void {
    if (!disabled && files && files.length > 0) onFiles([...files]);
  }

  return (
    <div
      class={`drop${over ? ' drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <SendIcon />
      <div class="drop-text">
        <p>{t('locker.upload.drop')}</p>
        <p class="quiet">{t('locker.upload.limits')}</p>
      </div>
      <Button look="primary" disabled={disabled} onClick={() => input.current?.click()}>
        {t('locker.upload.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={t('locker.upload.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
