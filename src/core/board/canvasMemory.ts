/** How the user wants to see a board: kept while its canvas is hidden, closed, or its window reloads. */
export interface CanvasMemory {
  /** The palette shows icons only. */
  readonly compact?: boolean;
  /** The inspector is folded. */
  readonly folded?: boolean;
  /** Badges of recognised shapes are shown. */
  readonly badges?: boolean;
  /** Markers of findings are shown. */
  readonly findings?: boolean;
  /** The list of flows is open. */
  readonly flows?: boolean;
  /** The panel of the run is open. */
  readonly run?: boolean;
  /** Load is shown. */
  readonly load?: boolean;
  /** Times the board's own load. */
  readonly loadMultiple?: number;
  /** Defaults stand in for rates nobody has given. */
  readonly loadAssumed?: boolean;
  /** The panel of the load is folded where there is room for it. */
  readonly loadFolded?: boolean;
  /** The panel of the load is folded where there is little. */
  readonly loadFoldedTight?: boolean;
}

const TYPES: Readonly<Record<keyof CanvasMemory, 'boolean' | 'number'>> = {
  compact: 'boolean',
  folded: 'boolean',
  badges: 'boolean',
  findings: 'boolean',
  flows: 'boolean',
  run: 'boolean',
  load: 'boolean',
  loadMultiple: 'number',
  loadAssumed: 'boolean',
  loadFolded: 'boolean',
  loadFoldedTight: 'boolean',
};
const MULTIPLES = { least: 0.1, most: 100 } as const;

/** What is usable of a stored memory: entries that are no choice at all (another version wrote them) count as not made. */
export function readCanvasMemory(stored: unknown): CanvasMemory {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([key, value]) => isChoice(key, value)));
}

function isChoice(key: string, value: unknown): boolean {
  if (!Object.hasOwn(TYPES, key) || typeof value !== TYPES[key as keyof CanvasMemory]) return false;
  return typeof value !== 'number' || (value >= MULTIPLES.least && value <= MULTIPLES.most);
}
