import { useApp } from '../app_context.tsx';
import { LockIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';

interface SiteLineProps {
  host: string;
  government: boolean;
}

/** Where the values would go. The host is never shortened: its end is the part that can't be made up. */
export function SiteLine({ host, government }: SiteLineProps) {
  const { t } = useApp();
  return (
    <div class="site">
      <p class="site-line">
        <LockIcon />
        <bdi class="site-host">{host}</bdi>
        {government && <span class="badge badge-good">{t('review.government')}</span>}
      </p>
      {!government && <Notice tone="warning">{t('review.unknownSite')}</Notice>}
    </div>
  );
}
