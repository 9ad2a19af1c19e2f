/** What a page keeps while it is hidden. */
export interface PageState {
  /** Ids of what the user opened or closed, with the last state. */
  readonly open: Readonly<Record<string, boolean>>;
  readonly scrollY: number;
  readonly query: string;
  /** Texts that are half written, by interview and field. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Time of the last nudge that was sounded; undefined before the first. */
  readonly soundedAt: number | undefined;
}

interface Keeper {
  recall(): unknown;
  remember(state: unknown): void;
}

/** Reads and writes the state of one page; every change is stored at once. */
export class Memory {
  private state: PageState;

  constructor(private readonly keeper: Keeper) {
    this.state = readState(keeper.recall());
  }

  /** What is kept now. */
  get current(): PageState {
    return this.state;
  }

  /** Changes a part of what is kept. */
  keep(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.keeper.remember(this.state);
  }

  /** Whether the thing with this id is open; `initially` until the user has touched it. */
  isOpen(id: string, initially: boolean): boolean {
    return this.state.open[id] ?? initially;
  }

  setOpen(id: string, open: boolean): void {
    this.keep({ open: { ...this.state.open, [id]: open } });
  }

  /** What is half written in a field of an interview; "" when nothing is. */
  draft(interview: string, field: string): string {
    return this.state.drafts[`${interview} ${field}`] ?? '';
  }

  /** Keeps what is half written; what was begun in other interviews is forgotten. */
  setDraft(interview: string, field: string, text: string): void {
    const own = Object.entries(this.state.drafts).filter(([key]) => key.startsWith(`${interview} `));
    const others = own.filter(([key]) => key !== `${interview} ${field}`);
    this.keep({ drafts: Object.fromEntries(text ? [...others, [`${interview} ${field}`, text]] : others) });
  }
}

function readState(stored: unknown): PageState {
  const { open, scrollY, query, drafts, soundedAt }: Record<string, unknown> = isRecord(stored) ? stored : {};
  const entries = Object.entries(isRecord(open) ? open : {});
  const texts = Object.entries(isRecord(drafts) ? drafts : {});
  return {
    open: Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean')),
    scrollY: typeof scrollY === 'number' ? scrollY : 0,
    drafts: Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    query: typeof query === 'string' ? query : '',
    soundedAt: typeof soundedAt === 'number' ? soundedAt : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
