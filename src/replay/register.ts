import * as vscode from 'vscode';
import { once } from '../core/once';
import { COMMANDS, REPLAY_PANEL } from '../ids';
import type { ReplayPanels } from './replayPanels';

/** What replays need of the rest; `InterviewHost` fits `interviews`. */
export interface ReplayDeps {
  readonly extensionUri: vscode.Uri;
  /** Mockboard's own storage, in which interviews without a folder are kept. */
  readonly storage: vscode.Uri;
  /** Keeps where the replays of this workspace stand. */
  readonly memory: vscode.Memento;
  readonly interviews: {
    readonly room: { readonly folder: vscode.Uri } | undefined;
    /** Resolves when everything that happened is on disk. */
    flush(): Promise<void>;
  };
  /** What interviewers say, by the id of the signal. */
  readonly signals: () => Readonly<Record<string, string>>;
}

/** Registers "Replay Interview" and brings replays back that were open when the window was closed. */
export function registerReplay(deps: ReplayDeps): vscode.Disposable {
  const panels = once(async (): Promise<ReplayPanels> => {
    const { ReplayPanels } = await import('./replayPanels');
    return new ReplayPanels(deps);
  });
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openReplay, async (request?: unknown) => (await panels()).open(request)),
    vscode.window.registerWebviewPanelSerializer(REPLAY_PANEL, {
      deserializeWebviewPanel: async (panel, state) => (await panels()).restore(panel, state),
    }),
  );
}
