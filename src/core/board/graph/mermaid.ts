import { type BlockKindId, findKind } from '../kinds';
import { blockName, oneLine } from './describe';
import type { Graph, GraphArrow, GraphBlock, GraphGroup } from './graph';

/** Brackets of the shape each kind is drawn as; a rectangle for all others. */
const SHAPES: Readonly<Partial<Record<BlockKindId, readonly [open: string, close: string]>>> = {
  client: ['([', '])'],
  cache: ['[(', ')]'],
  sqlDatabase: ['[(', ')]'],
  nosqlDatabase: ['[(', ')]'],
  timeSeriesStore: ['[(', ')]'],
  objectStorage: ['[(', ')]'],
  searchEngine: ['[(', ')]'],
  messageQueue: ['[[', ']]'],
  loadBalancer: ['{{', '}}'],
  apiGateway: ['{{', '}}'],
  webSocketGateway: ['{{', '}}'],
  externalService: ['>', ']'],
};

/** The graph as a Mermaid flowchart from left to right, groups as subgraphs. Ends with a line feed; names stay plain text. */
export function toMermaid(graph: Graph): string {
  const writer = new Writer(graph);
  return `${['flowchart LR', ...writer.contents(undefined, '  '), ...writer.arrows()].join('\n')}\n`;
}

class Writer {
  // Names of our own: ids of a scene may be anything, and "end" ends a subgraph.
  private readonly blockNames: ReadonlyMap<string, string>;
  private readonly groupNames: ReadonlyMap<string, string>;

  constructor(private readonly graph: Graph) {
    this.blockNames = new Map(graph.blocks.map(({ id }, index) => [id, `b${index + 1}`]));
    this.groupNames = new Map(graph.groups.map(({ id }, index) => [id, `g${index + 1}`]));
  }

  /** The lines of what stands directly in a group; of what is in none for undefined. */
  contents(parent: string | undefined, indent: string): string[] {
    const isHere = (group: string | undefined) =>
      group !== undefined && this.groupNames.has(group) ? group === parent : parent === undefined;
    const groups = this.graph.groups.filter(({ id, group }) => id !== parent && isHere(group));
    const blocks = this.graph.blocks.filter(({ group }) => isHere(group));
    return [
      ...groups.flatMap((group) => this.subgraph(group, indent)),
      ...blocks.map((block) => `${indent}${this.node(block)}`),
    ];
  }

  private subgraph(group: GraphGroup, indent: string): string[] {
    const title = quoted(oneLine(group.name) || group.kind);
    return [
      `${indent}subgraph ${this.groupNames.get(group.id)}[${title}]`,
      ...this.contents(group.id, `${indent}  `),
      `${indent}end`,
    ];
  }

  private node(block: GraphBlock): string {
    const [open, close] = SHAPES[block.kind] ?? ['[', ']'];
    const name = blockName(block);
    const kind = findKind(block.kind)?.name ?? block.kind;
    const count = block.parameters.instances?.value;
    const facts = [...(name === kind ? [] : [kind]), ...(count === undefined ? [] : [`×${count}`])];
    const text = facts.length ? `${name}\n${facts.join(', ')}` : name;
    return `${this.blockNames.get(block.id)}${open}${quoted(text)}${close}`;
  }

  /** An arrow with a loose end has nothing to lead to here. */
  arrows(): string[] {
    return this.graph.arrows.flatMap((arrow) => {
      const [from, to] = [this.blockNames.get(arrow.from ?? ''), this.blockNames.get(arrow.to ?? '')];
      const label = oneLine(arrow.label);
      return from && to ? [`  ${from} ${link(arrow)}${label ? `|${quoted(label)}|` : ''} ${to}`] : [];
    });
  }
}

function link({ direction, isAsync }: GraphArrow): string {
  if (direction === 'both') return isAsync ? '<-.->' : '<-->';
  if (direction === 'none') return isAsync ? '-.-' : '---';
  return isAsync ? '-.->' : '-->';
}

/** Text in quotes, with everything Mermaid or a browser would read as more than text written as an entity. */
function quoted(text: string): string {
  const escaped = [...text].map((char) => {
    if (char === '\n') return '<br>';
    return /[\p{L}\p{N}\p{M} .,:+×=_/()?!*€@~→-]/u.test(char) ? char : `#${char.codePointAt(0)};`;
  });
  return `"${escaped.join('')}"`;
}
