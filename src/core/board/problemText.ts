import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { SceneProblem } from './canonical';

/** Says what is wrong with a board's text and what to do. `file` is its name as the reader knows it. */
export function describeSceneProblem(
  problem: SceneProblem,
  file: string,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  switch (problem.type) {
    case 'notJson': {
      // The parser quotes the text around the place, line breaks included.
      const detail = problem.detail.replace(/\s+/g, ' ');
      return problem.line === undefined
        ? l10n.t(
            '{0} is not valid JSON ({1}). Repair it as text or restore an earlier version; nothing was changed.',
            file,
            detail,
          )
        : l10n.t(
            '{0} is not valid JSON near line {1} ({2}). Repair it as text or restore an earlier version; nothing was changed.',
            file,
            problem.line,
            detail,
          );
    }
    case 'notABoard':
      return l10n.t(
        '{0} holds {1}, not an Excalidraw drawing. Open it as text to see what it is; nothing was changed.',
        file,
        problem.found,
      );
    case 'newer':
      return l10n.t(
        '{0} was written by a newer version of Excalidraw (format {1}). Update Mockboard to edit it; nothing was changed.',
        file,
        problem.version,
      );
    case 'badElement':
      return l10n.t(
        'Element {1} of {0} has no type or no numeric position. Repair it as text; nothing was changed.',
        file,
        problem.index + 1,
      );
  }
}
