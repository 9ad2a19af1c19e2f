import type { SignState } from './score';

/** What a sign brings of its points. */
export const SIGN_VALUES: Readonly<Record<Exclude<SignState, 'notShown'>, number>> = { hit: 1, partly: 0.5, missed: 0 };
