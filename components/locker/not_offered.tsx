import type { Feature } from '../../lib/domain/locker_views.ts';
import type { CredentialMode } from '../../lib/domain/views.ts';
import { useApp } from '../app_context.tsx';
import { InfoIcon } from '../ui/icons.tsx';
import { Placeholder } from '../ui/placeholder.tsx';
import { reasonOf } from './features.ts';
import { sectionHash } from './route.ts';
import type { Section } from './route.ts';
import { SectionHead } from './section_head.tsx';

/** The feature whose absence is told for a whole section. */
const TOLD: Readonly<Record<Section, Feature>> = {
  issued: 'list',
  import: 'list',
  uploaded: 'list',
  get: 'pull',
  details: 'list',
  organisation: 'statistics',
  privacy: 'list',
};

interface NotOfferedProps {
  section: Section;
  mode: CredentialMode;
  focused: boolean;
}

/** A section that was reached by its address, in a copy that can't do it. */
export function NotOffered({ section, mode, focused }: NotOfferedProps) {
  const { t } = useApp();
  return (
    <>
      <SectionHead title={t(`locker.nav.${section}`)} focused={focused} />
      <Placeholder icon={<InfoIcon />} title={t('locker.notOffered')}>
        <p>{t(`locker.privacy.reasons.${reasonOf(TOLD[section], mode)}`)}</p>
        <a class="button button-secondary" href={sectionHash('privacy')}>
          {t('locker.whatItCan')}
        </a>
      </Placeholder>
    </>
  );
}
