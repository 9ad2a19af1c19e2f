import type { Graph } from '../board/graph/graph';
import type { LoadLevel } from './blockExplanation';
import type { AimedWhatIf } from './whatIfTargets';

/** What the load of a board looks like: everything that is drawn over it and beside it, in words and numbers. */
export interface LoadPicture {
  readonly blocks: readonly BlockLoad[];
  readonly arrows: readonly ArrowLoad[];
  /** What differs from the board as it is; undefined while nothing is changed. */
  readonly change: PictureChange | undefined;
  readonly flows: readonly FlowRow[];
  /** All requests that come, and whether that is assumed. */
  readonly enters: { readonly text: string; readonly isAssumed: boolean };
  /** Where these figures are off, or leave something out. */
  readonly limits: readonly string[];
  /** Every default that was taken, with its source. */
  readonly assumed: readonly string[];
  /** Blocks what-ifs can happen to, the best to begin with at the front. */
  readonly targets: Readonly<Record<AimedWhatIf, readonly Named[]>>;
  /** Zones and regions that can be lost. */
  readonly zones: readonly Named[];
  /** What is computed when a key is hot: its share of requests, and whether that is assumed. */
  readonly hotKey: string;
}

/** Something with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A block whose flows have no rate. */
export interface MissingRate {
  /** Undefined when the drawing has no block where requests begin. */
  readonly block: string | undefined;
  readonly name: string;
  /** The default there is, as text: "1k/s". */
  readonly assumed: string;
  readonly source: string;
}

/** A block with its load. */
export interface BlockLoad {
  readonly id: string;
  readonly level: LoadLevel;
  /** Offered load of its busiest part; above 1 it breaks. */
  readonly utilisation: number;
  /** "62%", or a rate where nothing limits the block; "" for a client. */
  readonly figure: string;
  /** Whether it carries its load, and with how many instances it has headroom: "fits; 3 for headroom"; "" where that makes no sense. */
  readonly needs: string;
  /** Why, and what would help. */
  readonly sentence: string;
  readonly computed: readonly string[];
  readonly assumed: readonly string[];
  /** A value its load depends on is a default. */
  readonly isAssumed: boolean;
}

/** An arrow with what goes along it. */
export interface ArrowLoad {
  readonly id: string;
  /** Its rate; "" when no flow leads there. */
  readonly text: string;
  /** What goes along it, and how much that was before. */
  readonly sentence: string;
  /** Defaults its rate follows from. */
  readonly assumed: readonly string[];
  /** Width in pixels; 0 when no flow leads there. */
  readonly width: number;
  readonly isAssumed: boolean;
  /** It leads to a block that is lost. */
  readonly isLost: boolean;
}

/** A flow before and after. */
export interface FlowRow {
  readonly name: string;
  readonly rate: string;
  /** That nothing gives a rate under the name of a flow the user has drawn, and where its rate comes from instead; "" otherwise. */
  readonly note: string;
  readonly before: string;
  readonly now: string;
  readonly isWorse: boolean;
}

/** What a situation changes. */
export interface PictureChange {
  readonly summary: string;
  /** Blocks whose load changes most, "44%" before and "404%" now. */
  readonly blocks: readonly {
    readonly id: string;
    readonly name: string;
    readonly before: string;
    readonly now: string;
    readonly isOver: boolean;
  }[];
}

/** Groups whose blocks can be lost at once. */
export function lossGroups({ groups, blocks }: Pick<Graph, 'groups' | 'blocks'>): readonly (Named & {
  readonly blocks: readonly string[];
})[] {
  const parents = new Map(groups.map(({ id, group }) => [id, group]));
  const isIn = (start: string | undefined, wanted: string): boolean => {
    const seen = new Set<string>();
    for (let at = start; at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === wanted) return true;
      seen.add(at);
    }
    return false;
  };
  return groups
    .filter(({ kind }) => kind === 'zone' || kind === 'region')
    .map(({ id, name }) => ({
      id,
      name,
      blocks: blocks.filter(({ group }) => isIn(group, id)).map((block) => block.id),
    }))
    .filter((group) => group.blocks.length > 0);
}
