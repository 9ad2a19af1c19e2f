import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fix } from '../../../src/core/review/finding';
import { focusCanvas } from '../inspector/focus';
import type { CanvasSession } from '../session';
import { applyFix } from './applyFix';
import { FindingCard } from './FindingCard';
import { type Marked, MarkerLayer } from './markerLayer';

interface FindingsProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly readOnly: boolean;
}

/** A marker whose card is open. */
interface OpenedMarker {
  readonly marked: Marked;
  readonly anchor: HTMLElement;
  readonly isPressed: boolean;
}

/** Markers at what has findings, and the card that tells them and offers what cures them. */
export function Findings({ api, session, readOnly }: FindingsProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<OpenedMarker>();
  useEffect(() => {
    session.wantFindings(true);
    return () => session.wantFindings(false);
  }, [session]);
  useEffect(() => {
    if (!layer.current) return undefined;
    const markers = new MarkerLayer(layer.current, api, session.graph, session.findings, (marked, anchor, how) =>
      setOpened({ marked, anchor, isPressed: how === 'press' }),
    );
    // What a card tells may be mended by now.
    const end = session.findings.subscribe(() => setOpened(undefined));
    return () => {
      end();
      markers.dispose();
    };
  }, [api, session]);
  const close = useCallback(() => setOpened(undefined), []);
  const fix = (wanted: Fix) => {
    close();
    focusCanvas();
    applyFix(session, api, wanted);
  };
  return (
    <>
      <div className="badges-window findings-window">
        <div className="finding-markers" ref={layer} />
      </div>
      {opened ? (
        <FindingCard {...opened} onFix={readOnly ? undefined : fix} onClose={close} key={opened.marked.element} />
      ) : null}
    </>
  );
}
