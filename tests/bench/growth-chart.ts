import { axisX, axisY, dot, gridY, line, plot, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What one more story costs at one size of the archive. */
export interface GrowthPoint {
  readonly who: string;
  /** In the archive already. */
  readonly stories: number;
  readonly ms: number;
}

/**
 * The growth curves as an SVG document that stands alone: both axes logarithmic, each curve named at its end.
 *
 * @throws Error when there is nothing to draw
 */
export function growthChart(points: readonly GrowthPoint[]): string {
  if (points.length === 0) throw new Error('There is no figure to draw.');
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const curve = { x: 'stories', y: 'ms', stroke: 'who' } as const;
  const chart = plot({
    document,
    width: 860,
    height: 460,
    marginTop: 34,
    marginRight: 260,
    marginLeft: 64,
    marginBottom: 44,
    style: { background: '#fff', color: '#1a1a1a', fontFamily: 'system-ui, sans-serif', fontSize: '13px' },
    x: { type: 'log' },
    y: { type: 'log' },
    color: { type: 'categorical', scheme: 'Observable10' },
    marks: [
      gridY({ ticks: 5 }),
      axisX([...new Set(points.map(({ stories }) => stories))], {
        tickFormat: (stories: number) => stories.toLocaleString('en'),
        label: 'stories in the archive',
      }),
      axisY({ ticks: 5, tickFormat: inWords, label: 'one more story takes' }),
      line(points, curve),
      dot(points, { ...curve, fill: 'who', r: 3.5 }),
      text(lastOfEach(points), {
        x: 'stories',
        y: 'ms',
        fill: 'who',
        text: ({ who, ms }: GrowthPoint) => `${who}: ${inWords(ms)}`,
        textAnchor: 'start',
        dx: 10,
      }),
    ],
  });
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', `What one more story takes. ${inOneSentence(points)}`);
  return `${chart.outerHTML}\n`;
}

function lastOfEach(points: readonly GrowthPoint[]): GrowthPoint[] {
  return [...new Map(points.map((point) => [point.who, point])).values()];
}

function inOneSentence(points: readonly GrowthPoint[]): string {
  const each = lastOfEach(points);
  return each.map(({ who, stories, ms }) => `${who} at ${stories} stories: ${inWords(ms)}`).join('; ');
}

function inWords(ms: number): string {
  return ms < 1000 ? `${Number(ms.toPrecision(2))} ms` : `${Number((ms / 1000).toPrecision(2))} s`;
}
