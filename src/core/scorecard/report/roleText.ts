import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { RolePair, UnclearRole } from './compare';
import type { Role } from './roles';

type Words = Translator<l10n.L10nReplacement>;

/** What a block does, for people: "Cache “Post cache”, in front of Posts". `plain` makes names safe for where the text goes. */
export function roleText(
  { kindName, name, place }: Role,
  l10n: Words,
  plain: (text: string) => string = (text) => text,
): string {
  const list = (names: readonly string[]) => names.map(plain).join(', ');
  const own = l10n.t('{0} “{1}”', kindName, plain(name));
  switch (place.type) {
    case 'before':
      return l10n.t('{0}, in front of {1}', own, list(place.blocks));
    case 'after':
      return l10n.t('{0}, with its work from {1}', own, list(place.blocks));
    case 'between':
      if (place.from.length === 0) return l10n.t('{0}, read by {1}', own, list(place.to));
      if (place.to.length === 0) return l10n.t('{0}, filled by {1}', own, list(place.from));
      return l10n.t('{0}, from {1} to {2}', own, list(place.from), list(place.to));
    case 'anywhere':
      return own;
  }
}

/** Two blocks that do the same. */
export function pairText(
  { board, reference }: RolePair,
  l10n: Words,
  plain: (text: string) => string = (text) => text,
): string {
  const own = roleText(board, l10n, plain);
  return board.name === reference.name ? own : l10n.t('{0} (there: {1})', own, plain(reference.name));
}

/** A block of which it cannot be told which of the reference's it is. */
export function unclearText(
  { board, may }: UnclearRole,
  l10n: Words,
  plain: (text: string) => string = (text) => text,
): string {
  return l10n.t(
    '{0} may be one of these of the reference; its name does not say what it is for: {1}',
    roleText(board, l10n, plain),
    may.map((each) => roleText(each, l10n, plain)).join('; '),
  );
}
