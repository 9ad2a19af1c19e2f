import type { SceneFiles } from '../../src/core/board/scene';
import type { RecordedBoard } from '../../src/core/timeline/work/board';
import { filesWithImages, imageHashes } from '../../src/core/timeline/work/recordedFiles';

/** The images of a recording: each is asked for when a board first shows it. */
export class ReplayImages {
  private readonly asked = new Set<string>();
  private readonly data = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: (hashes: readonly string[]) => void) {}

  /** Calls back when images have come; the result ends that. */
  onArrival(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The files of a board whose images are here; the others are asked for. */
  filesOf(board: RecordedBoard): SceneFiles {
    const fresh = imageHashes(board).filter((hash) => !this.asked.has(hash));
    for (const hash of fresh) this.asked.add(hash);
    if (fresh.length) this.ask(fresh);
    return filesWithImages(board, this.data);
  }

  take(images: Readonly<Record<string, string>>): void {
    for (const [hash, data] of Object.entries(images)) this.data.set(hash, data);
    for (const listener of this.listeners) listener();
  }

  /** What was lost may have been restored: it is asked for again. */
  clear(): void {
    this.asked.clear();
  }
}
