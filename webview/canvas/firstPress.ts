/**
 * Lets a drag begin while the focus is elsewhere (in the notes, in the command palette). In a frame the focus arrives
 * after the press that asked for it, and Excalidraw takes a window that gets the focus for one that missed the end of a
 * gesture: it would drop the drag that has just begun. To be called before Excalidraw listens, once a page: events of
 * the window itself reach its listeners in the order they were added, capturing or not.
 */
export function keepFirstPress(): void {
  let bringsFocus = false;
  window.addEventListener('focus', (event) => {
    if (bringsFocus) event.stopImmediatePropagation();
    bringsFocus = false;
  });
  window.addEventListener(
    'pointerdown',
    () => {
      bringsFocus = !document.hasFocus();
    },
    true,
  );
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(
      end,
      () => {
        bringsFocus = false;
      },
      true,
    );
  }
}
