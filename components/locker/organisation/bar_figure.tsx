import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../../app_context.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import { numberText } from '../figures.ts';
import type { Bar } from './bar.ts';
import { drawBars } from './draw_bars.ts';

interface BarFigureProps {
  title: string;
  /** Heading of the first column of the table. */
  head: string;
  bars: readonly Bar[];
}

/** Figures as a chart for the eye and as a table for everybody; the chart says nothing that the table does not. */
export function BarFigure({ title, head, bars }: BarFigureProps) {
  const { t, language } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const element = place.current;
    return element && bars.length > 0 ? drawBars(element, bars, language) : undefined;
  }, [bars, language]);
  if (bars.length === 0) return null;
  return (
    <figure class="figure" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <div class="chart" ref={place} aria-hidden="true" />
      <details class="fold">
        <summary>
          <ChevronIcon />
          {t('locker.statistics.table')}
          <span class="visually-hidden"> {title}</span>
        </summary>
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{t('locker.statistics.count')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="numbers">{numberText(language, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
