import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import type { CapacityModel } from '../core/capacity/model';
import { ContentError } from '../core/content/check';
import { compile } from '../core/simulation/compile';
import { ModelTooLarge } from '../core/simulation/compileVisits';
import type { Plan } from '../core/simulation/plan';
import { resultsOf } from '../core/simulation/results';
import type { Scenario } from '../core/simulation/scenario';
import { parseScenario } from '../core/simulation/scenarioFile';
import { simulationDocument } from '../core/simulation/simulationDocument';
import type { SimulationResult } from '../core/simulation/simulationResult';
import { simulationText } from '../core/simulation/simulationText';
import { start } from '../core/simulation/start';
import { step } from '../core/simulation/step';
import { type Uptime, UptimeRun } from '../core/simulation/uptime/uptimeRun';
import { ASSUMPTIONS_FILE } from './assumptions';
import { UnusableInput } from './exit';
import { nameOf, readText } from './input';
import { parseJson } from './json';
import { readModel } from './modelInput';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

const DEFAULT_REQUESTS = 100_000;
const MOST_REQUESTS = 10_000_000;
const LARGEST_SEED = 0x7fffffff;
/** Some ten seconds of work; without it requests that run in circles could keep the program for hours. */
const MOST_EVENTS = 30_000_000;
/** Share of the requests that fill the empty design before anything is measured. */
const WARM_UP_SHARE = 0.1;
const STEP = 1_000_000;

/** `mockboard simulate FILE`: what requests go through, one by one. The same file and seed print the same, to the last byte. */
export const simulate: Verb = {
  name: 'simulate',
  summary: l10n.t('how requests fare in a model, one by one: times with intervals, queues, losses'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  values: {
    seed: l10n.t('number that all chance comes from; 1 when absent'),
    requests: l10n.t('how many requests come in; 100,000 when absent'),
  },
  files: {
    scenario: l10n.t('a JSON file of what happens meanwhile: failures, breakers, limits, scaling'),
    ...ASSUMPTIONS_FILE,
  },
  async run(file, flags, { stdin, write }, values) {
    const seed = wholeNumber('seed', values.seed, 1, 0, LARGEST_SEED);
    const requests = wholeNumber('requests', values.requests, DEFAULT_REQUESTS, 1, MOST_REQUESTS);
    const { model } = await readModel(file, values.assumptions, stdin);
    const scenario = values.scenario === undefined ? {} : await readScenario(values.scenario, model, stdin);
    const result = simulateAll(
      planOf(() => compile(model, scenario)),
      seed,
      requests,
    );
    const uptime = simulateUptime(model, seed);
    write(
      flags.json
        ? jsonText(simulationDocument(result, uptime, l10n))
        : plainForTerminal(simulationText(withNames(result, model), uptime, l10n)),
    );
    return 0;
  },
};

async function readScenario(file: string, model: CapacityModel, stdin: Readable): Promise<Scenario> {
  const name = nameOf(file);
  try {
    return parseScenario(parseJson(await readText(file, stdin), name), model, name);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new UnusableInput(
      l10n.t('{0}. Repair the scenario there; media/model-file/guide.md says what it holds.', error.message),
    );
  }
}

/** People know blocks by their names; on a board ids say nothing. */
function withNames(result: SimulationResult, { blocks }: CapacityModel): SimulationResult {
  const names = new Map(blocks.map(({ id, name }) => [id, name ?? id]));
  const nameOfBlock = (id: string) => names.get(id) ?? id;
  return {
    ...result,
    blocks: result.blocks.map((block) => ({ ...block, id: nameOfBlock(block.id) })),
    limits: result.limits.map((limit) => ('block' in limit ? { ...limit, block: nameOfBlock(limit.block) } : limit)),
  };
}

function planOf(make: () => Plan): Plan {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ModelTooLarge)) throw error;
    throw new UnusableInput(
      l10n.t('The flows of this model go over too many arrows to be simulated. Leave flows or arrows out.'),
    );
  }
}

function simulateAll(plan: Plan, seed: number, requests: number): SimulationResult {
  const warmUpRequests = Math.floor(requests * WARM_UP_SHARE);
  const run = start(plan, seed, { requests, warmUpRequests, events: MOST_EVENTS, untilMs: Number.POSITIVE_INFINITY });
  while (step(run, STEP));
  return resultsOf(run);
}

function simulateUptime(model: CapacityModel, seed: number): Uptime | undefined {
  const run = new UptimeRun(model, seed);
  while (run.step(STEP));
  return run.result();
}

function wholeNumber(name: string, given: string | undefined, absent: number, least: number, most: number): number {
  if (given === undefined) return absent;
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw new UnusableInput(l10n.t('--{0} takes a whole number from {1} to {2}, not “{3}”.', name, least, most, given));
}
