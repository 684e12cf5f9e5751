import type { UploadView } from '../../../lib/domain/locker_views.ts';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { sizeText } from '../figures.ts';
import { PendingRow } from './pending_row.tsx';
import type { UploadModel } from './upload_model.ts';

const BADGES = {
  waiting: 'badge-quiet',
  sending: 'badge-quiet',
  sent: 'badge-good',
  failed: 'badge-warning',
  cancelled: 'badge-off',
} as const satisfies Record<UploadView['state'], string>;

/** Every file on its way, with what became of it. */
export function UploadQueue({ model }: { model: UploadModel }) {
  const { t } = useApp();
  const pending = model.pending.value;
  const uploads = model.uploads.value;
  const problem = model.problem.value;
  const done = uploads.some(({ state }) => state === 'sent' || state === 'cancelled');
  const open = uploads.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  if (pending.length + uploads.length === 0 && !problem) return null;
  return (
    <section class="queue" aria-labelledby="queue-title">
      <div class="queue-head">
        <h3 id="queue-title">{t('locker.upload.queue')}</h3>
        <p class="quiet" role="status">
          {open > 0 ? t('locker.upload.open', { count: open }) : ''}
        </p>
        {done && (
          <Button look="plain" onClick={() => void model.clear()}>
            {t('locker.upload.clear')}
          </Button>
        )}
      </div>
      {problem && <Problem code={problem} />}
      <ul class="items">
        {pending.map((item) => (
          <PendingRow key={item.key} item={item} model={model} />
        ))}
        {uploads.map((upload) => (
          <UploadRow key={upload.uploadId} upload={upload} model={model} />
        ))}
      </ul>
    </section>
  );
}

function UploadRow({ upload, model }: { upload: UploadView; model: UploadModel }) {
  const { t, language } = useApp();
  const { uploadId, name, sizeBytes, state, problem, twice } = upload;
  const cancellable = state === 'waiting' || state === 'sending' || state === 'failed';
  return (
    <li class="item">
      <div class="item-line">
        <FileIcon />
        <div class="item-text">
          <bdi class="item-name">{name}</bdi>
          <span class="quiet numbers">{sizeText(language, sizeBytes)}</span>
        </div>
        <span class={`badge ${BADGES[state]}`}>{t(`locker.upload.state.${state}`)}</span>
        {state === 'failed' && (
          <Button onClick={() => void model.retry(uploadId)}>
            {t('common.tryAgain')}
            <span class="visually-hidden"> {name}</span>
          </Button>
        )}
        {cancellable && (
          <Button look="plain" onClick={() => void model.cancel(uploadId)}>
            {t('locker.upload.cancel')}
            <span class="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
      {state === 'sending' && <progress aria-label={`${t('locker.upload.state.sending')} ${name}`} />}
      {problem && <Problem code={problem} />}
      {twice && (
        <Notice tone="warning" role="alert">
          <p>{t('locker.upload.twice')}</p>
        </Notice>
      )}
    </li>
  );
}
