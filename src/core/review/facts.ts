import type { BoundFigures } from '../board/binding/figures';
import { blockName, oneLine } from '../board/graph/describe';
import type { Graph, GraphArrow, GraphBlock, NumberParameter } from '../board/graph/graph';
import type { BlockKindId } from '../board/kinds';
import type { BoardModel } from '../capacity/modelOfBoard';
import type { ArrowSolution, BlockSolution, FlowSolution, Solution } from '../capacity/solution';
import type { ParameterDefaults } from '../content/parameters';
import { coldCache } from './whatIf';

/** What is known of a board when it is looked at. */
export interface BoardFacts {
  /** The values of bound parameters are in it. */
  readonly graph: Graph;
  readonly board: BoardModel;
  /** What is assumed of blocks. */
  readonly parameters: ParameterDefaults;
  /** Undefined for a board that is too large. */
  readonly solution: Solution | undefined;
  /** The estimate beside the board. */
  readonly figures: BoundFigures | undefined;
  /** The notes beside the board, as text. */
  readonly notes: string;
  /** It is a model that is written down, not drawn: requests may come from outside, and go on in circles. */
  readonly isModel?: boolean;
}

const STORES: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'searchEngine'] as const),
]);

/** Looks things up about a board, for rules and questions. */
export class Facts {
  readonly graph: Graph;
  readonly solution: Solution | undefined;
  readonly figures: BoundFigures | undefined;
  /** Requests per second of all flows together. */
  readonly totalRate: number;
  private readonly blocks: ReadonlyMap<string, GraphBlock>;
  private readonly arrows: ReadonlyMap<string, GraphArrow>;
  private readonly solvedBlocks: ReadonlyMap<string, BlockSolution>;
  private readonly solvedArrows: ReadonlyMap<string, ArrowSolution>;
  private readonly leaving: ReadonlyMap<string, readonly GraphArrow[]>;
  private readonly entering: ReadonlyMap<string, readonly GraphArrow[]>;
  private readonly guessed: readonly FlowSolution[];
  private readonly unsure: ReadonlySet<string>;
  private readonly cold = new Map<string, ReturnType<typeof coldCache>>();

  constructor(readonly known: BoardFacts) {
    const { graph, board, solution, figures } = known;
    this.graph = graph;
    this.solution = solution;
    this.figures = figures;
    this.totalRate = solution?.flows.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0) ?? 0;
    this.blocks = new Map(graph.blocks.map((block) => [block.id, block]));
    this.arrows = new Map(graph.arrows.map((arrow) => [arrow.id, arrow]));
    this.solvedBlocks = new Map(solution?.blocks.map((block) => [block.id, block]));
    this.solvedArrows = new Map(solution?.arrows.map((arrow) => [arrow.id, arrow]));
    this.leaving = collect(graph.arrows, 'from', 'to');
    this.entering = collect(graph.arrows, 'to', 'from');
    this.guessed = solution?.flows.filter((_, index) => board.rates[index]?.type === 'assumed') ?? [];
    this.unsure = new Set(this.guessed.flatMap(({ blocks }) => blocks));
  }

  block(id: string | undefined): GraphBlock | undefined {
    return id === undefined ? undefined : this.blocks.get(id);
  }

  arrow(id: string): GraphArrow | undefined {
    return this.arrows.get(id);
  }

  /** Blocks of these kinds, in drawing order. */
  ofKind(...kinds: readonly BlockKindId[]): readonly GraphBlock[] {
    return this.graph.blocks.filter(({ kind }) => kinds.includes(kind));
  }

  /** Databases of all sorts, and search engines. */
  get stores(): readonly GraphBlock[] {
    return this.graph.blocks.filter(({ kind }) => STORES.has(kind));
  }

  isStore(id: string | undefined): boolean {
    const kind = this.block(id)?.kind;
    return kind !== undefined && STORES.has(kind);
  }

  kindOf(id: string | undefined): BlockKindId | undefined {
    return this.block(id)?.kind;
  }

  solved(id: string): BlockSolution | undefined {
    return this.solvedBlocks.get(id);
  }

  /** Requests per second a block gets, reads and writes. */
  rateOf(id: string): number {
    const solved = this.solved(id);
    return solved ? solved.readsPerSecond + solved.writesPerSecond : 0;
  }

  /** Share of all requests that reach a block, 0 to 1. */
  shareOf(id: string): number {
    return this.totalRate > 0 ? Math.min(1, this.rateOf(id) / this.totalRate) : 0;
  }

  callsOn(arrow: string): number {
    return this.solvedArrows.get(arrow)?.callsPerSecond ?? 0;
  }

  /** Running copies: drawn, else assumed. */
  instancesOf(id: string): number {
    return this.block(id)?.parameters.instances?.value ?? this.solved(id)?.instances ?? 1;
  }

  /** Arrows that lead away from a block; those without a direction do, too. */
  out(id: string): readonly GraphArrow[] {
    return this.leaving.get(id) ?? [];
  }

  /** Arrows that lead to a block; those without a direction do, too. */
  in(id: string): readonly GraphArrow[] {
    return this.entering.get(id) ?? [];
  }

  /** The block at the other end of an arrow. */
  other({ from, to }: GraphArrow, id: string): GraphBlock | undefined {
    return this.block(from === id ? to : from);
  }

  name(id: string | undefined): string {
    const block = this.block(id);
    return block ? oneLine(blockName(block)).slice(0, 80) : '?';
  }

  arrowName({ from, to }: GraphArrow): string {
    return `${this.name(from)} → ${this.name(to)}`;
  }

  /** Several names as a list, the rest counted: "A, B, C (+4)". */
  names(ids: readonly string[], most = 4): string {
    const shown = ids.slice(0, most).map((id) => this.name(id));
    return `${shown.join(', ')}${ids.length > most ? ` (+${ids.length - most})` : ''}`;
  }

  /** Names of the flows whose rate nobody has given: those that go over one of these blocks, and of these names. */
  guessedFlows(blocks: readonly string[], names: readonly string[]): readonly string[] {
    if (!blocks.some((id) => this.unsure.has(id)) && names.length === 0) return [];
    return this.guessed
      .filter((flow) => names.includes(flow.name) || flow.blocks.some((id) => blocks.includes(id)))
      .map(({ name }) => name);
  }

  /** What is assumed of a kind of block. */
  assumed(kind: BlockKindId, parameter: NumberParameter): number | undefined {
    return this.known.parameters[kind].find(({ id }) => id === parameter)?.value;
  }

  /** What happens when a cache has forgotten everything; undefined when nothing of it can be reckoned. */
  whenCold(cache: string): ReturnType<typeof coldCache> {
    if (!this.cold.has(cache)) this.cold.set(cache, this.solution && coldCache(this.known.board.model, cache));
    return this.cold.get(cache);
  }
}

function collect(
  arrows: readonly GraphArrow[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): ReadonlyMap<string, readonly GraphArrow[]> {
  const lists = new Map<string, GraphArrow[]>();
  const add = (id: string | undefined, arrow: GraphArrow) => {
    if (id === undefined) return;
    const list = lists.get(id);
    if (list) list.push(arrow);
    else lists.set(id, [arrow]);
  };
  for (const arrow of arrows) {
    add(arrow[near], arrow);
    if (arrow.direction !== 'forward' && arrow.from !== arrow.to) add(arrow[far], arrow);
  }
  return lists;
}
