import { dateText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import { documentCount } from '../../popup/locker_model.ts';
import type { LockerModel } from '../../popup/locker_model.ts';
import { Card } from '../../ui/card.tsx';
import type { Person } from '../person.ts';
import { numberText } from '../figures.ts';

/** What was consented to, for whom and until when. */
export function ConsentCard({ view, locker }: { view: Person; locker: LockerModel }) {
  const { t, language } = useApp();
  const list = locker.state.value;
  const documents =
    list.state === 'list' && typeof documentCount(list) === 'number' ? list.view.documents : null;
  const shared = documents?.filter(({ use }) => use !== 'not-shared').length ?? 0;
  const facts = [
    ['person', view.name],
    ['organisation', view.organisation],
    ['mode', t(`options.modes.${view.mode}`)],
    [
      'until',
      view.consentEndsAtMs === null ? t('locker.privacy.noEnd') : dateText(language, view.consentEndsAtMs),
    ],
    [
      'shared',
      documents &&
        t('locker.privacy.sharedCount', {
          shared: numberText(language, shared),
          total: numberText(language, documents.length),
        }),
    ],
    ['checked', t(view.integrityChecked ? 'locker.privacy.isChecked' : 'documents.unchecked')],
  ] as const;
  return (
    <Card title={t('locker.privacy.consent')}>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div class="fact" key={name}>
                <dt>{t(`locker.privacy.facts.${name}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <p class="quiet">{t('locker.privacy.consentHelp')}</p>
    </Card>
  );
}
