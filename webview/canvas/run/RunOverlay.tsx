import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { arrowPath } from '../../../src/core/board/graph/walk';
import { useDrawing, usePlacedScene } from '../flows/useDrawing';
import { type LiveGraph, useGraph } from '../liveGraph';
import type { RunDesk } from './runDesk';
import { RunMarks } from './runMarks';

interface RunOverlayProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly desk: RunDesk;
  readonly graph: LiveGraph;
}

/** Requests as dots on their arrows, and who waits at which block. It is never in the way. */
export function RunOverlay({ api, desk, graph }: RunOverlayProps) {
  const scene = useRef<SVGGElement>(null);
  usePlacedScene(api, scene);
  const { elements } = useDrawing(api);
  const { blocks } = useGraph(graph);
  const places = useMemo(
    () => ({
      paths: new Map(
        elements.filter(({ type }) => type === 'arrow' || type === 'line').map((each) => [each.id, arrowPath(each)]),
      ),
      bounds: new Map(blocks.map((block) => [block.id, block.bounds])),
    }),
    [elements, blocks],
  );
  const latest = useRef(places);
  latest.current = places;
  useLayoutEffect(() => {
    const group = scene.current;
    if (!group) return undefined;
    const marks = new RunMarks(group);
    const end = desk.player.onMoment((moment) => marks.show(moment, latest.current));
    return () => {
      end();
      marks.clear();
    };
  }, [desk]);
  return (
    <svg className="flow-overlay run-overlay" aria-hidden="true">
      <g ref={scene} />
    </svg>
  );
}
