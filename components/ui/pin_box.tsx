import { useEffect, useId, useRef } from 'preact/hooks';

interface PinBoxProps {
  label: string;
  value: string;
  onInput: (pin: string) => void;
  autofocus?: boolean;
  maxLength?: number;
}

/** A PIN or another secret, hidden while it is typed and remembered by nobody. */
export function PinBox({ label, value, onInput, autofocus = false, maxLength = 64 }: PinBoxProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) box.current?.focus();
  }, [autofocus]);
  return (
    <div class="pin-box">
      <label for={id}>{label}</label>
      <input
        ref={box}
        id={id}
        type="password"
        autocomplete="off"
        maxLength={maxLength}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
