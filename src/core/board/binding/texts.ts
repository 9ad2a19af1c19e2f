import type * as l10n from '@vscode/l10n';
import { symbolOf } from '../../estimate/dimension';
import { dimensionName } from '../../estimate/dimensionNames';
import { describe } from '../../estimate/messages';
import type { Translator } from '../../translator';
import type { BindingProblem } from './resolve';

/** Why a formula on the board has no value there, and the cure. `label` is what the field is called. */
export function bindingProblemText(
  problem: BindingProblem,
  formula: string,
  label: string,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  switch (problem.type) {
    case 'noEstimate':
      return l10n.t('There is no estimate beside this board: write one into notes.md, then bind to its names.');
    case 'unknownName':
      return l10n.t('{0} has no line “{1} = …”. Define it there, or choose another name.', problem.file, problem.name);
    case 'brokenName':
      return l10n.t('“{0}” has no value yet: repair its line in {1}.', problem.name, problem.file);
    case 'unreadable':
      return describe(problem.problem, l10n);
    case 'noName':
      return l10n.t('After = comes a name of the estimate, such as = peak_reads; a number stands alone.');
    case 'dimension':
      return l10n.t(
        '“{0}” is {1} ({2}); {3} needs {4}.',
        formula,
        dimensionName(symbolOf(problem.found), l10n),
        briefly(problem.display),
        label,
        dimensionName(symbolOf(problem.wanted), l10n),
      );
    case 'value':
      return l10n.t('“{0}” comes to {1}; that cannot be meant for {2}.', formula, briefly(problem.display), label);
  }
}

/** Without the further forms a line's end shows: "3 TB/day" of "3 TB/day · 1.1 PB/yr". */
function briefly(display: string): string {
  return display.split(' · ')[0] ?? display;
}
