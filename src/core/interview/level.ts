/** The seniority an interview is held for. Each level includes what is expected of the one before. */
export type Level = 'senior' | 'staff' | 'principal';

/** All levels, in rising order. */
export const LEVELS: readonly Level[] = ['senior', 'staff', 'principal'];
