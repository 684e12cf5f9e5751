import type { ComponentChildren } from 'preact';
import { useApp } from '../app_context.tsx';
import { Button } from '../ui/button.tsx';
import { BrandMark } from '../ui/icons.tsx';
import { LockerNav } from './locker_nav.tsx';
import type { Section } from './route.ts';

interface FrameProps {
  /** Who is signed in, or that nobody is. */
  who: string;
  current: Section;
  offered: readonly Section[];
  openOptions: () => void;
  children: ComponentChildren;
}

/** Head, navigation and main part of the full page. */
export function LockerFrame({ who, current, offered, openOptions, children }: FrameProps) {
  const { t } = useApp();
  return (
    <div class="locker">
      <header class="locker-header">
        <BrandMark />
        <h1>{t('locker.title')}</h1>
        <bdi class="person">{who}</bdi>
        <Button look="plain" onClick={openOptions}>
          {t('common.options')}
        </Button>
      </header>
      <LockerNav current={current} offered={offered} />
      <main class={`locker-main locker-main-${current}`}>{children}</main>
    </div>
  );
}
