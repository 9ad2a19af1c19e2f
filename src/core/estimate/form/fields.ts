import { BYTE, type Dimension, NO_DIMENSION, PER_SECOND, SECOND } from '../dimension';

/** What the form of "Insert Estimate…" asks for, in the order it asks. */
export const FORM_FIELDS = [
  'dau',
  'actions',
  'reads',
  'peak',
  'objectSize',
  'mediaShare',
  'mediaSize',
  'retention',
  'replication',
  'hotPerUser',
  'serverRate',
] as const;

export type FormField = (typeof FORM_FIELDS)[number];

/** What stands in the form, as it was typed. */
export type FormValues = Readonly<Record<FormField, string>>;

/** What the form begins with: a middling product, each number easy to reckon with. */
export const FORM_DEFAULTS: FormValues = {
  dau: '100M',
  actions: '10',
  reads: '10:1',
  peak: '3',
  objectSize: '1 kB',
  mediaShare: '10%',
  mediaSize: '200 kB',
  retention: '5 years',
  replication: '3',
  hotPerUser: '',
  serverRate: '1k/s',
};

/** What a field may hold, in SI units. */
export interface FieldRule {
  readonly dimension: Dimension;
  readonly low: number;
  readonly high: number;
  readonly isWhole?: boolean;
  readonly isOptional?: boolean;
}

const YEAR = 365 * 86_400;

/** The rule of each field; what lies beyond is a slip of the pen. `reads` may also be a rate. */
export const FORM_RULES: Readonly<Record<FormField, FieldRule>> = {
  dau: { dimension: NO_DIMENSION, low: 1, high: 1e10 },
  actions: { dimension: NO_DIMENSION, low: 1e-3, high: 1e6 },
  reads: { dimension: NO_DIMENSION, low: 1e-4, high: 1e6 },
  peak: { dimension: NO_DIMENSION, low: 1, high: 100 },
  objectSize: { dimension: BYTE, low: 1, high: 1e15 },
  mediaShare: { dimension: NO_DIMENSION, low: 0, high: 1, isOptional: true },
  mediaSize: { dimension: BYTE, low: 1, high: 1e15, isOptional: true },
  retention: { dimension: SECOND, low: 60, high: 100 * YEAR },
  replication: { dimension: NO_DIMENSION, low: 1, high: 100, isWhole: true },
  hotPerUser: { dimension: NO_DIMENSION, low: 1e-3, high: 1e9, isOptional: true },
  serverRate: { dimension: PER_SECOND, low: 1e-3, high: 1e9 },
};
