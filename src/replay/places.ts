import type * as vscode from 'vscode';
import type { ReplayPlace } from '../core/protocol/replay';
import { readReplayPlace } from '../core/timeline/player/request';

const KEY = 'replays';

/** Where the replays that are open stand, by the folder of their interview: kept for the next window. */
export class ReplayPlaces {
  constructor(private readonly memory: vscode.Memento) {}

  /** Where a replay stood; at the beginning when nothing is known. */
  of(folder: string): ReplayPlace {
    return readReplayPlace(new Map(this.entries()).get(folder));
  }

  /** Keeps a place; undefined forgets it. */
  async keep(folder: string, place: ReplayPlace | undefined): Promise<void> {
    const others = this.entries().filter(([each]) => each !== folder);
    await this.memory.update(KEY, Object.fromEntries(place ? [...others, [folder, place]] : others));
  }

  private entries(): readonly (readonly [string, unknown])[] {
    return Object.entries(this.memory.get<Readonly<Record<string, unknown>>>(KEY, {}));
  }
}
