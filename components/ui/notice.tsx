import type { ComponentChildren } from 'preact';
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from './icons.tsx';

export type Tone = 'calm' | 'good' | 'warning' | 'bad';

const ICONS = { calm: InfoIcon, good: CheckIcon, warning: WarningIcon, bad: CrossIcon } as const;

interface NoticeProps {
  tone: Tone;
  /** `alert` interrupts a screen reader; `status` waits. Left out for what was there from the start. */
  role?: 'alert' | 'status';
  children: ComponentChildren;
}

export function Notice({ tone, role, children }: NoticeProps) {
  const ToneIcon = ICONS[tone];
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <ToneIcon />
      <div class="notice-body">{children}</div>
    </div>
  );
}
