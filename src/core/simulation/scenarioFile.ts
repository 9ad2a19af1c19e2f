import type { CapacityModel } from '../capacity/model';
import { ContentError, checkContent } from '../content/check';
import type { Scenario } from './scenario';
import { scenarioSchema } from './scenarioSchema';

/**
 * Reads a scenario (parsed JSON) for a model: its values are in their ranges, and what it names is there. `file` is the
 * name to show. Throws a `ContentError` that names the place and what was expected there.
 */
export function parseScenario(raw: unknown, model: CapacityModel, file: string): Scenario {
  const { $schema: _, ...scenario } = checkContent(scenarioSchema, raw, file);
  const unknown = findUnknown(scenario, model);
  if (unknown) throw new ContentError(file, unknown.path, `There is no ${unknown.what} "${unknown.name}" in the model`);
  return scenario;
}

interface Named {
  readonly path: string;
  readonly what: 'block' | 'arrow' | 'flow';
  readonly name: string;
}

function findUnknown(scenario: Scenario, model: CapacityModel): Named | undefined {
  const known = {
    block: new Set(model.blocks.map(({ id }) => id)),
    arrow: new Set(model.arrows.map(({ id }) => id)),
    flow: new Set(model.flows.map(({ name }) => name)),
  };
  return namesIn(scenario).find(({ what, name }) => !known[what].has(name));
}

/** Everything a scenario says something of. */
function namesIn({ blocks = {}, arrows = {}, flows = {}, incidents = [] }: Scenario): Named[] {
  const keys = (part: object, path: string, what: Named['what']) =>
    Object.keys(part).map((name) => ({ path: `${path}.${name}`, what, name }));
  return [
    ...keys(blocks, 'blocks', 'block'),
    ...keys(arrows, 'arrows', 'arrow'),
    ...keys(flows, 'flows', 'flow'),
    ...Object.entries(flows).flatMap(([flow, { connects }]) =>
      connects ? [{ path: `flows.${flow}.connects.to`, what: 'block' as const, name: connects.to }] : [],
    ),
    ...incidents.flatMap((incident, index): Named[] => {
      const path = `incidents[${index}]`;
      if (incident.type !== 'load') return [{ path: `${path}.block`, what: 'block', name: incident.block }];
      return incident.flow === undefined ? [] : [{ path: `${path}.flow`, what: 'flow', name: incident.flow }];
    }),
  ];
}
