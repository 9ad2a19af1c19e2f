import * as vscode from 'vscode';
import { parseScene, type SceneText } from '../../core/board/canonical';
import type { Graph } from '../../core/board/graph/graph';
import { readGraph } from '../../core/board/graph/readGraph';
import { isPictureName } from '../../core/board/picture/names';
import { readPicture } from '../../core/board/picture/picture';
import { pictureCodec } from '../../util/pictureCodec';
import type { OpenCanvases } from '../openCanvases';

/** The graph of a scene. */
export function graphOf(scene: SceneText): Graph {
  return readGraph(scene.ids.flatMap((id) => scene.elements.get(id) ?? []));
}

/** Where a board can be read, and what changes when it does. */
interface Source {
  readonly state: unknown;
  readonly scene: () => Promise<SceneText | undefined> | SceneText | undefined;
}

/** What boards mean, asked for by those who only know their files; read anew only when a board has changed. */
export class BoardFlows {
  private readonly known = new Map<string, { readonly state: unknown; readonly graph: Graph | undefined }>();

  constructor(private readonly canvases: OpenCanvases) {}

  /** The graph of a board as it is in its editor, else on disk; undefined when there is no such board. */
  async read(board: vscode.Uri): Promise<Graph | undefined> {
    const key = board.toString();
    const source = (isPictureName(board.path) ? this.shown(board) : openText(board)) ?? (await onDisk(board));
    const known = this.known.get(key);
    if (known && known.state === source.state) return known.graph;
    const scene = await source.scene();
    const graph = scene && graphOf(scene);
    this.known.set(key, { state: source.state, graph });
    return graph;
  }

  /** A picture has no text: what is drawn on it since it was saved is known to its canvases alone. */
  private shown(picture: vscode.Uri): Source | undefined {
    const scene = this.canvases.find(picture)?.board.scene;
    return scene && { state: scene, scene: () => scene };
  }
}

function openText(board: vscode.Uri): Source | undefined {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === board.toString());
  return open && { state: `version ${open.version}`, scene: () => sceneOf(open.getText()) };
}

async function onDisk(board: vscode.Uri): Promise<Source> {
  const stat = await ifThere(() => vscode.workspace.fs.stat(board));
  if (!stat) return { state: 'missing', scene: () => undefined };
  return { state: `disk ${stat.mtime} ${stat.size}`, scene: () => readFile(board) };
}

async function readFile(board: vscode.Uri): Promise<SceneText | undefined> {
  const bytes = await ifThere(() => vscode.workspace.fs.readFile(board));
  if (!bytes) return undefined;
  if (!isPictureName(board.path)) return sceneOf(new TextDecoder().decode(bytes));
  const picture = readPicture(bytes, pictureCodec);
  return picture.ok ? picture.scene : undefined;
}

function sceneOf(text: string): SceneText | undefined {
  const parsed = parseScene(text);
  return parsed.ok ? parsed.scene : undefined;
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
