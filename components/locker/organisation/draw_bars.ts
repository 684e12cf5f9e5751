import uPlot from 'uplot';
import type { Language } from '../../../locales/i18n.ts';
import { shortNumberText } from '../figures.ts';
import type { Bar } from './bar.ts';

const HEIGHT_PX = 220;
/** Room for one label under the bars. */
const LABEL_PX = 64;
const FONT = '12px system-ui, "Noto Sans", "Nirmala UI", "Noto Sans Devanagari", sans-serif';

function colour(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim();
}

/** As many labels as fit, the last bar always among them. */
function labelled(bars: readonly Bar[], widthPx: number): number[] {
  const step = Math.max(1, Math.ceil((bars.length * LABEL_PX) / Math.max(widthPx, LABEL_PX)));
  return bars.map((_bar, at) => at).filter((at) => (bars.length - 1 - at) % step === 0);
}

function draw(element: HTMLElement, bars: readonly Bar[], language: Language): uPlot {
  const quiet = colour(element, '--quiet');
  const accent = colour(element, '--accent');
  const line = colour(element, '--line');
  const asBars = uPlot.paths.bars?.({ size: [0.66, 44], radius: 0.12 });
  const axis = { stroke: quiet, font: FONT, ticks: { show: false } };
  return new uPlot(
    {
      width: element.clientWidth,
      height: HEIGHT_PX,
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { time: false, range: () => [-0.6, bars.length - 0.4] },
        y: { range: (_chart, _least, most) => [0, Math.max(most, 1) * 1.08] },
      },
      series: [{}, { fill: accent, width: 0, points: { show: false }, ...(asBars && { paths: asBars }) }],
      axes: [
        {
          ...axis,
          size: 30,
          grid: { show: false },
          splits: (chart) => labelled(bars, chart.bbox.width / devicePixelRatio),
          values: (_chart, splits) => splits.map((at) => bars[at]?.shortLabel ?? ''),
        },
        {
          ...axis,
          size: 60,
          grid: { stroke: line, width: 1 },
          values: (_chart, splits) => splits.map((value) => shortNumberText(language, value)),
        },
      ],
    },
    [bars.map((_bar, at) => at), bars.map(({ count }) => count)],
    element,
  );
}

/** Draws a bar chart that follows the width of its place and the colours of the system. @returns how to remove it */
export function drawBars(element: HTMLElement, bars: readonly Bar[], language: Language): () => void {
  let chart = draw(element, bars, language);
  const redraw = (): void => {
    chart.destroy();
    chart = draw(element, bars, language);
  };
  const resized = new ResizeObserver(() => {
    const width = element.clientWidth;
    if (width > 0 && width !== chart.width) chart.setSize({ width, height: HEIGHT_PX });
  });
  resized.observe(element);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', redraw);
  return () => {
    resized.disconnect();
    dark.removeEventListener('change', redraw);
    chart.destroy();
  };
}
