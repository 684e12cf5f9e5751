import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import type { Crumb } from './folder_model.ts';

/** The way from the first folder to the open one. */
export function Crumbs({ path, onGo }: { path: readonly Crumb[]; onGo: (at: number) => void }) {
  const { t } = useApp();
  return (
    <nav class="crumbs" aria-label={t('locker.uploaded.path')}>
      <ol>
        {path.map(({ folderId, name }, at) => {
          const text = name || t('locker.uploaded.first');
          return (
            <li key={`${at}-${folderId}`}>
              {at > 0 && <ChevronIcon />}
              {at === path.length - 1 ? (
                <bdi class="crumb-here" aria-current="location">
                  {text}
                </bdi>
              ) : (
                <Button look="plain" onClick={() => onGo(at)}>
                  <bdi>{text}</bdi>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
