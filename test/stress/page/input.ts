/** Presses and releases a key, given as "Control+Shift+z", where the canvas listens. */
export function press(keys: string): void {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const init: KeyboardEventInit = {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : (CODES[key] ?? key),
    ctrlKey: parts.includes('Control'),
    shiftKey: parts.includes('Shift'),
    bubbles: true,
    cancelable: true,
  };
  for (const type of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(type, init));
}

const CODES: Readonly<Record<string, string>> = { ']': 'BracketRight', '[': 'BracketLeft' };

/** Presses the pointer on the canvas, moves it along and releases it; points in CSS pixels of the page. */
export function drag(points: readonly (readonly [x: number, y: number])[]): void {
  const canvas = document.querySelector('canvas.interactive');
  const [first] = points;
  const last = points.at(-1);
  if (!canvas || !first || !last) throw new Error('There is nothing to drag on.');
  // A canvas only begins a drag where it has seen the pointer before.
  pointer(canvas, 'pointermove', first, 0);
  pointer(canvas, 'pointerdown', first, 1);
  for (const point of points) pointer(canvas, 'pointermove', point, 1);
  pointer(canvas, 'pointerup', last, 0);
}

function pointer(target: Element, type: string, [clientX, clientY]: readonly [number, number], buttons: number): void {
  const shared = { pointerId: 1, pointerType: 'mouse', isPrimary: true, bubbles: true, cancelable: true };
  const button = type === 'pointermove' ? -1 : 0;
  target.dispatchEvent(new PointerEvent(type, { ...shared, clientX, clientY, buttons, button }));
}
