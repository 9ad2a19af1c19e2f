import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Problem } from './ast';
import { dimensionName } from './dimensionNames';

type Words = Translator<l10n.L10nReplacement>;
type Sentence = (l10n: Words, ...values: string[]) => string;

/** The sentences about a line that cannot be read. */
const READING = {
  tooLong: (l10n, limit = '') => l10n.t('This line is longer than {0} characters.', limit),
  tooDeep: (l10n, limit = '') => l10n.t('This is nested more than {0} deep.', limit),
  reserved: (l10n, name = '') => l10n.t('“{0}” is a unit; give the line another name.', name),
  keyword: (l10n, name = '') => l10n.t('“{0}” is a word of the language; give the line another name.', name),
  unclosed: (l10n) => l10n.t('The bracket opened here is not closed.'),
  unfinished: (l10n) => l10n.t('Something is missing after this.'),
  noOperator: (l10n, text = '') => l10n.t('Put an operator (such as *) before “{0}”.', text),
  unexpected: (l10n, text = '') => l10n.t('“{0}” is not expected here.', text),
  tooManyRanges: (l10n) =>
    l10n.t(
      'Too much of this document depends on ranges to be reckoned while you type: only the middle of every range is used. Split it into several documents.',
    ),
} satisfies Record<string, Sentence>;

/** The sentences about names, functions and ranges. */
const MEANING = {
  billion: (l10n, written = '', number = '') =>
    l10n.t('“{0}” is read as {1} billion; write {1} B for bytes.', written, number),
  unknownName: (l10n, name = '') => l10n.t('“{0}” is not defined.', name),
  countedWord: (l10n, name = '') =>
    l10n.t('“{0}” is not defined: it counts as 1. Give it a line of its own, or write how many.', name),
  unknownFunction: (l10n, name = '') => l10n.t('There is no function “{0}”.', name),
  arguments: (l10n, name = '', wanted = '', found = '') =>
    l10n.t('{0} takes other arguments: {1}. Here it has {2}.', name, wanted, found),
  plainArgument: (l10n, name = '', parameter = '') =>
    l10n.t('{0} needs a plain number here ({1}), without a unit.', name, parameter),
  argumentDimension: (l10n, name = '', parameter = '', wanted = '', found = '') =>
    l10n.t(
      '{0} needs {1} here ({2}), not {3}.',
      name,
      dimensionName(wanted, l10n),
      parameter,
      dimensionName(found, l10n),
    ),
  oneDimension: (l10n, name = '', first = '', other = '') =>
    l10n.t(
      'The arguments of {0} must be of one kind: the first is {1}, this is {2}.',
      name,
      dimensionName(first, l10n),
      dimensionName(other, l10n),
    ),
  outsideDomain: (l10n, name = '') => l10n.t('{0} has no value for this argument.', name),
  certainArgument: (l10n, name = '') => l10n.t('{0} needs a certain number here, not a range.', name),
  nestedRange: (l10n) => l10n.t('The ends of a range are certain numbers.'),
  rangeDimensions: (l10n, low = '', high = '') =>
    l10n.t('The ends of this range are {0} and {1}.', dimensionName(low, l10n), dimensionName(high, l10n)),
  rangeOrder: (l10n) => l10n.t('The first end of a range is the smaller one.'),
  negativeWidth: (l10n) => l10n.t('What follows ± is how far the value may be off: it cannot be negative.'),
} satisfies Record<string, Sentence>;

/** The sentences about what a line comes to. */
const RECKONING = {
  dimensions: (l10n, operator = '', a = '', b = '', nameA = '', shownA = '', nameB = '', shownB = '') => {
    const [first, second] = [dimensionName(a, l10n), dimensionName(b, l10n)];
    const values = [first, second, operandName(nameA, l10n), shownA, operandName(nameB, l10n), shownB];
    return operator === '-'
      ? l10n.t('cannot subtract {0} from {1}: {2} is {3}, {4} is {5}', ...values)
      : l10n.t('cannot add {0} to {1}: {2} is {3}, {4} is {5}', ...values);
  },
  unlikeCounts: (l10n, first = '', second = '') => l10n.t('This adds {0} and {1}.', first, second),
  zero: (l10n) => l10n.t('This is zero; nothing can be divided by it.'),
  exponent: (l10n) => l10n.t('An exponent is a certain, plain number, without a unit.'),
  tooLarge: (l10n) => l10n.t('This number is too large to reckon with.'),
  noNumber: (l10n) => l10n.t('This has no real value.'),
  waiting: (l10n, name = '') => l10n.t('waits for “{0}”', name),
  cycle: (l10n, name = '', way = '') => l10n.t('“{0}” needs itself: {1}', name, way),
  twice: (l10n, line = '', name = '') =>
    l10n.t('Line {0} already defines “{1}”; give this line another name.', line, name),
  unit: (l10n, shown = '', unit = '') => l10n.t('The result is {0}; it cannot be shown in “{1}”.', shown, unit),
} satisfies Record<string, Sentence>;

/** The sentences about stated results. */
const CLAIMS = {
  claimLow: (l10n, times = '', shown = '') => l10n.t('This is {0} too low: it comes out as {1}.', times, shown),
  claimHigh: (l10n, times = '', shown = '') => l10n.t('This is {0} too high: it comes out as {1}.', times, shown),
  claimBits: (l10n, times = '', shown = '') =>
    l10n.t('This is {0} off, as when bits are taken for bytes: it comes out as {1}.', times, shown),
  claimOther: (l10n, shown = '') => l10n.t('This comes out as {0}.', shown),
  claimDimension: (l10n, claimed = '', computed = '', shown = '') =>
    l10n.t(
      'This says {0}, but the result is {1}: {2}.',
      dimensionName(claimed, l10n),
      dimensionName(computed, l10n),
      shown,
    ),
  conventionDay: (l10n, shown = '') =>
    l10n.t('This reckons with a day of 100,000 seconds (it has 86,400); exactly it is {0}.', shown),
  conventionMonth: (l10n, shown = '') =>
    l10n.t('This reckons with a month of 2.5 million seconds (30 days have 2.59 million); exactly it is {0}.', shown),
} satisfies Record<string, Sentence>;

const SENTENCES = { ...READING, ...MEANING, ...RECKONING, ...CLAIMS };

/** The name of the rule a problem is about. */
export type ProblemCode = keyof typeof SENTENCES;

/** What a problem says. */
export function describe({ code, values }: Pick<Problem, 'code' | 'values'>, l10n: Words): string {
  const sentence: Sentence = SENTENCES[code];
  return sentence(l10n, ...values);
}

/** An operand as messages name it: by its name, or by its side when it has none. */
function operandName(name: string, l10n: Words): string {
  if (name === 'left') return l10n.t('the left side');
  if (name === 'right') return l10n.t('the right side');
  return name;
}
