import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useCallback, useEffect, useRef } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import { inspectedBlock } from '../../../src/core/board/graph/selection';
import type { BlockChange } from '../../../src/core/board/inspector/change';
import type { ParameterDefaults } from '../../../src/core/content/parameters';
import { useGraph } from '../liveGraph';
import { useIgnoredShape, useSelection } from '../liveSelection';
import type { CanvasSession } from '../session';
import { focusCanvas } from './focus';
import { HoverCard } from './HoverCard';
import { IgnoredCard } from './IgnoredCard';
import { InspectorCard } from './InspectorCard';
import { useHoveredBlock } from './useHoveredBlock';

interface InspectorLayerProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly defaults: ParameterDefaults;
  /** What fields can be bound to. */
  readonly figures: BoundFigures | undefined;
  readonly readOnly: boolean;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** The inspector of the one selected block, and a glance at the one under the pointer. */
export function InspectorLayer(props: InspectorLayerProps) {
  const { api, session, defaults, figures, readOnly, folded, onFold } = props;
  const graph = useGraph(session.graph);
  const block = inspectedBlock(graph, useSelection(session.selection));
  const ignored = useIgnoredShape(session.selection);
  const hoveredId = useHoveredBlock(api, session.graph);
  const hovered = graph.blocks.find(({ id }) => id === hoveredId);
  const change = useCallback(
    (wanted: BlockChange) => {
      if (block) session.changeBlock(block.id, wanted);
    },
    [session, block],
  );
  useFocusBack(block === undefined && ignored === undefined);
  return (
    <>
      {block ? (
        <InspectorCard
          api={api}
          block={block}
          defaults={defaults}
          figures={figures}
          readOnly={readOnly}
          folded={folded}
          onFold={onFold}
          onChange={change}
        />
      ) : null}
      {ignored && !readOnly ? (
        <IgnoredCard onRecognise={() => session.changeBlock(ignored, { type: 'recognise' })} />
      ) : null}
      {hovered && hovered.id !== block?.id ? (
        <HoverCard api={api} block={hovered} defaults={defaults} figures={figures} />
      ) : null}
    </>
  );
}

/** A card that goes away with the focus in it leaves it to the board, not to nothing. */
function useFocusBack(isGone: boolean): void {
  const wasThere = useRef(false);
  useEffect(() => {
    if (isGone && wasThere.current && document.activeElement === document.body) focusCanvas();
    wasThere.current = !isGone;
  }, [isGone]);
}
