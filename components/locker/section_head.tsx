import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface SectionHeadProps {
  title: string;
  /** True after the person went to this section from another one. */
  focused: boolean;
  children?: ComponentChildren;
}

/** The heading of a section. The link that led here is far up: the keyboard goes on from the heading. */
export function SectionHead({ title, focused, children }: SectionHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <header class="section-head">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </header>
  );
}
