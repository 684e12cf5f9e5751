import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import type { LockerModel } from '../../popup/locker_model.ts';
import { DropZone } from '../drop_zone.tsx';
import { ImportIcon } from '../locker_icons.tsx';
import { SectionHead } from '../section_head.tsx';
import { ImportCard } from './import_card.tsx';
import type { ImportModel } from './import_model.ts';
import { ImportedList } from './imported_list.tsx';

interface ImportProps {
  imports: ImportModel;
  locker: LockerModel;
  /** Kept on this computer under a PIN. */
  remembered: boolean;
  focused: boolean;
}

/** Files that the person downloaded: checked, shown for what they are, and kept. */
export function ImportSection({ imports, locker, remembered, focused }: ImportProps) {
  const { t } = useApp();
  const chosen = useRef<HTMLHeadingElement>(null);
  useEffect(() => imports.tidy, [imports]);
  const items = imports.items.value;

  function close(key: number): void {
    imports.leaveOut(key);
    // The button that was pressed is gone with its file.
    chosen.current?.focus();
  }

  return (
    <>
      <SectionHead title={t('locker.nav.import')} focused={focused} />
      <p>{t('locker.import.intro')}</p>
      <DropZone
        icon={<ImportIcon />}
        title={t('locker.import.drop')}
        limits={t('locker.import.limits')}
        choose={t('locker.import.choose')}
        accept=".xml,.pdf,.zip"
        onFiles={imports.add}
      />
      <p class="quiet">
        {t(remembered ? 'locker.import.keptUnderPin' : 'locker.import.kept')} {t('locker.import.aadhaar')}
      </p>
      {items.length > 0 && (
        <section class="queue" aria-labelledby="import-chosen">
          <h3 id="import-chosen" ref={chosen} tabIndex={-1}>
            {t('locker.import.chosen')}
          </h3>
          {items.map((item) => (
            <ImportCard key={item.key} item={item} model={imports} onClose={() => close(item.key)} />
          ))}
        </section>
      )}
      <ImportedList locker={locker} />
    </>
  );
}
