import { iconPath } from '../../src/core/board/icons';
import { type BlockKindId, findKind, GROUP_COLORS } from '../../src/core/board/kinds';

interface KindIconProps {
  readonly kind: BlockKindId;
  /** Width and height in pixels. */
  readonly size: number;
}

/** The icon of a kind on its group's colour, as blocks show it. */
export function KindIcon({ kind, size }: KindIconProps) {
  return (
    <span className="kind-icon" style={{ backgroundColor: GROUP_COLORS[findKind(kind)?.group ?? 'other'] }}>
      <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
        <path
          d={iconPath(kind)}
          fill="none"
          stroke="#1e1e1e"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}
