import * as vscode from 'vscode';
import type { Store } from '../store';
import { showLockFailure, showProblems, showWriteFailure, showWriteRecovery } from './messages';
import { ReadOnlyNotice } from './readOnlyNotice';
import { Session } from './session';

/** What joins a session to its window. */
export interface SessionHost {
  readonly store: Store;
  /** Folder shared by all windows of this machine. */
  readonly storage: vscode.Uri;
  /** Whether the session is still the window's own. */
  readonly isCurrent: () => boolean;
  /** It has become read-only, or no longer is. */
  readonly changed: () => void;
}

/** A session on an interview's folder that tells the user what goes wrong, and who runs the interview. */
export function hostSession(folder: vscode.Uri, { store, storage, isCurrent, changed }: SessionHost): Session {
  const session: Session = new Session(folder, {
    store,
    storage: storage.fsPath,
    askWindow: () => vscode.commands.executeCommand('noop'), // the workbench's own command
    onReadOnly: (readOnly) => {
      changed();
      notice.tell(readOnly);
    },
    onWriteFailure: (file, error, retry) => void showWriteFailure(file, error, retry),
    onWriteRecovery: showWriteRecovery,
    onLockFailure: (error) => void showLockFailure(error),
    onProblems: (problems) => void showProblems(problems),
    onFollowFailure: (error) => notice.tellFailure(error),
  });
  const notice = new ReadOnlyNotice({
    isReadOnly: () => isCurrent() && session.readOnly,
    title: () => store.state.interview?.setup.problem.title ?? '',
    takeOver: () => session.takeOver(),
  });
  return session;
}
