import type { ComponentChildren } from 'preact';

interface PlaceholderProps {
  icon: ComponentChildren;
  title?: string;
  role?: 'alert' | 'status';
  children: ComponentChildren;
}

/** Fills a view that has nothing to list: a mark, perhaps a heading, a sentence, perhaps what to press. */
export function Placeholder({ icon, title, role, children }: PlaceholderProps) {
  return (
    <div class="placeholder" role={role}>
      <div class="placeholder-icon">{icon}</div>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
