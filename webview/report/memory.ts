import { LEVELS, type Level } from '../../src/core/interview/level';

/** What a page keeps while it is hidden, and after the window was closed: the host finds the report again by `folder`. */
export interface ReportState {
  readonly folder: string;
  /** The level chosen; undefined for the interview's own. */
  readonly level: Level | undefined;
  readonly scrollY: number;
}

interface Keeper {
  recall(): unknown;
  remember(state: unknown): void;
}

/** Reads and writes the state of the page; every change is stored at once. */
export class ReportMemory {
  private state: ReportState;

  constructor(private readonly keeper: Keeper) {
    this.state = readState(keeper.recall());
  }

  /** What is kept now. */
  get current(): ReportState {
    return this.state;
  }

  /** Changes a part of what is kept. */
  keep(change: Partial<ReportState>): void {
    this.state = { ...this.state, ...change };
    this.keeper.remember(this.state);
  }
}

function readState(stored: unknown): ReportState {
  const { folder, level, scrollY }: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    folder: typeof folder === 'string' ? folder : '',
    level: LEVELS.find((each) => each === level),
    scrollY: typeof scrollY === 'number' ? scrollY : 0,
  };
}
