import { type Design, readDesign } from './design';
import { DESIGNS_1_TO_9 } from './designs1';
import { DESIGNS_10_TO_17 } from './designs2';
import { DESIGNS_18_TO_25 } from './designs3';

/** The reference designs of the 25 most-asked problems: components, what connects them, what people write on both. */
export const DESIGNS: readonly Design[] = [...DESIGNS_1_TO_9, ...DESIGNS_10_TO_17, ...DESIGNS_18_TO_25].map(readDesign);
