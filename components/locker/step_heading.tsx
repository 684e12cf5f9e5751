import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A heading that takes the keyboard when it appears: what was pressed to come here is gone. */
export function StepHeading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 class="step-heading" ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}
