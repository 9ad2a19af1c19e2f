import type { SceneText } from '../../core/board/canonical';
import type { Graph } from '../../core/board/graph/graph';
import { readGraph } from '../../core/board/graph/readGraph';
import type { SceneElement } from '../../core/board/scene';
import type { Board } from '../board';

/** The elements of a scene in drawing order. */
export function elementsOf({ ids, elements }: SceneText): readonly SceneElement[] {
  return ids.flatMap((id) => elements.get(id) ?? []);
}

/** What a board means now, everything drawn included; undefined while its file cannot be read. */
export async function graphOf(board: Board): Promise<Graph | undefined> {
  await board.flush();
  return board.scene && readGraph(elementsOf(board.scene));
}
