import type * as l10n from '@vscode/l10n';
import { sameDimension } from '../estimate/dimension';
import { formatValue } from '../estimate/format';
import { describe } from '../estimate/messages';
import { displayOf, evaluate, type Sheet } from '../estimate/sheet';
import type { Value } from '../estimate/value';
import type { Translator } from '../translator';
import type { ProblemFault } from './fault';
import type { KeyFigure, Problem } from './problem';

type Words = Translator<l10n.L10nReplacement>;

/** How far a figure may be from what its source says, as a share of the latter. */
export const TOLERANCE = 0.15;

/** What is wrong with the estimate: everything an editor would underline. */
export function checkLines(sheet: Sheet, l10n: Words): readonly ProblemFault[] {
  return sheet.lines.flatMap((line, index) =>
    (line?.problems ?? []).map((problem) => ({ path: ['estimate', index], message: describe(problem, l10n) })),
  );
}

/** What is wrong with the key figures: unknown names and sources, too far from the source, used by no decision. */
export function checkFigures(problem: Problem, sheet: Sheet, l10n: Words): readonly ProblemFault[] {
  return [
    ...problem.keyFigures.flatMap((figure, index) => checkFigure(figure, index, problem, sheet, l10n)),
    ...checkUses(problem, l10n),
  ];
}

function checkFigure(
  { name, expected, source }: KeyFigure,
  index: number,
  { sources }: Problem,
  sheet: Sheet,
  l10n: Words,
): readonly ProblemFault[] {
  const at = (key: string, message: string): readonly ProblemFault[] => [{ path: ['keyFigures', index, key], message }];
  const line = sheet.lines[sheet.definitions.get(name) ?? -1];
  if (!line?.value) return at('name', l10n.t('The estimate has no line “{0} = …” with a value.', name));
  if (source !== undefined && !sources.some(({ id }) => id === source)) {
    return at('source', l10n.t('No source has the id “{0}”: add it to “sources”.', source));
  }
  if (expected === undefined) return [];
  const wanted = valueIn(expected);
  if (!wanted)
    return at('expected', l10n.t('“{0}” has no value: write it as in an estimate, such as 700k / s.', expected));
  if (!sameDimension(line.value.dimension, wanted.dimension)) {
    return at(
      'expected',
      l10n.t('“{0}” comes to {1}; the source’s {2} is of another kind.', name, displayOf(line), expected),
    );
  }
  if (Math.abs(line.value.si - wanted.si) <= TOLERANCE * Math.abs(wanted.si)) return [];
  return at(
    'expected',
    l10n.t('“{0}” comes to {1}, more than 15% away from the source’s {2}.', name, displayOf(line), formatValue(wanted)),
  );
}

function valueIn(text: string): Value | undefined {
  const [line] = evaluate(text).lines;
  return line?.problems.length ? undefined : line?.value;
}

/** Figures that are referred to but not among the key figures, and key figures nothing refers to. */
function checkUses({ keyFigures, nonFunctional, deepDives }: Problem, l10n: Words): readonly ProblemFault[] {
  const known = new Set(keyFigures.map(({ name }) => name));
  const uses = [
    ...nonFunctional.map(({ figures }, index) => ({ figures, path: ['nonFunctional', index, 'figures'] })),
    ...deepDives.map(({ figures }, index) => ({ figures, path: ['deepDives', index, 'figures'] })),
  ];
  const used = new Set(uses.flatMap(({ figures }) => figures));
  return [
    ...uses.flatMap(({ figures, path }) =>
      figures.flatMap((name, index) =>
        known.has(name) ? [] : [{ path: [...path, index], message: l10n.t('“{0}” is no key figure.', name) }],
      ),
    ),
    ...keyFigures.flatMap(({ name }, index) =>
      used.has(name)
        ? []
        : [
            {
              path: ['keyFigures', index, 'name'],
              message: l10n.t(
                'Nothing rests on “{0}”: name it in “figures” of a non-functional requirement or a deep dive.',
                name,
              ),
            },
          ],
    ),
  ];
}
