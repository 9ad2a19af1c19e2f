import { memo } from 'react';
import type { Activity } from '../../src/core/timeline/player/activity';

const HEIGHT = 10;

/** How much was drawn (upwards) and written (downwards) when, as two rows of bars. Says nothing to a screen reader. */
export const ActivityStrip = memo(function ActivityStrip({ activity }: { readonly activity: Activity }) {
  const { board, notes } = activity;
  return (
    <svg
      className="scrub-activity"
      viewBox={`0 0 ${board.length} ${2 * HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="board" d={bars(board, (share) => [HEIGHT - share * HEIGHT, HEIGHT])} />
      <path className="notes" d={bars(notes, (share) => [HEIGHT, HEIGHT + share * HEIGHT])} />
    </svg>
  );
});

function bars(shares: readonly number[], edges: (share: number) => readonly [top: number, bottom: number]): string {
  return shares
    .map((share, x) => {
      if (share === 0) return '';
      const [top, bottom] = edges(Math.sqrt(share)); // a little work shall be seen beside much
      return `M${x} ${top}H${x + 0.8}V${bottom}H${x}z`;
    })
    .join('');
}
