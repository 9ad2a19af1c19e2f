import estimation from '../../media/content/drills/estimation.json';
import { type EstimationTask, parseEstimationTasks } from '../core/drills/estimation/estimationTasks';
import { once } from '../core/once';

/** The tasks of the estimation drill, checked on first use. Throws a `ContentError` if the file of the package is damaged. */
export const loadEstimationTasks: () => readonly EstimationTask[] = once(() => parseEstimationTasks(estimation));
