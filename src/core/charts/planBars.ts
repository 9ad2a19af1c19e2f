import type { Markup } from '../markup';

/** A length set against a plan, in any unit. */
export interface PlanBar {
  readonly planned: number;
  readonly used: number;
  /** What it shows, in words. */
  readonly label: string;
}

/** A bar in percent of the whole width. */
export interface BarShape {
  readonly planned: number;
  /** The part of what was used that was planned, and what came on top. */
  readonly within: number;
  readonly over: number;
}

/** The shapes of bars that can be compared: the longest fills the width. */
export function planShapes(bars: readonly Pick<PlanBar, 'planned' | 'used'>[]): readonly BarShape[] {
  const longest = Math.max(...bars.flatMap(({ planned, used }) => [planned, used]), 0);
  const share = (length: number) => (longest > 0 ? round((100 * Math.max(0, length)) / longest) : 0);
  return bars.map(({ planned, used }) => {
    const within = share(Math.min(planned, used));
    return { planned: share(planned), within, over: round(Math.max(0, share(used) - within)) };
  });
}

/** One bar: what was planned as a frame, what was used in it, what was too much behind it. */
export function planBar<T>({ html, svg }: Markup<T>, { planned, within, over }: BarShape, label: string): T {
  return html`<svg class="plan-bar" role="img" aria-label="${label}">
    <rect class="bar-planned" x="0" y="10%" width="${planned}%" height="80%"></rect>
    <rect class="bar-used" x="0" y="30%" width="${within}%" height="40%"></rect>
    ${over > 0 ? svg`<rect class="bar-over" x="${within}%" y="30%" width="${over}%" height="40%"></rect>` : ''}
  </svg>`;
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
