import type { PhaseId } from '../interview/plan';

/** The snippets that fit each phase, most useful first. Bodies stand in `snippets/mockboard.code-snippets`. */
export const SNIPPETS_OF_PHASE: Readonly<Record<PhaseId, readonly string[]>> = {
  requirements: ['sd-functional', 'sd-nonfunctional', 'sd-outofscope', 'sd-assumption', 'sd-slo'],
  estimation: ['sd-estimate', 'sd-qps', 'sd-storage', 'sd-bandwidth', 'sd-cache', 'sd-servers', 'sd-assumption'],
  highLevel: ['sd-dataflow', 'sd-api', 'sd-entity', 'sd-choice', 'sd-tradeoff'],
  deepDive: [
    'sd-deepdive',
    'sd-failure',
    'sd-tradeoff',
    'sd-bottleneck',
    'sd-shard',
    'sd-entity',
    'sd-api',
    'sd-monitoring',
    'sd-slo',
    'sd-rollout',
  ],
  wrapUp: ['sd-summary', 'sd-nextversion', 'sd-tradeoff'],
};

/** One snippet of a `.code-snippets` file. */
export interface SnippetDefinition {
  readonly prefix: string;
  readonly description: string;
  readonly scope?: string;
  readonly body: readonly string[];
}

/** The snippets of a phase, in the order of `SNIPPETS_OF_PHASE`. `all` is the parsed snippet file. */
export function snippetsForPhase(
  all: Readonly<Record<string, SnippetDefinition>>,
  phase: PhaseId,
): readonly (SnippetDefinition & { readonly name: string })[] {
  const named = Object.entries(all).map(([name, snippet]) => ({ ...snippet, name }));
  return SNIPPETS_OF_PHASE[phase].flatMap((prefix) => named.filter((snippet) => snippet.prefix === prefix));
}
