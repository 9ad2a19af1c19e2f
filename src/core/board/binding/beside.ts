/** How a board's file may end. */
const BOARD = /\.excalidraw(?:\.svg|\.png)?$/i;

/**
 * Names of the files beside a board that may hold its estimate, most likely first: one of the board's own name, then the
 * notes, then an `.estimate` file when there is only one. `names` are all files of its folder.
 */
export function estimateNames(board: string, names: readonly string[]): readonly string[] {
  const stem = board.replace(BOARD, '');
  const wanted = [`${stem}.estimate`, `${stem}.md`, 'notes.md', 'notes.estimate'];
  const others = names.filter((name) => name.endsWith('.estimate'));
  const [only] = others;
  if (others.length === 1 && only !== undefined && !wanted.includes(only)) wanted.push(only);
  return wanted.filter((name) => names.includes(name));
}
