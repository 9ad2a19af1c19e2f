import type { DrillMaterials } from '../../../src/core/drills/drill';
import { loadContent } from '../../../src/util/content';
import { loadEstimationTasks, loadSayings } from '../../../src/util/drillContent';
import { BANK_FILES, readProblem } from '../problems/bank';

/** The problems of the bank. */
export const problems = BANK_FILES.map((file) => readProblem(file.replace(/\.json$/, '')));

/** What drills are drawn from in the product. */
export const materials: DrillMaterials = {
  problems,
  content: loadContent(),
  estimations: loadEstimationTasks(),
  sayings: loadSayings(),
};
