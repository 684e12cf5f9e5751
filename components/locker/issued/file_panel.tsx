import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { unreachable } from '../../unreachable.ts';
import type { FetchedFile } from '../fetched_file.ts';
import { sizeText } from '../figures.ts';
import { IntegrityNote } from '../integrity_note.tsx';
import type { FileState } from './document_model.ts';

interface FilePanelProps {
  file: FileState;
  /** The person asked to see it, not only to save it. */
  viewed: boolean;
  /** A file that the person brought did not come from DigiLocker just now. */
  isImported: boolean;
  onAgain: () => void;
}

export function FilePanel({ file, viewed, isImported, onAgain }: FilePanelProps) {
  const { t } = useApp();
  switch (file.state) {
    case 'none':
      return null;
    case 'fetching':
      return <Spinner text={t(isImported ? 'common.loading' : 'locker.file.fetching')} />;
    case 'failed':
      return (
        <Problem code={file.code}>
          <Button look="plain" onClick={onAgain}>
            {t('common.tryAgain')}
          </Button>
        </Problem>
      );
    case 'here':
      return <FileHere file={file.file} viewed={viewed} isImported={isImported} />;
    default:
      return unreachable(file);
  }
}

const isImage = ({ mediaType }: FetchedFile): boolean => mediaType.startsWith('image/');

interface FileHereProps {
  file: FetchedFile;
  viewed: boolean;
  isImported: boolean;
}

/** A picture is shown; anything else is saved and opened by the person's own reader, never inside our origin. */
function FileHere({ file, viewed, isImported }: FileHereProps) {
  const { t, language } = useApp();
  return (
    <section class="file-here" aria-label={t('locker.file.title')}>
      {viewed && isImage(file) && <img class="file-image" src={file.url} alt={t('locker.file.image')} />}
      <div class="file-line" role="status">
        <FileIcon />
        <div class="file-text">
          <bdi class="file-name">{file.name}</bdi>
          <span class="quiet numbers">{sizeText(language, file.sizeBytes)}</span>
        </div>
        <a class="button button-secondary" href={file.url} download={file.name}>
          {t('locker.file.saveNow')}
        </a>
      </div>
      {viewed && !isImage(file) && <p class="quiet">{t('locker.file.ownReader')}</p>}
      {!isImported && <IntegrityNote verified={file.integrityVerified} />}
    </section>
  );
}
