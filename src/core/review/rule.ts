import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Facts } from './facts';
import type { Ask, Fix, Severity } from './finding';

/** Translates sentences. */
export type Words = Translator<l10n.L10nReplacement>;

/** A place on the board a rule applies to; rules add the numbers they speak of. */
export interface Match {
  readonly element: string;
  /** What else to show. */
  readonly also?: readonly string[];
  readonly subject?: string;
  /** How much of the design it touches, 0 to 1. */
  readonly impact: number;
  /** Blocks whose load it rests on. Where that is assumed, the finding says so, and is no error. */
  readonly load?: readonly string[];
  /** Flows whose rate it rests on, likewise. */
  readonly flows?: readonly string[];
}

/** A weakness designs have, how it is found, and what is said of it. */
export interface Rule<M extends Match = Match> {
  /** Stands in files, so that it never changes meaning. */
  readonly id: string;
  readonly severity: Severity;
  /** What is the case in a few words, without names and numbers. */
  title(l10n: Words): string;
  /** Needs the load of the board: left out where that is too large to be solved. */
  readonly needsLoad?: boolean;
  /** Asks how the board is drawn: a model that is written down has nothing of it. */
  readonly isOfDrawing?: boolean;
  when(facts: Facts): readonly M[];
  message(match: M, facts: Facts, l10n: Words): string;
  why(l10n: Words): string;
  ask(match: M, facts: Facts, l10n: Words): Ask;
  fix?(match: M, facts: Facts, l10n: Words): Fix | undefined;
  falsePositives(l10n: Words): string;
}
