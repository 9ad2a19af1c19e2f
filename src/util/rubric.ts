import rubric from '../../media/content/rubric.json';
import { parseRubric, type Rubric } from '../core/scorecard/rubric';

let loaded: Rubric | undefined;

/** The rubric interviews are scored by, checked on first use. Throws a `ContentError` if its file is damaged. */
export function loadRubric(): Rubric {
  loaded ??= parseRubric(rubric);
  return loaded;
}
