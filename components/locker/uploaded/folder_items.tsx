import { useState } from 'preact/hooks';
import type { FolderView } from '../../../lib/domain/locker_views.ts';
import { isoDateText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { ChevronIcon, FileIcon } from '../../ui/icons.tsx';
import { Placeholder } from '../../ui/placeholder.tsx';
import { Problem } from '../../ui/problem.tsx';
import { sizeText } from '../figures.ts';
import { IntegrityNote } from '../integrity_note.tsx';
import { FolderIcon } from '../locker_icons.tsx';
import type { Crumb } from './folder_model.ts';
import type { SaveModel } from './save_model.ts';

type Item = FolderView['items'][number];

/** A folder of thousands is shown piece by piece. */
const PIECE = 100;

interface FolderItemsProps {
  items: readonly Item[];
  saving: SaveModel;
  onEnter: (folder: Crumb) => void;
}

export function FolderItems({ items, saving, onEnter }: FolderItemsProps) {
  const { t } = useApp();
  const [from, setFrom] = useState(0);
  if (items.length === 0)
    return (
      <Placeholder icon={<FolderIcon />}>
        <p>{t('locker.uploaded.empty')}</p>
      </Placeholder>
    );
  const shown = items.slice(from, from + PIECE);
  return (
    <>
      <ul class="items" aria-label={t('locker.uploaded.content')}>
        {shown.map((item) =>
          item.type === 'dir' ? (
            <FolderRow key={`dir ${item.folderId}`} item={item} onEnter={onEnter} />
          ) : (
            <FileRow key={`file ${item.fileId}`} item={item} saving={saving} />
          ),
        )}
      </ul>
      {items.length > PIECE && (
        <div class="pager">
          <Button disabled={from === 0} onClick={() => setFrom(from - PIECE)}>
            {t('locker.uploaded.before')}
          </Button>
          <p class="quiet numbers" role="status">
            {t('locker.uploaded.piece', {
              first: from + 1,
              last: from + shown.length,
              total: items.length,
            })}
          </p>
          <Button disabled={from + PIECE >= items.length} onClick={() => setFrom(from + PIECE)}>
            {t('locker.uploaded.after')}
          </Button>
        </div>
      )}
    </>
  );
}

interface FolderRowProps {
  item: Extract<Item, { type: 'dir' }>;
  onEnter: (folder: Crumb) => void;
}

function FolderRow({ item, onEnter }: FolderRowProps) {
  const { language } = useApp();
  const { folderId, name, date } = item;
  return (
    <li class="item">
      <button type="button" class="item-folder" onClick={() => onEnter({ folderId, name })}>
        <FolderIcon />
        <bdi class="item-name">{name}</bdi>
        {date && <span class="quiet numbers">{isoDateText(language, date)}</span>}
        <ChevronIcon />
      </button>
    </li>
  );
}

function FileRow({ item, saving }: { item: Extract<Item, { type: 'file' }>; saving: SaveModel }) {
  const { t, language } = useApp();
  const at = saving.state.value;
  const mine = at.state !== 'none' && at.fileId === item.fileId ? at : null;
  const facts = [sizeText(language, item.sizeBytes), item.date && isoDateText(language, item.date)];
  return (
    <li class="item">
      <div class="item-line">
        <FileIcon />
        <div class="item-text">
          <bdi class="item-name">{item.name}</bdi>
          {item.description && item.description !== item.name && <bdi class="quiet">{item.description}</bdi>}
          <span class="quiet numbers">{facts.filter(Boolean).join(' · ')}</span>
        </div>
        <Button disabled={at.state === 'fetching'} onClick={() => void saving.save(item.fileId)}>
          {t(mine?.state === 'fetching' ? 'locker.file.fetchingShort' : 'locker.file.saveNow')}
          <span class="visually-hidden"> {item.name}</span>
        </Button>
      </div>
      {mine?.state === 'failed' && <Problem code={mine.code} />}
      {mine?.state === 'saved' && (
        <div class="item-note" role="status">
          <IntegrityNote verified={mine.integrityVerified} />
        </div>
      )}
    </li>
  );
}
