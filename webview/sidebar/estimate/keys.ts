/** Arrow keys go from figure to figure, Home and End to the first and the last. */
export function moveAlong(event: KeyboardEvent): void {
  const rows = [...document.querySelectorAll<HTMLElement>('button.figure-name')];
  const at = rows.findIndex((row) => row.matches(':focus'));
  if (at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus();
}
