import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { Graph } from '../../../src/core/board/graph/graph';
import type { Sync } from '../../../webview/canvas/sync';

/** What a test sees of a running board: the same objects the product uses, found from outside. */
export interface FoundBoard {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: { readonly sync: Sync; readonly graph: { readonly current: Graph } };
}

interface Fiber {
  readonly memoizedProps: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

/**
 * Finds the board of this page in React's own tree: its parts get canvas and session handed down as props. Nothing in
 * the product is there for tests. Fails when there is no board yet.
 */
export function findBoard(): FoundBoard {
  const section = document.querySelector('section.board-canvas');
  const key = section && Object.keys(section).find((each) => each.startsWith('__reactFiber$'));
  const root = key ? (section as unknown as Record<string, Fiber>)[key] : undefined;
  const queue: Fiber[] = root ? [root] : [];
  for (let fiber = queue.shift(); fiber; fiber = queue.shift()) {
    if (isBoard(fiber.memoizedProps)) return fiber.memoizedProps;
    if (fiber.child) queue.push(fiber.child);
    if (fiber.sibling && fiber !== root) queue.push(fiber.sibling);
  }
  throw new Error('This page shows no board yet.');
}

function isBoard(props: unknown): props is FoundBoard {
  return typeof props === 'object' && props !== null && 'api' in props && 'session' in props && Boolean(props.session);
}

/** True when the canvas owes the host nothing and the host's changes are all shown. */
export function isQuiet({ session, api }: FoundBoard): boolean {
  const { cancelTimer, waiting, pending } = session.sync as unknown as SyncState;
  return !cancelTimer && waiting.length === 0 && pending.size === 0 && !api.getAppState().isLoading;
}

/** What `Sync` keeps to itself; only a test that waits for the end of all talk has to know. */
interface SyncState {
  readonly cancelTimer: unknown;
  readonly waiting: readonly unknown[];
  readonly pending: ReadonlyMap<string, number>;
}
