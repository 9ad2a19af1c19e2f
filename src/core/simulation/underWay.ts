/** Most requests and calls under way at a time, 128 bytes each. A run that needs more ends and says so. */
export const MOST_UNDER_WAY = 400_000;
