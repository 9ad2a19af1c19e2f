import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { SolverWarning } from './solution';

/** What the parts of a model are called. */
export interface SolutionNames {
  block(id: string): string;
  arrow(id: string): string;
}

/** What a warning says: what is off, by how much, and what helps. */
export function warningText(
  warning: SolverWarning,
  names: SolutionNames,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  switch (warning.type) {
    case 'saturated':
      return l10n.t(
        '{0} gets {1} of what it can do: its backlog grows as long as that lasts, and no latency holds. Give it more instances, or fewer requests.',
        names.block(warning.block),
        percent(warning.utilisation),
      );
    case 'rejecting':
      return l10n.t(
        '{0} turns {1} of its requests away: its queue is full.',
        names.block(warning.block),
        percent(warning.rejected),
      );
    case 'threads':
    case 'connections':
      return usageText(warning, names, l10n);
    case 'cycle':
      return l10n.t(
        'In the flow {0} the call {1} leads back to a block that waits for it. It is left out; make it asynchronous, or draw the flow as a walk.',
        warning.flow,
        names.arrow(warning.arrow),
      );
    case 'retryStorm':
      return l10n.t(
        'Every call {0} comes to {1} attempts: retries make most of the load. Retry fewer times, later, or not at all when it is overloaded.',
        names.arrow(warning.arrow),
        digits(warning.attempts),
      );
    case 'metastable':
      return l10n.t(
        '{0} does not recover by itself: once its answers come too late for a moment, further tries bring {1} of what it can do, although nothing else is wrong any more. Let callers try fewer times, or stop trying when most calls fail.',
        names.block(warning.block),
        percent(warning.utilisation),
      );
    case 'tooMuch':
      return l10n.t(
        'The rates of the flow {0} grow beyond all numbers; look for a number of calls that is too large.',
        warning.flow,
      );
    case 'beginsInside':
    case 'unawaited':
    case 'onMissesOnly':
      return assumptionText(warning, names, l10n);
    default:
      return limitText(warning, names, l10n);
  }
}

/** Blocks named one by one. */
const NAMED = 4;

/** How a drawing is understood, and how to say otherwise. */
function assumptionText(
  warning: Of<'beginsInside' | 'unawaited' | 'onMissesOnly'>,
  names: SolutionNames,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  switch (warning.type) {
    case 'beginsInside':
      return l10n.t(
        'The flow {0} begins at {1}: each of its requests counts as work there. Begin it at a client where that is not so.',
        warning.flow,
        names.block(warning.block),
      );
    case 'unawaited': {
      const more = warning.blocks.length - NAMED;
      const listed = warning.blocks.slice(0, NAMED).map((id) => names.block(id));
      return l10n.t(
        'The times of the flow {0} end with its answer: what is done after it at {1} is not in them.',
        warning.flow,
        `${listed.join(', ')}${more > 0 ? ` (+${more})` : ''}`,
      );
    }
    case 'onMissesOnly':
      return l10n.t(
        'In the flow {0}, {1} gets only what {2} does not have, since {2} is asked before it. Walk to {1} first where it is always asked.',
        warning.flow,
        names.block(warning.block),
        names.block(warning.cache),
      );
  }
}

type Of<Type extends SolverWarning['type']> = Extract<SolverWarning, { type: Type }>;

function usageText(
  warning: Of<'threads' | 'connections'>,
  names: SolutionNames,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  const { type, block, held, limit } = warning;
  if (held === undefined) {
    return type === 'threads'
      ? l10n.t('The threads of {0} ({1}) are all held by requests that never end.', names.block(block), digits(limit))
      : l10n.t(
          'The connections of {0} ({1}) are all held by requests that never end.',
          names.block(block),
          digits(limit),
        );
  }
  return type === 'threads'
    ? l10n.t(
        '{0} holds {1} of its {2} threads while it waits for others.',
        names.block(block),
        digits(held),
        digits(limit),
      )
    : l10n.t('{0} holds {1} of its {2} connections.', names.block(block), digits(held), digits(limit));
}

/** What formulas are known to get wrong. */
function limitText(
  warning: Of<'approximate' | 'bursty' | 'boundedApproximate' | 'fanOut' | 'unsettled' | 'noPercentiles' | 'feedback'>,
  names: SolutionNames,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  switch (warning.type) {
    case 'approximate':
      return l10n.t(
        'The wait at {0} is an approximation (Allen and Cunneen; cv² of arrivals {1}, of service {2}).',
        names.block(warning.block),
        digits(warning.arrivalCv2),
        digits(warning.serviceCv2),
      );
    case 'bursty':
      return l10n.t(
        'Service at {0} is bursty (cv² {1}): the median can be up to 25% too high. Simulate for a sure number.',
        names.block(warning.block),
        digits(warning.serviceCv2),
      );
    case 'boundedApproximate':
      return l10n.t(
        'The queue limit of {0} is solved as if service and arrivals were exponential, which they are not.',
        names.block(warning.block),
      );
    case 'fanOut':
      return l10n.t(
        '{0} makes {1} calls at once into one pool: the real p99 is higher (5% at 5 calls, 16% at 10, 66% at 50). Simulate for a sure number.',
        names.arrow(warning.arrow),
        digits(warning.calls),
      );
    case 'unsettled':
      return l10n.t('Retries and load had not come to rest after many rounds; the figures are those of the last one.');
    case 'noPercentiles':
      return l10n.t('The flow {0} has loops and times that are not exponential: only its mean is known.', warning.flow);
    case 'feedback':
      return l10n.t(
        'The percentiles of the flow {0} take repeated visits of a block for independent, which is close but not exact.',
        warning.flow,
      );
  }
}

function percent(share: number): string {
  return `${digits(share * 100)}%`;
}

/** Three digits, as people read them. */
function digits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 20 });
}
