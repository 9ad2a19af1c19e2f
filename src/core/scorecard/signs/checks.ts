import { alternatives, prices, reckonedChoices, versions } from './choices';
import { calls, entities, partitionKey } from './data';
import { consistency, deepArea, delivery, mechanisms } from './depth';
import { decides, reckoned } from './estimating';
import { failures } from './failures';
import type { Check } from './found';
import { hardProblem, realSystems } from './hardPart';
import { compliance, costs, metrics, migration, ownership, rollout, summary } from './running';
import { bottleneck, carries, growth, spares } from './scaling';
import { clarified, functional, outOfScope, quantified, requirementsFirst } from './scoping';
import { answers, labels, legible, pace, phases, walks } from './showing';

/** How each sign is looked for, by its id; `rubric.json` says what it counts for. */
export const CHECKS = {
  functional,
  quantified,
  outOfScope,
  clarified,
  requirementsFirst,
  reckoned,
  decides,
  hardProblem,
  calls,
  entities,
  partitionKey,
  mechanisms,
  deepArea,
  consistency,
  delivery,
  realSystems,
  alternatives,
  reckonedChoices,
  prices,
  versions,
  labels,
  legible,
  walks,
  phases,
  pace,
  answers,
  summary,
  carries,
  bottleneck,
  growth,
  spares,
  failures,
  metrics,
  rollout,
  ownership,
  compliance,
  migration,
  costs,
} as const satisfies Readonly<Record<string, Check>>;

/** Id of a sign. */
export type SignId = keyof typeof CHECKS;
