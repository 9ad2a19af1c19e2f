import { CaptureUpdateAction, Excalidraw } from '@excalidraw/excalidraw';
import type { AppState, BinaryFileData, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ReplayMoment, rebuildAt } from '../../src/core/timeline/replay';
import { drawnElements } from '../../src/core/timeline/replayDocument';
import type { RecordedBoard } from '../../src/core/timeline/work/board';
import { useIsDark } from '../shared/surroundings';
import { whenLoaded } from '../shared/whenLoaded';
import { cameraOn } from './camera';
import { ElementShelf } from './elementShelf';
import type { Film } from './film';
import { IconButton } from './IconButton';
import type { ReplayImages } from './replayImages';

interface BoardStageProps {
  readonly film: Film;
  readonly board: RecordedBoard | undefined;
  readonly images: ReplayImages;
}

/** The board of a moment, to be looked at. The view fits the board as it was in the end, so that it stays where it is. */
export function BoardStage({ film, board, images }: BoardStageProps) {
  const [api, setApi] = useState<ExcalidrawImperativeAPI>();
  const [isLoaded, setLoaded] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const shelf = useMemo(() => new ElementShelf(), []);
  const isDark = useIsDark();

  useEffect(() => {
    if (!api) return undefined;
    return whenLoaded(api, {
      loaded: () => setLoaded(true),
      complete: () => {
        document.documentElement.dataset.interactive = 'true';
      },
    });
  }, [api]);

  useEffect(() => {
    if (api && isLoaded) show(api, board, shelf);
  }, [api, isLoaded, board, shelf]);

  useEffect(() => {
    if (!api || !isLoaded || !board) return undefined;
    const addFiles = () => api.addFiles(Object.values(images.filesOf(board)) as BinaryFileData[]);
    addFiles();
    return images.onArrival(addFiles);
  }, [api, isLoaded, board, images]);

  const fitBoard = useFit(api, isLoaded, stage, useFinalElements(film, shelf));
  return (
    <div
      className="replay-canvas"
      ref={stage}
      onContextMenuCapture={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Excalidraw
        excalidrawAPI={setApi}
        theme={isDark ? 'dark' : 'light'}
        viewModeEnabled
        zenModeEnabled
        validateEmbeddable={false}
        aiEnabled={false}
        onLinkOpen={(_element, event) => event.preventDefault()}
      />
      <div className="replay-fit">
        <IconButton icon="screen-full" label={l10n.t('Fit Board')} onClick={fitBoard} />
      </div>
    </div>
  );
}

function show(api: ExcalidrawImperativeAPI, board: RecordedBoard | undefined, shelf: ElementShelf): void {
  const background = board?.appState.viewBackgroundColor;
  api.updateScene({
    elements: shelf.take(drawnElements({ board })),
    ...(typeof background === 'string' ? { appState: { viewBackgroundColor: background } as AppState } : {}),
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}

/** The elements at the end, or where all were deleted, as they were last. */
function useFinalElements({ recording }: Film, shelf: ElementShelf) {
  return useMemo(() => {
    const end = rebuildAt(recording, recording.lengthMs);
    const boards = [end, ...recording.keyframes.toReversed().map(({ work }) => work)] satisfies readonly (
      | Pick<ReplayMoment, 'board'>
      | undefined
    )[];
    const drawn = boards.find((each) => (each?.board?.ids.length ?? 0) > 0);
    return shelf.take(drawnElements({ board: drawn?.board }));
  }, [recording, shelf]);
}

/** Fits the view now and whenever its room changes, until somebody looks elsewhere; the result fits it again. */
function useFit(
  api: ExcalidrawImperativeAPI | undefined,
  isLoaded: boolean,
  stage: React.RefObject<HTMLDivElement | null>,
  final: ReturnType<ElementShelf['take']>,
): () => void {
  const isMoved = useRef(false);
  const fitBoard = useCallback(() => {
    if (!api) return;
    isMoved.current = false;
    const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {};
    if (width > 0 && height > 0) api.updateScene({ appState: cameraOn(final, { width, height }) });
  }, [api, stage, final]);

  useEffect(() => {
    const element = stage.current;
    if (!api || !isLoaded || !element) return undefined;
    const refit = () => {
      api.refresh();
      if (!isMoved.current) fitBoard();
    };
    const moved = () => {
      isMoved.current = true;
    };
    const observer = new ResizeObserver(refit);
    observer.observe(element);
    element.addEventListener('wheel', moved, { capture: true, passive: true });
    const canvas = element.querySelector('.excalidraw');
    canvas?.addEventListener('pointerdown', moved);
    canvas?.addEventListener('keydown', moved);
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', moved, { capture: true });
      canvas?.removeEventListener('pointerdown', moved);
      canvas?.removeEventListener('keydown', moved);
    };
  }, [api, isLoaded, stage, fitBoard]);
  return fitBoard;
}
