import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface TickBoxProps {
  checked: boolean;
  /** Some of what it stands for is ticked. */
  partly?: boolean;
  label: string;
  onChange: (checked: boolean) => void;
  /** Explains the choice; read out after the label. */
  children?: ComponentChildren;
}

export function TickBox({ checked, partly = false, label, onChange, children }: TickBoxProps) {
  const id = useId();
  return (
    <div class="tick-box">
      <label>
        <input
          type="checkbox"
          checked={checked}
          indeterminate={partly}
          aria-describedby={children ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {children && (
        <p class="tick-box-help" id={id}>
          {children}
        </p>
      )}
    </div>
  );
}
