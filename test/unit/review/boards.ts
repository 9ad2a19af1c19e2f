import * as l10n from '@vscode/l10n';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import { boundFigures } from '../../../src/core/board/binding/figures';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import type {
  BlockParameters,
  Graph,
  GraphArrow,
  GraphBlock,
  ParameterBindings,
} from '../../../src/core/board/graph/graph';
import { type BlockKindId, findKind } from '../../../src/core/board/kinds';
import { evaluate } from '../../../src/core/estimate/sheet';
import { analyse, type Beside } from '../../../src/core/review/analyse';
import type { Finding, Review } from '../../../src/core/review/finding';
import type { StoredIgnore } from '../../../src/core/review/ignored';
import { reviewBoard } from '../../../src/core/review/review';
import { arrow, block, makeGraph } from '../board/graph/graphs';
import { readContent } from '../content/load';

const { parameters, assumptions } = readContent();

/** What is assumed of blocks and designs. */
export const defaults = { parameters, assumptions };

/**
 * A graph from its text: a block a line (`db sqlDatabase instances=3 role=replica`, `@name` binds; its id is its name), an arrow a line
 * (`app > db: label`; `~>` for one nobody waits for). Flows are derived.
 */
export function boardOf(text: string): Graph {
  const blocks: GraphBlock[] = [];
  const arrows: GraphArrow[] = [];
  for (const line of text
    .trim()
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const [, from, kind, to, label = ''] = /^(\w+) (>|~>) (\w+)(?:: (.+))?$/.exec(line) ?? [];
    if (from) arrows.push({ ...arrow(`${from}-${to}`, from, to, label), isAsync: kind === '~>' });
    else blocks.push(blockOf(line));
  }
  return { ...makeGraph(blocks, arrows), flows: derivedFlows(blocks, arrows) };
}

function blockOf(line: string): GraphBlock {
  const [id = '', kind = '', ...values] = line.split(/\s+/);
  if (!findKind(kind)) throw new Error(`No block: ${line}`);
  const entries = values.map((value) => value.split('='));
  const known = entries
    .filter(([, value = '']) => !value.startsWith('@'))
    .map(([key, value]) => [key, { value: Number.isNaN(Number(value)) ? value : Number(value), origin: 'set' }]);
  const bound = entries
    .filter(([, value = '']) => value.startsWith('@'))
    .map(([key, value = '']) => [key, { formula: value.slice(1), origin: 'set' }]);
  return {
    ...block(id, kind as BlockKindId),
    parameters: Object.fromEntries(known) as BlockParameters,
    ...(bound.length > 0 ? { bindings: Object.fromEntries(bound) as ParameterBindings } : {}),
  };
}

/** The figures of an estimate. */
export function figuresOf(text: string): BoundFigures {
  return boundFigures('notes.md', evaluate(text));
}

/** What the rules say of a graph. */
export function reviewOf(
  graph: Graph,
  beside: Beside = {},
  ignored: ReadonlyMap<string, readonly StoredIgnore[]> = new Map(),
): Review {
  return reviewBoard(analyse(graph, defaults, beside), ignored, l10n);
}

/** The findings of one rule. */
export function findingsOf(rule: string, graph: Graph, beside?: Beside): readonly Finding[] {
  return reviewOf(graph, beside).findings.filter((finding) => finding.rule === rule);
}
