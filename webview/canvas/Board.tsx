import { Excalidraw } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { BoundFigures } from '../../src/core/board/binding/figures';
import type { BlockKindId } from '../../src/core/board/kinds';
import type { BoardDefaults } from '../../src/core/capacity/boardDefaults';
import type { FromCanvas, ToCanvas } from '../../src/core/protocol/canvas';
import type { Host } from '../host';
import type { Mailbox } from '../shared/mailbox';
import { useIsDark, useIsNarrow } from '../shared/surroundings';
import type { LoadedScene } from './App';
import { BoardKeyboard } from './BoardKeyboard';
import { BoardMenu } from './BoardMenu';
import { Badges } from './badges/Badges';
import { CanvasSection } from './CanvasSection';
import { Dock } from './dock/Dock';
import { initialData } from './excalidraw';
import { Findings } from './findings/Findings';
import { BLOCK_MIME, insertBlock } from './insert';
import { InspectorLayer } from './inspector/InspectorLayer';
import { editLabelOnDoubleClick } from './labels';
import { useRemembered } from './memory';
import { Palette } from './palette';
import { CanvasSession } from './session';

interface BoardProps {
  readonly scene: LoadedScene;
  readonly defaults: BoardDefaults | undefined;
  readonly figures: BoundFigures | undefined;
  /** What computes, checks and suggests is shown; without it, the board is for drawing only. */
  readonly aids: boolean;
  readonly readOnly: boolean;
  readonly host: Host<FromCanvas>;
  readonly surface: 'editor' | 'view';
  readonly mailbox: Mailbox<ToCanvas>;
}

/** Excalidraw with our palette beside it. */
export function Board({ scene, defaults, figures, aids, readOnly, host, surface, mailbox }: BoardProps) {
  const [api, setApi] = useState<ExcalidrawImperativeAPI>();
  const [chosen, setCompact] = useRemembered(host, 'compact');
  const isNarrow = useIsNarrow();
  const compact = chosen ?? isNarrow;
  const [folded = isNarrow, setFolded] = useRemembered(host, 'folded');
  const [badges = true, setBadges] = useRemembered(host, 'badges');
  const [findings = true, setFindings] = useRemembered(host, 'findings');
  const initial = useMemo(() => initialData(scene), [scene]);
  const session = useSession({ api, scene, host, surface, mailbox });
  const isDark = useIsDark();

  const insert = useCallback(
    (kind: BlockKindId, drop?: { clientX: number; clientY: number }) => {
      if (api) session?.change(() => insertBlock(api, { kind, drop }));
    },
    [api, session],
  );

  const drop = (event: React.DragEvent) => {
    const kind = event.dataTransfer.getData(BLOCK_MIME);
    if (!kind || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    insert(kind as BlockKindId, event);
  };
  const dragOver = (event: React.DragEvent) => {
    if (!event.dataTransfer.types.includes(BLOCK_MIME)) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = 'copy';
  };

  return (
    <div className="board">
      <CanvasSection
        api={api}
        session={session}
        onDropCapture={drop}
        onDragOverCapture={dragOver}
        onDoubleClickCapture={(event) => api && !readOnly && editLabelOnDoubleClick(api, event.nativeEvent)}
      >
        <Excalidraw
          excalidrawAPI={setApi}
          initialData={initial}
          onChange={() => session?.sync.changed()}
          onLibraryChange={(items) => session?.library.changed(items)}
          onLinkOpen={(element, event) => {
            event.preventDefault();
            if (element.link) host.post({ type: 'openLink', url: element.link });
          }}
          theme={isDark ? 'dark' : 'light'}
          viewModeEnabled={readOnly}
          validateEmbeddable={false}
          aiEnabled={false}
          handleKeyboardGlobally
          UIOptions={{
            canvasActions: {
              loadScene: false,
              export: false,
              saveToActiveFile: false,
              saveAsImage: false,
              toggleTheme: false,
            },
          }}
        >
          <BoardMenu
            inPicture={document.documentElement.dataset.file === 'picture'}
            readOnly={readOnly}
            onExchange={(command) => session?.exchange(command)}
            onRun={(command) => session?.run(command)}
            aids={aids}
            badges={badges}
            onBadges={setBadges}
            findings={findings}
            onFindings={setFindings}
            onAct={readOnly ? undefined : (action) => session?.actions.act(action)}
          />
        </Excalidraw>
        {api && session && aids ? <Dock {...{ api, session, host, defaults, figures, readOnly }} /> : null}
        {api && session && aids && badges ? <Badges api={api} session={session} readOnly={readOnly} /> : null}
        {api && session && aids && findings ? <Findings api={api} session={session} readOnly={readOnly} /> : null}
        {api && session && aids && defaults ? (
          <InspectorLayer
            api={api}
            session={session}
            defaults={defaults.parameters}
            figures={figures}
            readOnly={readOnly}
            folded={folded}
            onFold={setFolded}
          />
        ) : null}
        {session ? <BoardKeyboard actions={session.actions} live={session.graph} /> : null}
      </CanvasSection>
      {readOnly ? null : (
        <Palette
          onInsert={(kind) => insert(kind)}
          compact={compact}
          onCompact={setCompact}
          onUndo={() => session?.run('undo')}
          onRedo={() => session?.run('redo')}
        />
      )}
    </div>
  );
}

/** Connects the canvas with the host for as long as this board lives. */
function useSession({
  api,
  scene,
  host,
  surface,
  mailbox,
}: Pick<BoardProps, 'scene' | 'host' | 'surface' | 'mailbox'> & {
  api: ExcalidrawImperativeAPI | undefined;
}) {
  const [session, setSession] = useState<CanvasSession>();
  // Ends before the canvas does: unmounted, Excalidraw reads as an empty drawing, which must not reach the document.
  useLayoutEffect(() => {
    if (!api) return undefined;
    const created = new CanvasSession({
      api,
      host,
      surface,
      mailbox,
      files: Object.keys(scene.files),
      library: scene.library,
    });
    setSession(created);
    return () => created.dispose();
  }, [api, scene, host, surface, mailbox]);
  return session;
}
