import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { useCallback, useSyncExternalStore } from 'react';
import { readFacts } from '../../src/core/board/facts';
import type { CanvasSession } from './session';

interface CanvasSectionProps extends Omit<React.ComponentProps<'section'>, 'className' | 'aria-label'> {
  readonly api: ExcalidrawImperativeAPI | undefined;
  /** Undefined until the canvas has started. */
  readonly session: CanvasSession | undefined;
}

/** What holds the canvas, and what a screen reader says of the drawing; drawn anew without what is in it. */
export function CanvasSection({ api, session, ...section }: CanvasSectionProps) {
  return <section className="board-canvas" aria-label={useLabel(api, session)} {...section} />;
}

function useLabel(api: ExcalidrawImperativeAPI | undefined, session: CanvasSession | undefined): string {
  const subscribe = useCallback((changed: () => void) => session?.graph.subscribe(changed) ?? (() => {}), [session]);
  return useSyncExternalStore(subscribe, () => {
    if (!api || !session) return l10n.t('Whiteboard');
    const { blocks } = session.graph.current;
    const { arrows, elements } = readFacts(api.getSceneElements().length, session.graph.current);
    return l10n.t('Whiteboard: {0} blocks, {1} arrows, {2} elements', blocks.length, arrows, elements);
  });
}
