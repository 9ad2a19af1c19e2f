import * as l10n from '@vscode/l10n';
import type { Estimated } from '../../../src/core/simulation/statistics';
import type { RunPoint } from './runState';
import { intervalText, msText } from './runTexts';

const WIDTH = 280;
const HEIGHT = 64;
const FEWEST_POINTS = 2;

interface Point {
  readonly generated: number;
  readonly p50: Estimated;
  readonly p99: Estimated;
}

/** How p50 and p99 of the busiest flow settle while requests come in, each with its interval as a band. */
export function RunChart({ history }: { readonly history: readonly RunPoint[] }) {
  const name = busiestFlow(history);
  const points = history.flatMap((point) => pointOf(point, name));
  const last = points.at(-1);
  if (!last || points.length < FEWEST_POINTS) return null;
  const most = Math.max(...points.map(({ p99 }) => p99.high));
  const first = points[0]?.generated ?? 0;
  const x = (generated: number) => ((generated - first) / Math.max(1, last.generated - first)) * WIDTH;
  const y = (ms: number) => HEIGHT - (ms / most) * HEIGHT;
  const said = l10n.t('{0}: p50 {1} ms, p99 {2} ms', name, intervalText(last.p50), intervalText(last.p99));
  return (
    <figure className="run-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={said}>
        {(['p99', 'p50'] as const).map((measure) => (
          <g key={measure} className={`run-${measure}`}>
            <path className="run-band" d={band(points, measure, x, y)} />
            <path
              className="run-line"
              d={points.map((point, i) => `${i ? 'L' : 'M'}${x(point.generated)} ${y(point[measure].value)}`).join('')}
            />
          </g>
        ))}
      </svg>
      <figcaption>
        <span className="run-key run-p99">p99</span>
        <span className="run-key run-p50">p50</span>
        <span className="run-chart-name">{name}</span>
        <span>{l10n.t('top: {0}', msText(most))}</span>
      </figcaption>
    </figure>
  );
}

function busiestFlow(history: readonly RunPoint[]): string {
  const flows = history.at(-1)?.result.flows ?? [];
  return [...flows].sort((a, b) => b.generated - a.generated)[0]?.name ?? '';
}

function pointOf({ generated, result }: RunPoint, name: string): readonly Point[] {
  const latency = result.flows.find((flow) => flow.name === name)?.latency;
  return latency?.p50Ms && latency.p99Ms ? [{ generated, p50: latency.p50Ms, p99: latency.p99Ms }] : [];
}

type Scale = (value: number) => number;

function band(points: readonly Point[], measure: 'p50' | 'p99', x: Scale, y: Scale): string {
  const upper = points.map((point) => `${x(point.generated)} ${y(point[measure].high)}`);
  const lower = [...points].reverse().map((point) => `${x(point.generated)} ${y(point[measure].low)}`);
  return `M${[...upper, ...lower].join('L')}Z`;
}
