import type { DrawTasks } from './drill';
import { drawEstimations } from './estimation/drawEstimations';
import { drawFixBoard } from './fixBoard/fixBoardDrill';
import type { DrillKind } from './kinds';
import { drawRequirements } from './requirements/drawRequirements';
import { drawSignalsDrill } from './signals/signalsDrill';

/** What draws the tasks of each kind; a kind that is offered has one. */
const DRAWERS: Readonly<Partial<Record<DrillKind, DrawTasks>>> = {
  estimation: drawEstimations,
  requirements: drawRequirements,
  signals: drawSignalsDrill,
  fixBoard: drawFixBoard,
};

/** What draws the tasks of a kind. Throws for a kind that is not offered. */
export function drawerOf(kind: DrillKind): DrawTasks {
  const drawer = DRAWERS[kind];
  if (!drawer) throw new Error(`Nothing draws tasks of the kind ${kind}.`);
  return drawer;
}
