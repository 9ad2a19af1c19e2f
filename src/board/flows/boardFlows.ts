import * as vscode from 'vscode';
import { parseScene, type SceneText } from '../../core/board/canonical';
import type { Graph } from '../../core/board/graph/graph';
import { readGraph } from '../../core/board/graph/readGraph';

/** The graph of a scene. */
export function graphOf(scene: SceneText): Graph {
  return readGraph(scene.ids.flatMap((id) => scene.elements.get(id) ?? []));
}

/** What boards mean, asked for by those who only know their files; read anew only when a board has changed. */
export class BoardFlows {
  private readonly known = new Map<string, { readonly state: string; readonly graph: Graph | undefined }>();

  /** The graph of a board as it is in its editor, else on disk; undefined when there is no such board. */
  async read(board: vscode.Uri): Promise<Graph | undefined> {
    const key = board.toString();
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    const state = open ? `version ${open.version}` : await stateOnDisk(board);
    const known = this.known.get(key);
    if (known && known.state === state) return known.graph;
    const text = open ? open.getText() : await textOnDisk(board);
    const parsed = text === undefined ? undefined : parseScene(text);
    const graph = parsed?.ok ? graphOf(parsed.scene) : undefined;
    this.known.set(key, { state, graph });
    return graph;
  }
}

async function stateOnDisk(board: vscode.Uri): Promise<string> {
  const stat = await ifThere(() => vscode.workspace.fs.stat(board));
  return stat ? `disk ${stat.mtime} ${stat.size}` : 'missing';
}

async function textOnDisk(board: vscode.Uri): Promise<string | undefined> {
  const bytes = await ifThere(() => vscode.workspace.fs.readFile(board));
  return bytes && new TextDecoder().decode(bytes);
}

/** A file that cannot be read is, for a link to it, not there. */
async function ifThere<T>(ask: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
