import { useId, useState } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { Problem } from '../../ui/problem.tsx';
import { sizeText } from '../figures.ts';
import { isSafeName } from './file_check.ts';
import type { Pending, UploadModel } from './upload_model.ts';

/** A file that the background does not have yet: being read, to be named, or refused. */
export function PendingRow({ item, model }: { item: Pending; model: UploadModel }) {
  const { t, language } = useApp();
  const { key, file, stage } = item;
  const refused = stage.state === 'refused';
  return (
    <li class="item">
      <div class="item-line">
        <FileIcon />
        <div class="item-text">
          <bdi class="item-name">{file.name}</bdi>
          <span class="quiet numbers">{sizeText(language, file.size)}</span>
        </div>
        {stage.state !== 'naming' && (
          <span class={`badge ${refused ? 'badge-warning' : 'badge-quiet'}`}>
            {t(`locker.upload.stage.${stage.state}`)}
          </span>
        )}
        {refused && stage.again && (
          <Button onClick={() => model.again(key)}>
            {t('common.tryAgain')}
            <span class="visually-hidden"> {file.name}</span>
          </Button>
        )}
        <Button look="plain" onClick={() => model.leaveOut(key)}>
          {t(refused ? 'locker.upload.remove' : 'locker.upload.cancel')}
          <span class="visually-hidden"> {file.name}</span>
        </Button>
      </div>
      {stage.state === 'naming' && <Naming item={item} model={model} />}
      {refused && <Problem code={stage.code} />}
    </li>
  );
}

/** The proposed name, to be changed or confirmed. */
function Naming({ item, model }: { item: Pending; model: UploadModel }) {
  const { t } = useApp();
  const id = useId();
  const [name, setName] = useState(item.name);
  const safe = isSafeName(name.trim());
  return (
    <div class="naming">
      <div class="field">
        <label for={id}>{t('locker.upload.nameLabel')}</label>
        <div class="naming-line">
          <input
            id={id}
            type="text"
            value={name}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={!safe}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <Button look="primary" disabled={!safe} onClick={() => model.confirmName(item.key, name.trim())}>
            {t('locker.upload.nameConfirm')}
          </Button>
        </div>
        <p class="field-hint" id={`${id}-hint`}>
          <span>{t('locker.upload.nameHint')}</span>
        </p>
      </div>
    </div>
  );
}
