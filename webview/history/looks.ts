import type { SortKey } from '../../src/core/history/listing';

/** What the user looks at; survives hiding and reloading. Folders and keys that are gone mean nothing. */
export interface Looks {
  readonly sort: SortKey;
  readonly descending: boolean;
  /** Key of the problem that is shown alone; empty for all. */
  readonly problem: string;
  /** Folders of the rows that are open. */
  readonly open: readonly string[];
  /** Key of the problem whose attempts are compared, and their folders; empty for the last two. */
  readonly compared: string;
  readonly before: string;
  readonly after: string;
  readonly scrollY: number;
}

const FIRST: Looks = {
  sort: 'date',
  descending: true,
  problem: '',
  open: [],
  compared: '',
  before: '',
  after: '',
  scrollY: 0,
};

/** What was looked at last; the beginning of everything where nothing, or nothing that can be read, was kept. */
export function readLooks(stored: unknown): Looks {
  if (typeof stored !== 'object' || stored === null) return FIRST;
  const kept: Readonly<Record<string, unknown>> = { ...stored };
  const read = (key: keyof Looks) => (typeof kept[key] === typeof FIRST[key] ? kept[key] : FIRST[key]);
  const entries = (Object.keys(FIRST) as (keyof Looks)[]).map((key) => [key, read(key)]);
  const looks = Object.fromEntries(entries) as Looks;
  return Array.isArray(looks.open) ? looks : { ...looks, open: [] };
}
