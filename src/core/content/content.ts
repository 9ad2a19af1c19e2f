import { once } from '../once';
import { type AssumedValue, parseAssumptions } from './assumptions';
import { type NotesSection, parseNotesSections } from './notes';
import { type NudgeTexts, parseNudges } from './nudges';
import { type ParameterDefaults, parseParameters } from './parameters';
import { type PhaseContent, parsePhases } from './phases';
import { type Playbook, parsePlaybook } from './playbook';
import { parseReference, type ReferenceSection, referenceSections } from './reference';
import { parseSignals, type Signal } from './signals';

/** The parsed JSON of `media/content`, not yet checked. */
export interface RawContent {
  readonly signals: unknown;
  readonly playbook: unknown;
  readonly phases: unknown;
  readonly notes: unknown;
  readonly nudges: unknown;
  readonly parameters: unknown;
  readonly reference: unknown;
}

/** Everything the product teaches, but for the problems, which are read one by one. */
export interface Content {
  readonly signals: readonly Signal[];
  readonly playbook: Playbook;
  readonly phases: readonly PhaseContent[];
  readonly notes: readonly NotesSection[];
  readonly nudges: NudgeTexts;
  readonly parameters: ParameterDefaults;
  /** What is assumed of designs beside them. */
  readonly assumptions: readonly AssumedValue[];
  readonly reference: readonly ReferenceSection[];
}

/** Checks all content. Throws a `ContentError` that names file and path of the first thing that does not fit. */
export function parseContent(raw: RawContent): Content {
  return { ...contentOnDemand(raw) };
}

/** The content, each part of it checked when it is first asked for; asking throws a `ContentError` if it does not fit. */
export function contentOnDemand(raw: RawContent): Content {
  const playbook = once(() => parsePlaybook(raw.playbook));
  return onDemand({
    signals: () => parseSignals(raw.signals),
    playbook,
    phases: () => parsePhases(raw.phases),
    notes: () => parseNotesSections(raw.notes),
    nudges: () => parseNudges(raw.nudges),
    parameters: () => parseParameters(raw.parameters),
    assumptions: () => parseAssumptions(raw.parameters),
    reference: () => referenceSections(parseReference(raw.reference), playbook()),
  });
}

/** An object whose members are made when they are first read. */
function onDemand<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const members = {} as T;
  for (const name of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(members, name, { enumerable: true, get: once(makers[name]) });
  }
  return members;
}
