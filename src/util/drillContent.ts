import estimation from '../../media/content/drills/estimation.json';
import signals from '../../media/content/drills/signals.json';
import { type EstimationTask, parseEstimationTasks } from '../core/drills/estimation/estimationTasks';
import { parseSayings, type SignalSayings } from '../core/drills/signals/sayings';
import { once } from '../core/once';

/** The tasks of the estimation drill, checked on first use. Throws a `ContentError` if the file of the package is damaged. */
export const loadEstimationTasks: () => readonly EstimationTask[] = once(() => parseEstimationTasks(estimation));

/** What is said in the signals drill, likewise. */
export const loadSayings: () => readonly SignalSayings[] = once(() => parseSayings(signals));
