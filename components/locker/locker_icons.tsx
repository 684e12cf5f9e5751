import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      {children}
    </svg>
  );
}

export const StampIcon = () => (
  <Icon>
    <path d="M11.5 2.5H6A1.5 1.5 0 0 0 4.5 4v12A1.5 1.5 0 0 0 6 17.5h8a1.5 1.5 0 0 0 1.5-1.5V6.5z" />
    <path d="m7.5 11.2 1.9 1.9 3.4-3.8" />
  </Icon>
);

export const FolderIcon = () => (
  <Icon>
    <path d="M2.5 15V5.5A1.5 1.5 0 0 1 4 4h3.6l2 2H16a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 15z" />
  </Icon>
);

export const FetchIcon = () => (
  <Icon>
    <path d="M10 2.5v9.3M6.2 8.2 10 12l3.8-3.8" />
    <path d="M3 13.5V16a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 17 16v-2.5" />
  </Icon>
);

export const SendIcon = () => (
  <Icon>
    <path d="M10 12V2.8M6.2 6.5 10 2.7l3.8 3.8" />
    <path d="M3 13.5V16a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 17 16v-2.5" />
  </Icon>
);

export const OfficeIcon = () => (
  <Icon>
    <path d="M2.8 7.5 10 3.2l7.2 4.3zM4.5 10v4.5M8.2 10v4.5M11.8 10v4.5M15.5 10v4.5M2.8 17h14.4" />
  </Icon>
);

export const ImportIcon = () => (
  <Icon>
    <path d="M11.5 2.5H6A1.5 1.5 0 0 0 4.5 4v12A1.5 1.5 0 0 0 6 17.5h8a1.5 1.5 0 0 0 1.5-1.5V6.5z" />
    <path d="M10 8v5.6M7.5 11.2l2.5 2.5 2.5-2.5" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="6.6" r="3.4" />
    <path d="M3.4 17c.7-3.4 3.3-5.2 6.6-5.2s5.9 1.8 6.6 5.2z" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="m12.5 5-5 5 5 5" />
  </Icon>
);

export const ClockIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.4" />
    <path d="M10 5.8V10l2.8 2" />
  </Icon>
);
