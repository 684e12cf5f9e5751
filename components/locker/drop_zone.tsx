import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';

interface DropZoneProps {
  icon: ComponentChildren;
  title: string;
  /** Which files it takes. */
  limits: string;
  /** The button for those who do not drag. */
  choose: string;
  /** As `accept` of a file input. */
  accept: string;
  disabled?: boolean;
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

/** Takes files, dropped or chosen. */
export function DropZone({ icon, title, limits, choose, accept, disabled = false, onFiles }: DropZoneProps) {
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
      {icon}
      <div class="drop-text">
        <p>{title}</p>
        <p class="quiet">{limits}</p>
      </div>
      <Button look="primary" disabled={disabled} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={choose}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
