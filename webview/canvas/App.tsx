import * as l10n from '@vscode/l10n';
import { useEffect, useState } from 'react';
import type { BoundFigures } from '../../src/core/board/binding/figures';
import type { BoardDefaults } from '../../src/core/capacity/boardDefaults';
import type { FromCanvas, ReadOnlyReason, ToCanvas } from '../../src/core/protocol/canvas';
import type { Host } from '../host';
import { Mailbox } from '../shared/mailbox';
import { Notice } from '../shared/Notice';
import { Board } from './Board';

/** The scene a board starts from. */
export type LoadedScene = Extract<ToCanvas, { type: 'load' }>;

/** A scene and what arrives for it until its canvas reads. */
interface LoadedBoard {
  readonly scene: LoadedScene;
  readonly mailbox: Mailbox<ToCanvas>;
  readonly count: number;
}

interface AppProps {
  readonly host: Host<FromCanvas>;
  readonly mailbox: Mailbox<ToCanvas>;
  /** `view` is the Whiteboard view in the side bar. */
  readonly surface: 'editor' | 'view';
}

/** Shows the board, or why there is none. A later `load` (the text became readable again) starts a fresh board. */
export function App({ host, mailbox, surface }: AppProps) {
  const [loaded, setLoaded] = useState<LoadedBoard | undefined>();
  const [defaults, setDefaults] = useState<BoardDefaults>();
  const [aids, setAids] = useState(true);
  const [figures, setFigures] = useState<BoundFigures>();
  const [problem, setProblem] = useState<Extract<ToCanvas, { type: 'unreadable' }> | undefined>();

  useEffect(() => {
    let board: LoadedBoard | undefined;
    return mailbox.read((message) => {
      if (message.type === 'load') {
        board = { scene: message, mailbox: new Mailbox(), count: (board?.count ?? 0) + 1 };
        setProblem(undefined);
        setLoaded(board);
      } else if (message.type === 'defaults') {
        setDefaults(message.defaults);
      } else if (message.type === 'aids') {
        setAids(message.shown);
      } else if (message.type === 'figures') {
        setFigures(message.figures);
      } else if (message.type === 'unreadable') {
        setProblem(message);
      } else {
        board?.mailbox.deliver(message);
      }
    });
  }, [mailbox]);

  const notice = problem ? (
    <Notice
      text={problem.message}
      action={problem.cure === 'openAsText' ? l10n.t('Open as Text') : l10n.t('Open as Picture')}
      onAction={() => host.post({ type: 'run', command: problem.cure })}
      whole={!loaded}
    />
  ) : null;
  if (!loaded) return notice;
  const reason: ReadOnlyReason | undefined = problem ? 'unreadable' : loaded.scene.readOnly;
  return (
    <>
      {notice}
      {!problem && reason ? <Notice text={readOnlyText(reason)} /> : null}
      <Board
        key={loaded.count}
        scene={loaded.scene}
        defaults={defaults}
        figures={figures}
        aids={aids}
        readOnly={reason !== undefined}
        host={host}
        surface={surface}
        mailbox={loaded.mailbox}
      />
    </>
  );
}

function readOnlyText(reason: ReadOnlyReason): string {
  if (reason === 'otherWindow') return l10n.t('Another window runs this interview; here the board is read-only.');
  return l10n.t('This board is read-only: its file cannot be changed here.');
}
