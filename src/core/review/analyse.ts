import { boundGraph } from '../board/binding/boundGraph';
import type { BoundFigures } from '../board/binding/figures';
import type { Graph } from '../board/graph/graph';
import type { BoardDefaults } from '../capacity/boardDefaults';
import { graphOfModel } from '../capacity/graphOfModel';
import type { CapacityModel } from '../capacity/model';
import { type BoardModel, modelOfBoard } from '../capacity/modelOfBoard';
import { estimatedRates } from '../capacity/rateSource';
import { solve } from '../capacity/solve';
import type { ParameterDefaults } from '../content/parameters';
import { Facts } from './facts';

/** What stands beside a board. */
export interface Beside {
  readonly figures?: BoundFigures | undefined;
  /** The notes, as text. */
  readonly notes?: string;
}

/** Solving more blocks or arrows would take seconds. */
const LARGEST_SOLVED = { blocks: 2000, arrows: 6000 } as const;
/** Threads of one instance of a server; the default of Tomcat (`maxThreads`), which others have taken over. */
export const THREADS = 200;

/** Everything rules and questions look at: the board with its bound values, its model, what that comes to. Never throws. */
export function analyse(drawn: Graph, defaults: BoardDefaults, { figures, notes = '' }: Beside = {}): Facts {
  const graph = boundGraph(drawn, figures);
  const isSolvable = graph.blocks.length <= LARGEST_SOLVED.blocks && graph.arrows.length <= LARGEST_SOLVED.arrows;
  const board = withThreads(modelOfBoard(graph, defaults, estimatedRates(figures)));
  const { parameters } = defaults;
  return new Facts({ graph, board, parameters, solution: isSolvable ? solve(board.model) : undefined, figures, notes });
}

/** The same of a model that says all its values itself. Never throws for what `parseModel` has made. */
export function analyseModel(model: CapacityModel, parameters: ParameterDefaults): Facts {
  const isSolvable = model.blocks.length <= LARGEST_SOLVED.blocks && model.arrows.length <= LARGEST_SOLVED.arrows;
  return new Facts({
    graph: graphOfModel(model),
    board: { model, assumptions: [], rates: [] },
    parameters,
    solution: isSolvable ? solve(model) : undefined,
    figures: undefined,
    notes: '',
    isModel: true,
  });
}

/** Servers hold a thread for each request they answer; how many they have is not drawn. */
function withThreads({ model, ...rest }: BoardModel): BoardModel {
  const blocks = model.blocks.map((block) =>
    block.kind === 'appServer' || block.kind === 'service' ? { ...block, threads: THREADS } : block,
  );
  return { model: { ...model, blocks }, ...rest };
}
