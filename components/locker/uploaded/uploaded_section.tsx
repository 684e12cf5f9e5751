import { useEffect, useMemo } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { RefreshIcon } from '../../ui/icons.tsx';
import { DropZone } from '../drop_zone.tsx';
import { Loaded } from '../loaded.tsx';
import { SendIcon } from '../locker_icons.tsx';
import { SectionHead } from '../section_head.tsx';
import { Crumbs } from './crumbs.tsx';
import { createFolderModel } from './folder_model.ts';
import { FolderItems } from './folder_items.tsx';
import { createSaveModel } from './save_model.ts';
import { createUploadModel } from './upload_model.ts';
import { UploadQueue } from './upload_queue.tsx';

interface UploadedProps {
  canUpload: boolean;
  focused: boolean;
}

/** What the person put into DigiLocker: folders, files, and more files on their way. */
export function UploadedSection({ canUpload, focused }: UploadedProps) {
  const { send, t } = useApp();
  const { folders, saving, uploads, stop } = useMemo(() => {
    const controller = new AbortController();
    const model = createFolderModel(send);
    return {
      stop: controller,
      folders: model,
      saving: createSaveModel(send),
      uploads: createUploadModel(send, controller.signal, () => void model.reload()),
    };
  }, [send]);
  useEffect(() => {
    void folders.reload();
    return () => {
      stop.abort();
      saving.close();
    };
  }, [folders, saving, stop]);
  useEffect(() => {
    if (canUpload) void uploads.load();
  }, [canUpload, uploads]);

  const { path, listing } = folders.open.value;
  const shown = listing.state.value;
  const folder = shown.state === 'ready' ? shown.value : null;
  const taken = new Set(folder?.items.map(({ name }) => name.toLowerCase()));
  return (
    <>
      <SectionHead title={t('locker.nav.uploaded')} focused={focused}>
        <Button look="plain" onClick={() => void folders.reload()}>
          <RefreshIcon />
          {t('documents.refresh')}
        </Button>
      </SectionHead>
      <Crumbs path={path} onGo={folders.goTo} />
      {canUpload && (
        <DropZone
          icon={<SendIcon />}
          title={t('locker.upload.drop')}
          limits={t('locker.upload.limits')}
          choose={t('locker.upload.choose')}
          accept=".pdf,.jpg,.jpeg,.png"
          disabled={folder === null}
          onFiles={(files) => void uploads.add(files, folder?.directory ?? '/', taken)}
        />
      )}
      {canUpload && <UploadQueue model={uploads} />}
      <Loaded from={listing}>
        {({ items }) => <FolderItems items={items} saving={saving} onEnter={folders.enter} />}
      </Loaded>
    </>
  );
}
