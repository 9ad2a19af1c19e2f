import type { BlockParameters } from './graph';

/** Stands where something was taken out of a text. */
export const GAP = '\ue000';

/** One line without what taking parts out left behind: empty brackets, lonely commas. */
export function tidyName(text: string): string {
  const name = text.includes(GAP) ? closeGaps(text.replace(/\s+/g, ' ')) : text;
  return name
    .replace(/\s+/g, ' ')
    .replace(/([([{])\s+/g, '$1')
    .trim();
}

function closeGaps(text: string): string {
  return text
    .replace(/[([{]\s*(?:[\ue000,;:/|·•~≈@&+-]\s*)*[)\]}]/g, ' ')
    .replace(/(?:[,;:/|·•~≈@&+=-]|\b(?:with|at|and|of|by))?\s*\ue000(?:\s*[,;|·•]?\s*\ue000)*/gi, GAP)
    .replace(/^[\s\ue000,;:/|·•=-]+|[\s\ue000,;:/|·•=-]+$/g, '')
    .replace(/\s*\ue000\s*(?=[,;)\]}])/g, '')
    .replace(/\s*\ue000\s*/g, ' ')
    .replace(/[([{]\s*[)\]}]/g, ' ');
}

const REPLICA =
  /(?<!\d\s)\b(?:read[\s-]*(?:only\s+)?replicas?|replicas?|slaves?|secondar(?:y|ies)|followers?|stand-?bys?)\b/i;
const PRIMARY = /(?<!\d\s)\b(?:primar(?:y|ies)|masters?|leaders?)\b/i;

/** A name, and which of several stores it stands for. */
export interface NameAndRole {
  readonly name: string;
  readonly role?: NonNullable<BlockParameters['role']>['value'];
}

/** Whether a store is said to be the primary or a replica, and its name without that ("Postgres" for "read replica of Postgres"). */
export function readRole(name: string): NameAndRole {
  const primary = PRIMARY.exec(name);
  const replica = REPLICA.exec(name);
  // "Primary + replicas" is both, and so neither.
  const found = primary && replica ? null : (primary ?? replica);
  if (!found) return { name };
  const rest = `${name.slice(0, found.index)}${GAP}${name.slice(found.index + found[0].length)}`;
  const tidy = tidyName(rest).replace(/^(?:of|for)\s+(?:the\s+)?/i, '');
  return { name: tidy || name, role: primary ? 'primary' : 'replica' };
}
