import type { ComponentType } from 'preact';
import { useApp } from '../app_context.tsx';
import { isOffered } from './features.ts';
import type { Enabled } from './features.ts';
import { FetchIcon, FolderIcon, OfficeIcon, ShieldIcon, StampIcon } from './locker_icons.tsx';
import { SECTIONS, sectionHash } from './route.ts';
import type { Section } from './route.ts';

const ICONS: Readonly<Record<Section, ComponentType>> = {
  issued: StampIcon,
  uploaded: FolderIcon,
  get: FetchIcon,
  organisation: OfficeIcon,
  privacy: ShieldIcon,
};

interface LockerNavProps {
  current: Section;
  /** Null: not known yet. */
  enabled: Enabled | null;
}

export function LockerNav({ current, enabled }: LockerNavProps) {
  const { t } = useApp();
  const offered = SECTIONS.filter((section) => enabled === null || isOffered(section, enabled));
  return (
    <nav class="locker-nav" aria-label={t('locker.sections')}>
      <ul>
        {offered.map((section) => {
          const SectionIcon = ICONS[section];
          return (
            <li key={section}>
              <a href={sectionHash(section)} aria-current={section === current ? 'page' : undefined}>
                <SectionIcon />
                <span>{t(`locker.nav.${section}`)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
