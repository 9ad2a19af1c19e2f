import rubric from '../../media/content/rubric.json';
import { once } from '../core/once';
import { parseRubric, type Rubric } from '../core/scorecard/rubric';

/** The rubric interviews are scored by, checked on first use; that throws a `ContentError` if its file is damaged. */
export const loadRubric: () => Rubric = once(() => parseRubric(rubric));
