import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { memo, useMemo, useRef } from 'react';
import type { Point } from '../../../src/core/board/graph/walk';
import type { LoadPicture } from '../../../src/core/capacity/loadPicture';
import { useDrawing, usePlacedScene } from '../flows/useDrawing';
import { ARROW_TEXT_HEIGHT, type ArrowMark, arrowText, BLOCK_TEXT, type BlockMark, loadMarks } from './loadMarks';

interface LoadOverlayProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly picture: LoadPicture;
}

/** Load over the drawing: a bar and a figure at every block, a rate and a width at every arrow. It is never in the way. */
export function LoadOverlay({ api, picture }: LoadOverlayProps) {
  const scene = useRef<SVGGElement>(null);
  usePlacedScene(api, scene);
  const drawing = useDrawing(api);
  const marks = useMemo(() => loadMarks(picture, drawing), [picture, drawing]);
  return (
    <svg className="load-overlay" aria-hidden="true">
      <defs>
        <pattern id="load-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" className="load-hatch" />
        </pattern>
        <pattern id="load-stripes" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="load-over-ground" />
          <rect width="2" height="5" className="load-over-stripe" />
        </pattern>
      </defs>
      <g ref={scene}>
        {marks.arrows.map((mark) => (
          <ArrowBar key={mark.load.id} mark={mark} />
        ))}
        {marks.arrows.map((mark) => (mark.spot ? <ArrowRate key={mark.load.id} mark={mark} spot={mark.spot} /> : null))}
        {marks.blocks.map((mark) => (
          <BlockBar key={mark.load.id} mark={mark} />
        ))}
      </g>
    </svg>
  );
}

function placed({ x, y }: Point): React.CSSProperties {
  return { transform: `translate(${x}px, ${y}px) scale(var(--unzoom))` };
}

function ArrowBar({ mark: { load, path, width } }: { readonly mark: ArrowMark }) {
  const line = path.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');
  return <path className={load.isLost ? 'load-path lost' : 'load-path'} d={line} strokeWidth={width} />;
}

function ArrowRate({ mark: { load, textWidth }, spot }: { readonly mark: ArrowMark; readonly spot: Point }) {
  return (
    <g className={`load-rate ${load.isAssumed ? 'assumed' : ''}`} style={placed(spot)} data-arrow={load.id}>
      <rect x={-textWidth / 2} y={-ARROW_TEXT_HEIGHT / 2} width={textWidth} height={ARROW_TEXT_HEIGHT} rx="3" />
      <text dy="0.36em">{arrowText(load)}</text>
    </g>
  );
}

const BAR = { top: 3, height: 6 } as const;

/** Memorised by what it shows: a hundred of them stand still while one block is dragged. */
const BlockBar = memo(
  function BlockBar({ mark }: { readonly mark: BlockMark }) {
    const { load, corner, barWidth, text, textWidth, isFar } = mark;
    const at = isFar
      ? { x: barWidth + 2, y: BAR.top + BAR.height / 2 - BLOCK_TEXT.height / 2 }
      : { x: 0, y: BLOCK_TEXT.top };
    const { level, isAssumed, utilisation } = load;
    const hasBar = level === 'fine' || level === 'busy' || level === 'over';
    return (
      <g
        className={`load-block ${level} ${isAssumed ? 'assumed' : ''}`}
        style={placed(corner)}
        data-load={load.id}
        data-level={level}
      >
        {hasBar ? (
          <>
            <rect className="load-track" y={BAR.top} width={barWidth} height={BAR.height} rx="2" />
            <rect
              className="load-fill"
              y={BAR.top}
              width={barWidth * Math.min(1, utilisation)}
              height={BAR.height}
              rx="2"
            />
          </>
        ) : null}
        {text ? (
          <>
            <rect className="load-ground" x={at.x} y={at.y} width={textWidth} height={BLOCK_TEXT.height} rx="3" />
            <text x={at.x + 4} y={at.y + BLOCK_TEXT.height / 2} dy="0.36em">
              {text}
            </text>
          </>
        ) : null}
      </g>
    );
  },
  ({ mark: a }, { mark: b }) =>
    a.load === b.load &&
    a.corner.x === b.corner.x &&
    a.corner.y === b.corner.y &&
    a.barWidth === b.barWidth &&
    a.text === b.text,
);
