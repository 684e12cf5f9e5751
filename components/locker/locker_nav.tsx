import type { ComponentType } from 'preact';
import { useApp } from '../app_context.tsx';
import { ShieldIcon } from '../ui/icons.tsx';
import { FetchIcon, FolderIcon, ImportIcon, OfficeIcon, PersonIcon, StampIcon } from './locker_icons.tsx';
import { sectionHash } from './route.ts';
import type { Section } from './route.ts';

const ICONS: Readonly<Record<Section, ComponentType>> = {
  issued: StampIcon,
  import: ImportIcon,
  uploaded: FolderIcon,
  get: FetchIcon,
  details: PersonIcon,
  organisation: OfficeIcon,
  privacy: ShieldIcon,
};

interface LockerNavProps {
  current: Section;
  offered: readonly Section[];
}

export function LockerNav({ current, offered }: LockerNavProps) {
  const { t } = useApp();
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
