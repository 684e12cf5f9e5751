import type { Conflict } from '../../../lib/domain/profile_view.ts';
import { useApp } from '../../app_context.tsx';
import { Card } from '../../ui/card.tsx';
import { InfoIcon } from '../../ui/icons.tsx';
import { saidText } from '../../said_text.ts';
import { documentHash } from '../route.ts';

const BADGES = { spelling: 'badge-quiet', different: 'badge-warning' } as const satisfies Record<
  Conflict['severity'],
  string
>;

interface ConflictsProps {
  conflicts: readonly Conflict[];
  hasDocuments: boolean;
}

/** Where documents contradict each other: told here, before a form refuses them. */
export function Conflicts({ conflicts, hasDocuments }: ConflictsProps) {
  const { t } = useApp();
  return (
    <Card title={t('locker.details.conflicts')}>
      {conflicts.length === 0 ? (
        <p class="quiet">{t(hasDocuments ? 'locker.details.noConflicts' : 'locker.details.noDocuments')}</p>
      ) : (
        <ul class="conflicts">
          {conflicts.map((conflict) => (
            <ConflictRow key={conflict.subject} conflict={conflict} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function ConflictRow({ conflict }: { conflict: Conflict }) {
  const { t } = useApp();
  const { subject, severity, sides, advice } = conflict;
  return (
    <li class="conflict">
      <div class="detail-head">
        <h3>{t(`locker.details.subjects.${subject}`)}</h3>
        <span class={`badge ${BADGES[severity]}`}>{t(`locker.details.severity.${severity}`)}</span>
      </div>
      <ul class="sides">
        {sides.map(({ text, documents }) => (
          <li key={text} class="side">
            <bdi class="side-text">{saidText(t, subject, text)}</bdi>
            <ul class="quiet">
              {documents.map(({ documentId, documentName, issuer }) => (
                <li key={documentId}>
                  <a href={documentHash(documentId)}>
                    <bdi>{documentName}</bdi>
                  </a>
                  {issuer && (
                    <>
                      {' · '}
                      <bdi>{issuer}</bdi>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p class="advice">
        <InfoIcon />
        <span>{t(`advice.${advice}`)}</span>
      </p>
    </li>
  );
}
