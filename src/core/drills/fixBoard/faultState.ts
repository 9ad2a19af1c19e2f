/**
 * What has become of a fault: nothing finds it any more; it is still found; it is found, but was told to be ignored; it is found
 * at another place; it is not found only because what it was about is no longer there.
 */
export const FAULT_STATES = ['cured', 'left', 'ignored', 'moved', 'gone'] as const;
export type FaultState = (typeof FAULT_STATES)[number];
