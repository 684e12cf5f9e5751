import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      {children}
    </svg>
  );
}

export const LockIcon = () => (
  <Icon>
    <rect x="4" y="9" width="12" height="8" rx="2" />
    <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.6 3.6L15.5 6.5" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M11.5 2.5H6A1.5 1.5 0 0 0 4.5 4v12A1.5 1.5 0 0 0 6 17.5h8a1.5 1.5 0 0 0 1.5-1.5V6.5z" />
    <path d="M11.5 2.5v4h4" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M10 3.2 17.6 16.5H2.4z" />
    <path d="M10 8.2v3.6M10 14.2v.1" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.4" />
    <path d="M10 9.2v4.4M10 6.4v.1" />
  </Icon>
);

export const ShieldIcon = () => (
  <Icon>
    <path d="M10 2.5 16 5v4.6c0 3.6-2.4 6.2-6 7.9-3.6-1.7-6-4.3-6-7.9V5z" />
    <path d="m7.4 9.8 1.9 1.9 3.4-3.7" />
  </Icon>
);

export const CrossIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.4" />
    <path d="m7.4 7.4 5.2 5.2M12.6 7.4l-5.2 5.2" />
  </Icon>
);

export const QuestionIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.4" />
    <path d="M8 8.1a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.5M10 13.9v.1" />
  </Icon>
);

export const RefreshIcon = () => (
  <Icon>
    <path d="M16 8.5A6.3 6.3 0 0 0 4.6 6.7M4 3.5v3.6h3.6" />
    <path d="M4 11.5a6.3 6.3 0 0 0 11.4 1.8m.6 3.2v-3.6h-3.6" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5" />
    <path d="m12.8 12.8 3.7 3.7" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M4 8h8a4 4 0 0 1 0 8H8" />
    <path d="M7 4.5 3.5 8 7 11.5" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m7.5 5 5 5-5 5" />
  </Icon>
);

/** The product's mark: a locker door whose lines are filled and checked. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect class="brand-mark-door" x="2" y="2" width="28" height="28" rx="7" />
    <path class="brand-mark-lines" d="M9 10h14M9 15.5h6" />
    <path class="brand-mark-check" d="m13.5 20.5 3.8 3.6 7.2-8" />
  </svg>
);
