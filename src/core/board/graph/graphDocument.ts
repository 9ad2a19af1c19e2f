import type {
  Attachment,
  BlockParameters,
  Flow,
  Graph,
  GraphArrow,
  GraphBlock,
  GraphGroup,
  ParameterBindings,
} from './graph';

/**
 * A graph as scripts read it (`mockboard graph --json`). Every field is always there; what does not apply is null. A
 * change that could break a reader raises `version`; new fields do not.
 */
export interface GraphDocument {
  readonly format: 'mockboard-graph';
  readonly version: 1;
  readonly blocks: readonly DocumentBlock[];
  readonly arrows: readonly DocumentArrow[];
  readonly groups: readonly DocumentGroup[];
  readonly flows: readonly Flow[];
  readonly problems: readonly DocumentProblem[];
}

/** A block; `group` is the id of the innermost group around it, `bindings` has the formulas of bound parameters. */
export interface DocumentBlock extends Pick<GraphBlock, 'id' | 'kind' | 'name' | 'recognition' | 'confidence'> {
  readonly group: string | null;
  readonly parameters: BlockParameters;
  readonly bindings: ParameterBindings;
}

/** An arrow; `from` and `to` are ids of blocks. */
export interface DocumentArrow extends Pick<GraphArrow, 'id' | 'label' | 'direction'> {
  readonly from: string | null;
  readonly to: string | null;
  readonly attached: { readonly from: Attachment; readonly to: Attachment };
  readonly async: boolean;
  readonly ratePerSecond: number | null;
  /** What its rate is bound to in the estimate: "read_qps". */
  readonly rateFormula: string | null;
  readonly step: number | null;
}

/** A group; `group` is the id of the one around it. */
export interface DocumentGroup extends Pick<GraphGroup, 'id' | 'kind' | 'name'> {
  readonly group: string | null;
}

/** A problem; `subject` names the flow or parameter it is about. */
export interface DocumentProblem {
  readonly type: Graph['problems'][number]['type'];
  readonly element: string;
  readonly subject: string | null;
}

/** The graph as a document for scripts. */
export function graphDocument(graph: Graph): GraphDocument {
  return {
    format: 'mockboard-graph',
    version: 1,
    blocks: graph.blocks.map(documentBlock),
    arrows: graph.arrows.map(documentArrow),
    groups: graph.groups.map(({ id, kind, name, group }) => ({ id, kind, name, group: group ?? null })),
    flows: graph.flows.map(({ name, origin, steps }) => ({
      name,
      origin,
      steps: steps.map(({ arrow, back }) => ({ arrow, back })),
    })),
    problems: graph.problems.map(({ type, element, subject }) => ({ type, element, subject: subject ?? null })),
  };
}

function documentBlock(block: GraphBlock): DocumentBlock {
  const { id, kind, name, recognition, confidence, group, parameters, bindings } = block;
  return { id, kind, name, confidence, recognition, group: group ?? null, parameters, bindings: bindings ?? {} };
}

function documentArrow(arrow: GraphArrow): DocumentArrow {
  const { id, from, to, label, attached, direction, isAsync, ratePerSecond, rateFormula, step } = arrow;
  return {
    id,
    from: from ?? null,
    to: to ?? null,
    label,
    attached,
    direction,
    async: isAsync,
    ratePerSecond: ratePerSecond ?? null,
    rateFormula: rateFormula ?? null,
    step: step ?? null,
  };
}
