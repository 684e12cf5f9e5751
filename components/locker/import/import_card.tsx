import { useApp } from '../../app_context.tsx';
import { Button } from '../../ui/button.tsx';
import { FileIcon } from '../../ui/icons.tsx';
import { Problem } from '../../ui/problem.tsx';
import { unreachable } from '../../unreachable.ts';
import { sizeText } from '../figures.ts';
import { CheckedView } from './checked_view.tsx';
import { KindQuestion } from './kind_question.tsx';
import { canTryAgain } from './import_model.ts';
import type { ImportItem, ImportModel, ImportStage } from './import_model.ts';
import { ShareCodeForm } from './share_code_form.tsx';

const BADGES = {
  waiting: 'badge-quiet',
  checking: 'badge-quiet',
  shareCode: 'badge-quiet',
  asking: 'badge-quiet',
  keeping: 'badge-quiet',
  kept: 'badge-good',
  notKept: 'badge-warning',
  failed: 'badge-warning',
} as const satisfies Record<ImportStage['state'], string>;

interface ImportCardProps {
  item: ImportItem;
  model: ImportModel;
  onClose: () => void;
}

/** One file that was chosen, from its check to what became of it. */
export function ImportCard({ item, model, onClose }: ImportCardProps) {
  const { t, language } = useApp();
  const { file, stage } = item;
  const busy = stage.state === 'waiting' || stage.state === 'checking';
  const over = stage.state === 'kept' || stage.state === 'notKept' || stage.state === 'failed';
  return (
    <article class="import" aria-label={file.name}>
      <div class="item-line">
        <FileIcon />
        <div class="item-text">
          <bdi class="item-name">{file.name}</bdi>
          <span class="import-state">
            <span class="quiet numbers">{sizeText(language, file.size)}</span>
            <span class={`badge ${BADGES[stage.state]}`} role="status">
              {t(`locker.import.stage.${stage.state}`)}
            </span>
          </span>
        </div>
        {stage.state !== 'keeping' && (
          <Button look="plain" onClick={onClose}>
            {t(over ? 'locker.import.close' : 'locker.import.cancel')}
            <span class="visually-hidden"> {file.name}</span>
          </Button>
        )}
      </div>
      {busy && <progress aria-label={t('locker.import.checking', { name: file.name })} />}
      <Body item={item} model={model} />
    </article>
  );
}

function Body({ item, model }: Omit<ImportCardProps, 'onClose'>) {
  const { t } = useApp();
  const { key, file, stage } = item;
  switch (stage.state) {
    case 'waiting':
    case 'checking':
      return null;
    case 'shareCode':
      return <ShareCodeForm code={stage.code} onOpen={(shareCode) => model.openWith(key, shareCode)} />;
    case 'asking':
      return (
        <>
          <CheckedView checked={stage.checked} outcome={null} />
          <KindQuestion
            fileName={stage.checked.fileName}
            doctype={stage.doctype}
            onChoose={(doctype) => model.choose(key, doctype)}
            onKeep={() => void model.keep(key)}
          />
        </>
      );
    case 'keeping':
      return <CheckedView checked={stage.checked} outcome={null} />;
    case 'kept':
    case 'notKept':
      return <CheckedView checked={stage.checked} outcome={stage.state} />;
    case 'failed':
      return (
        <>
          <Problem code={stage.code}>
            {canTryAgain(stage.code) && (
              <Button onClick={() => model.again(key)}>
                {t('common.tryAgain')}
                <span class="visually-hidden"> {file.name}</span>
              </Button>
            )}
          </Problem>
          {stage.checked && <CheckedView checked={stage.checked} outcome={null} />}
        </>
      );
    default:
      return unreachable(stage);
  }
}
