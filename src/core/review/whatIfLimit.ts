/** Solving with all times once more takes this many blocks at most: boards are looked at again after every change. */
export const LARGEST_WHAT_IF = 30;
