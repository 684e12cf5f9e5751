import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `primary` is the one thing to do in a view; `plain` looks like a link. */
  look?: 'primary' | 'secondary' | 'plain';
  wide?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

export function Button({
  look = 'secondary',
  wide = false,
  disabled = false,
  onClick,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${look}${wide ? ' button-wide' : ''}`}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
