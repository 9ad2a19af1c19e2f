import type { GroupKind } from './graph';

const ZONE =
  /\b(?:[a-z]{2}(?:-gov)?-[a-z]+-\d[a-f]|[a-z]+-[a-z]+\d-[a-f]|az[\s-]?\d*[a-f]?|(?:availability )?zones?|racks?)\b/i;
const REGION =
  /\b(?:[a-z]{2}(?:-gov)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-?\d|(?:us|europe|asia|australia|northamerica|southamerica|me|africa)-(?:[a-z]+\d?)|regions?|data ?cent(?:er|re)s?|dc[\s-]?\d+|geo|(?:us|eu|apac|emea)(?: (?:east|west|north|south|central))?|europe|asia|america|africa|australia|oceania|(?:east|west) (?:us|europe|coast)|colo)\b/i;
const NETWORK =
  /\b(?:v-?pc|subnets?|sub-nets?|v-?nets?|networks?|dmz|intranet|lan|vlan|vpn|perimeter|firewall|trust boundary|on[- ]?prem(?:ises)?|security group)\b/i;
const SERVICE =
  /\b(?:(?:micro)?services?|svc|bounded context|domain|boundary|module|(?:sub)?systems?|back-?end|platform|pipeline|team|product|app(?:lication)?s?|tier|layer|plane|component)\b/i;

/** What a box around others stands for, by its name. */
export function groupKindOf(name: string): GroupKind {
  if (ZONE.test(name)) return 'zone';
  if (NETWORK.test(name)) return 'network';
  if (REGION.test(name)) return 'region';
  return SERVICE.test(name) ? 'service' : 'group';
}
