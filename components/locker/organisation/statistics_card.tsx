import { useEffect, useMemo } from 'preact/hooks';
import type { StatisticsView } from '../../../lib/domain/locker_views.ts';
import { isoDateText } from '../../../locales/formats.ts';
import { useApp } from '../../app_context.tsx';
import { Card } from '../../ui/card.tsx';
import { monthText, numberText } from '../figures.ts';
import { createLoadable } from '../loadable.ts';
import { Loaded } from '../loaded.tsx';
import { BarFigure } from './bar_figure.tsx';
import type { Bar } from './bar.ts';

const TOTALS = ['users', 'authentic_documents', 'issuers', 'requestors'] as const;

/** DigiLocker's own figures, the same for everybody. */
export function StatisticsCard() {
  const { send, t } = useApp();
  const figures = useMemo(() => createLoadable(async () => send('organisation.statistics', null)), [send]);
  useEffect(() => void figures.load(), [figures]);
  return (
    <Card title={t('locker.statistics.title')}>
      <Loaded from={figures}>{(view) => <Figures view={view} />}</Loaded>
    </Card>
  );
}

function Figures({ view }: { view: StatisticsView }) {
  const { t, language } = useApp();
  const months = view.months
    .toSorted((a, b) => a.year - b.year || a.month - b.month)
    .map(({ year, month, count }): Bar => ({
      label: monthText(language, year, month),
      shortLabel: monthText(language, year, month, true),
      count,
    }));
  const years = view.years
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, count }): Bar => ({ label: String(year), shortLabel: String(year), count }));
  return (
    <div class="statistics">
      <dl class="totals">
        {TOTALS.map((total) => (
          <div key={total}>
            <dt>{t(`locker.statistics.${total}`)}</dt>
            <dd class="numbers">{numberText(language, view[total])}</dd>
          </div>
        ))}
      </dl>
      {view.countAsOn && (
        <p class="quiet">{t('locker.statistics.asOn', { date: isoDateText(language, view.countAsOn) })}</p>
      )}
      <div class="figures">
        <BarFigure title={t('locker.statistics.months')} head={t('locker.statistics.month')} bars={months} />
        <BarFigure title={t('locker.statistics.years')} head={t('locker.statistics.year')} bars={years} />
      </div>
    </div>
  );
}
