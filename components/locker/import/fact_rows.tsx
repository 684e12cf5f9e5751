import type { Fact } from '../../../lib/domain/claims.ts';
import { isFieldKind } from '../../../lib/domain/field_kinds.ts';
import { useApp } from '../../app_context.tsx';
import { factText } from '../../said_text.ts';

interface FactRowsProps {
  facts: readonly Fact[];
  heading: string;
  /** In this element alone. */
  photoBase64: string | null;
}

/** What a document states, row by row; first what fields can take. */
export function FactRows({ facts, heading, photoBase64 }: FactRowsProps) {
  const { t } = useApp();
  const filling = facts.filter(({ kind }) => isFieldKind(kind));
  const shown = facts.filter(({ kind }) => !isFieldKind(kind));
  return (
    <>
      {(filling.length > 0 || photoBase64) && (
        <div class="data-body">
          {photoBase64 && (
            <img
              class="data-photo"
              src={`data:image/jpeg;base64,${photoBase64}`}
              alt={t('locker.data.photo')}
            />
          )}
          <Rows heading={heading} facts={filling} />
        </div>
      )}
      {shown.length > 0 && <Rows heading={t('locker.import.also')} facts={shown} />}
    </>
  );
}

function Rows({ heading, facts }: { heading: string; facts: readonly Fact[] }) {
  const { t, language } = useApp();
  return (
    <div class="stated">
      <h5>{heading}</h5>
      <dl class="data-rows">
        {facts.map((fact, at) => (
          <div key={`${fact.kind}-${at}`}>
            <dt>
              {t(`kinds.${fact.kind}`)}
              {fact.derivation === 'derived' && ` (${t('locker.import.workedOut')})`}
            </dt>
            <dd>
              <bdi>{factText(t, language, fact)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
