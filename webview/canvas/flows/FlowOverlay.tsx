import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { FlowStep, Graph } from '../../../src/core/board/graph/graph';
import { takeArrow } from '../../../src/core/board/graph/recordFlow';
import { arrowPath, type Point } from '../../../src/core/board/graph/walk';
import type { FlowDesk } from './flowDesk';
import { BADGE_HEIGHT, type FlowMark, flowMarks } from './flowMarks';
import { type FlowState, findFlow } from './flowState';
import { useDrawing, usePlacedScene } from './useDrawing';

interface FlowOverlayProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly desk: FlowDesk;
  readonly graph: Graph;
  readonly state: FlowState;
}

/** The flow at hand over the drawing: its arrows, their numbers, the dot that walks along. It is never in the way. */
export function FlowOverlay({ api, desk, graph, state }: FlowOverlayProps) {
  const steps = shownSteps(graph, state);
  if (!steps.length && state.mode.type !== 'recording') return null;
  return <ShownFlow api={api} desk={desk} graph={graph} state={state} steps={steps} />;
}

const NO_STEPS: readonly FlowStep[] = [];

function shownSteps(graph: Graph, { mode, chosen }: FlowState): readonly FlowStep[] {
  if (mode.type === 'recording') return mode.steps;
  if (mode.type === 'playing') return mode.flow.steps;
  return findFlow(graph.flows, chosen)?.steps ?? NO_STEPS;
}

function ShownFlow({ api, desk, graph, state, steps }: FlowOverlayProps & { readonly steps: readonly FlowStep[] }) {
  const scene = useRef<SVGGElement>(null);
  usePlacedScene(api, scene);
  const drawing = useDrawing(api);
  const marks = useMemo(() => flowMarks(steps, drawing.elements, drawing.zoom), [steps, drawing]);
  useEffect(() => {
    if (drawing.elements.length) desk.drawingChanged();
  }, [desk, drawing]);
  const { mode } = state;
  const now = mode.type === 'playing' ? mode.step : undefined;
  const candidate = mode.type === 'recording' ? takeArrow(graph, mode.steps, mode.candidate ?? '') : undefined;
  const target = candidate && drawing.elements.find(({ id }) => id === candidate.arrow);
  return (
    <svg className="flow-overlay" aria-hidden="true">
      <g ref={scene}>
        {marks.map((mark) => (
          <path key={mark.arrow} className={`flow-path ${stageOf(mark, now)}`} d={line(mark.path)} />
        ))}
        {target && candidate ? <Candidate path={arrowPath(target)} back={candidate.back} /> : null}
        {marks.map((mark) => (
          <Badge key={mark.arrow} mark={mark} stage={stageOf(mark, now)} />
        ))}
        {mode.type === 'playing' ? <Dot desk={desk} /> : null}
      </g>
    </svg>
  );
}

/** Where an arrow's steps stand in a walk that has come to step `now`. */
function stageOf({ steps }: FlowMark, now: number | undefined): 'now' | 'past' | 'ahead' | 'shown' {
  if (now === undefined) return 'shown';
  if (steps.includes(now)) return 'now';
  return steps.some((step) => step < now) ? 'past' : 'ahead';
}

function line(path: readonly Point[]): string {
  return path.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');
}

function placed({ x, y }: Point): React.CSSProperties {
  return { transform: `translate(${x}px, ${y}px) scale(var(--unzoom))` };
}

function Badge({ mark, stage }: { readonly mark: FlowMark; readonly stage: string }) {
  const { width, text, spot } = mark;
  return (
    <g className={`flow-badge ${stage}`} style={placed(spot)}>
      <rect x={-width / 2} y={-BADGE_HEIGHT / 2} width={width} height={BADGE_HEIGHT} rx={BADGE_HEIGHT / 2} />
      <text dy="0.36em">{text}</text>
    </g>
  );
}

/** The arrow that would be taken now, with the end it leads to. */
function Candidate({ path, back }: { readonly path: readonly Point[]; readonly back: boolean }) {
  const end = back ? path[0] : path.at(-1);
  return (
    <>
      <path className="flow-candidate" d={line(path)} />
      {end ? <circle className="flow-candidate-end" r="7" style={placed(end)} /> : null}
    </>
  );
}

function Dot({ desk }: { readonly desk: FlowDesk }) {
  const dot = useRef<SVGCircleElement>(null);
  useLayoutEffect(
    () =>
      desk.player.onDot((point) => {
        const circle = dot.current;
        if (!circle) return;
        circle.style.visibility = point ? 'visible' : 'hidden';
        if (point) circle.style.transform = `translate(${point.x}px, ${point.y}px) scale(var(--unzoom))`;
      }),
    [desk],
  );
  return <circle ref={dot} className="flow-dot" r="9" />;
}
