import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `primary` is the one thing to do in a view; `plain` looks like a link. */
  look?: 'primary' | 'secondary' | 'plain';
  wide?: boolean;
  disabled?: boolean;
  /** Sends the form that it stands in; else `onClick` is called. */
  submit?: boolean;
  onClick?: () => void;
  children: ComponentChildren;
}

export function Button({
  look = 'secondary',
  wide = false,
  disabled = false,
  submit = false,
  onClick,
  children,
}: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button button-${look}${wide ? ' button-wide' : ''}`}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
