import { viewportCoordsToSceneCoords } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { fromExcalidraw } from '../excalidraw';
import type { FlowDesk } from './flowDesk';
import { pickArrow } from './pickArrow';

/** Events of the pointer which Excalidraw must not see while arrows are being picked: they would draw, select or edit. */
const POINTER_EVENTS = ['pointerdown', 'pointermove', 'dblclick', 'contextmenu', 'touchstart'] as const;
const MAIN_BUTTON = 0;
const MIDDLE_BUTTON = 1;
const MIDDLE_BUTTON_HELD = 4;

/** While a flow is recorded the pointer picks arrows; panning by wheel and middle button goes on. The result ends that. */
export function pickByPointer(api: ExcalidrawImperativeAPI, desk: FlowDesk): () => void {
  const pick = (event: MouseEvent) => {
    const state = api.getAppState();
    const point = viewportCoordsToSceneCoords(event, state);
    return pickArrow(desk.ports.graph(), fromExcalidraw(api.getSceneElements()), point, state.zoom.value);
  };
  const listen = (event: Event) => {
    const { target } = event;
    const isPan =
      event instanceof MouseEvent && (event.button === MIDDLE_BUTTON || event.buttons === MIDDLE_BUTTON_HELD);
    if (!(target instanceof HTMLCanvasElement) || isPan) return;
    event.stopPropagation();
    target.style.cursor = 'crosshair';
    if (event.type !== 'pointermove') event.preventDefault();
    if (!(event instanceof PointerEvent)) return;
    if (event.type === 'pointermove') desk.recorder.point(pick(event));
    else if (event.type === 'pointerdown' && event.button === MAIN_BUTTON) desk.recorder.take(pick(event));
  };
  for (const type of POINTER_EVENTS) window.addEventListener(type, listen, { capture: true, passive: false });
  return () => {
    for (const type of POINTER_EVENTS) window.removeEventListener(type, listen, { capture: true });
  };
}

/** Keys of a recording and of a walk, by what they do; others stay with whoever has the focus. */
function act(desk: FlowDesk, key: string): boolean {
  const { recorder, player } = desk;
  const actions: Readonly<Record<string, () => void>> = recorder.current
    ? {
        ArrowRight: () => recorder.browse(1),
        ArrowDown: () => recorder.browse(1),
        ArrowLeft: () => recorder.browse(-1),
        ArrowUp: () => recorder.browse(-1),
        Enter: () => recorder.take(),
        Backspace: () => recorder.dropLast(),
        Escape: () => recorder.cancel(),
      }
    : {
        ArrowRight: () => player.step(1),
        ArrowDown: () => player.step(1),
        ArrowLeft: () => player.step(-1),
        ArrowUp: () => player.step(-1),
        ' ': () => player.toggle(),
        Escape: () => player.stop(),
      };
  const action = Object.hasOwn(actions, key) ? actions[key] : undefined;
  action?.();
  return action !== undefined;
}

/** Keys go to the flow under way while the focus is on the canvas or on the flow's own card. The result ends that. */
export function steerByKeys(desk: FlowDesk): () => void {
  const listen = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOurs = target.closest('.flow-card') !== null;
    const isCanvas = target === document.body || target.classList.contains('excalidraw');
    if (!isOurs && !isCanvas) return;
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (isOurs && (target instanceof HTMLSelectElement || (isPress && target instanceof HTMLButtonElement))) {
      if (event.key !== 'Escape') return;
    }
    const isTool = event.key.length === 1 || event.key === 'Delete';
    const isSwallowed = isCanvas && isTool && desk.recorder.current !== undefined;
    if (!act(desk, event.key) && !isSwallowed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', listen, true);
  return () => window.removeEventListener('keydown', listen, true);
}
