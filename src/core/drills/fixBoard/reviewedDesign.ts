import type { BoundFigures } from '../../board/binding/figures';
import { readGraph } from '../../board/graph/readGraph';
import type { BlockKindId } from '../../board/kinds';
import { patternScene } from '../../board/patternScene';
import type { SceneElement } from '../../board/scene';
import type { BoardDefaults } from '../../capacity/boardDefaults';
import type { BlockSolution } from '../../capacity/solution';
import type { BoardDesign, DesignBlock } from '../../content/boardDesign';
import { analyse } from '../../review/analyse';
import type { Facts } from '../../review/facts';
import { RULES } from '../../review/rules';

/** What a board is reviewed under: the load of its estimate, and what is assumed of blocks. */
export interface ReviewedUnder {
  readonly figures: BoundFigures;
  readonly defaults: BoardDefaults;
}

const NAMING = { prefix: 'd', seed: 1 };

/** A design drawn as a board, read back and solved; its blocks and findings go by the ids of the design. */
export class ReviewedDesign {
  readonly scene: readonly SceneElement[];
  readonly facts: Facts;
  private readonly places: ReadonlyMap<string, number>;
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    readonly design: BoardDesign,
    { figures, defaults }: ReviewedUnder,
  ) {
    this.scene = patternScene(design, NAMING);
    this.facts = analyse(readGraph(this.scene), defaults, { figures });
    this.places = new Map(design.blocks.map(({ id }, place) => [id, place]));
    this.names = new Map([
      ...design.blocks.map(({ id }, place) => [`${NAMING.prefix}-b${place}`, id] as const),
      ...design.arrows.map(({ from, to }, place) => [`${NAMING.prefix}-a${place}`, `${from}>${to}`] as const),
    ]);
  }

  block(id: string): DesignBlock | undefined {
    return this.design.blocks[this.places.get(id) ?? -1];
  }

  /** The id a block of the design has on the board. */
  elementOf(id: string): string {
    return `${NAMING.prefix}-b${this.places.get(id)}`;
  }

  /** A block of the design, or an arrow as `from>to`, by its id on the board; undefined for one the design has not. */
  nameOf(element: string): string | undefined {
    return this.names.get(element);
  }

  solved(id: string): BlockSolution | undefined {
    return this.facts.solved(this.elementOf(id));
  }

  instancesOf(id: string): number {
    return this.facts.instancesOf(this.elementOf(id));
  }

  /** What a block is called on the board. */
  title(id: string): string {
    return this.facts.name(this.elementOf(id));
  }

  /** Ids of the blocks of these kinds. */
  ofKind(...kinds: readonly BlockKindId[]): readonly string[] {
    return this.design.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  }

  kindOf(id: string): BlockKindId | undefined {
    return this.block(id)?.kind;
  }

  /** The name of the first flow that goes over a block: what its users call it. */
  flowOver(id: string): string {
    const element = this.elementOf(id);
    const flow = this.facts.solution?.flows.find(({ blocks }) => blocks.includes(element));
    return flow?.name ?? this.design.flows[0]?.name ?? this.title(id);
  }

  /** What some rules find, errors and warnings alone: "rule place", the place as `nameOf` has it, and where on the board. */
  findings(rules: ReadonlySet<string>): ReadonlyMap<string, DesignFinding> {
    const found = RULES.filter(({ id, severity }) => severity !== 'info' && rules.has(id)).flatMap((rule) =>
      [...rule.when(this.facts)].map(({ element, subject }) => ({ rule: rule.id, element, subject })),
    );
    return new Map(
      found.map(({ rule, element, subject }) => {
        const key = [rule, this.nameOf(element) ?? element, ...(subject === undefined ? [] : [subject])].join(' ');
        const id = [rule, element, ...(subject === undefined ? [] : [subject])].join(' ');
        return [key, { rule, id }];
      }),
    );
  }
}

/** A finding of a design; `id` is that of the finding the review makes of it on the board. */
export interface DesignFinding {
  readonly rule: string;
  readonly id: string;
}
