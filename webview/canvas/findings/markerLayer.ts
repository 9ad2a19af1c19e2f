import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import type { ShownFinding } from '../../../src/core/protocol/canvas';
import { SEVERITIES } from '../../../src/core/review/finding';
import { AwayInGestures } from '../awayInGestures';
import type { LiveGraph } from '../liveGraph';
import type { FindingsShown } from './findingsShown';

/** Below this zoom blocks are too small to wear markers. */
const MIN_ZOOM = 0.3;

/** All findings at one block or arrow, the worst first. */
export interface Marked {
  readonly element: string;
  readonly findings: readonly ShownFinding[];
}

interface Marker {
  readonly marked: Marked;
  readonly button: HTMLButtonElement;
}

/**
 * Markers at the blocks and arrows that have findings. Like the badges of shapes: plain elements, all moved by one transform,
 * each of its own only when zoom, drawing or findings change.
 */
export class MarkerLayer {
  private markers: readonly Marker[] = [];
  private zoom = 0;
  private readonly away: AwayInGestures;
  private readonly endings: (() => void)[];

  constructor(
    private readonly root: HTMLElement,
    private readonly api: ExcalidrawImperativeAPI,
    private readonly graph: LiveGraph,
    private readonly findings: FindingsShown,
    /** `how`: pointed at, or pressed and thus to be read with the keyboard. */
    private readonly open: (marked: Marked, marker: HTMLElement, how: 'hover' | 'press') => void,
  ) {
    this.away = new AwayInGestures(this.root, () => this.place());
    this.endings = [
      graph.subscribe(() => this.place()),
      findings.subscribe(() => this.show()),
      api.onScrollChange((scrollX, scrollY, zoom) => this.move({ scrollX, scrollY, zoom })),
      api.onChange((_elements, state) => this.away.follow(state)),
    ];
    this.show();
  }

  /** Takes the markers away. */
  dispose(): void {
    for (const end of this.endings) end();
    this.away.dispose();
    this.root.replaceChildren();
  }

  private show(): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.marker : undefined;
    this.markers = markedOf(this.findings.current).map((marked) => ({ marked, button: this.createButton(marked) }));
    this.root.replaceChildren(...this.markers.map(({ button }) => button));
    if (focused !== undefined) this.markers.find(({ marked }) => marked.element === focused)?.button.focus();
    this.place();
  }

  private createButton(marked: Marked): HTMLButtonElement {
    const [worst] = marked.findings;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `finding-marker ${worst?.severity ?? 'info'}`;
    button.dataset.marker = marked.element;
    button.ariaHasPopup = 'dialog';
    const messages = marked.findings.map(({ message }) => message);
    button.ariaLabel =
      messages.length > 1 ? l10n.t('{0} findings: {1}', messages.length, messages.join(' ')) : (messages[0] ?? '');
    button.textContent = marked.findings.length > 1 ? String(marked.findings.length) : SIGNS[worst?.severity ?? 'info'];
    button.addEventListener('pointerenter', () => this.open(marked, button, 'hover'));
    button.addEventListener('click', () => this.open(marked, button, 'press'));
    // Excalidraw would begin to edit what is selected.
    button.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    });
    return button;
  }

  /** Puts every marker at its block's upper right corner or its arrow's middle; those whose element is gone away. */
  private place(): void {
    this.zoom = 0;
    this.move(this.api.getAppState());
  }

  private move({ scrollX, scrollY, zoom }: Pick<AppState, 'scrollX' | 'scrollY' | 'zoom'>): void {
    this.root.style.transform = `translate(${scrollX * zoom.value}px, ${scrollY * zoom.value}px)`;
    if (zoom.value === this.zoom) return;
    this.zoom = zoom.value;
    this.root.classList.toggle('far', zoom.value < MIN_ZOOM);
    const places = this.places();
    for (const { marked, button } of this.markers) {
      const spot = places.get(marked.element);
      button.hidden = !spot;
      if (spot)
        button.style.transform = `translate(${spot.x * zoom.value}px, ${spot.y * zoom.value}px) translate(-50%, -50%)`;
    }
  }

  private places(): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
    const wanted = new Set(this.markers.map(({ marked }) => marked.element));
    const places = new Map<string, { x: number; y: number }>();
    for (const { id, bounds } of this.graph.current.blocks) {
      if (wanted.has(id)) places.set(id, { x: bounds.x + bounds.width, y: bounds.y });
    }
    for (const element of this.api.getSceneElements()) {
      if (!wanted.has(element.id) || !('points' in element)) continue;
      const middle = middleOf(element.points as readonly (readonly [number, number])[]);
      places.set(element.id, { x: element.x + middle[0], y: element.y + middle[1] });
    }
    return places;
  }
}

/** Told apart by form as well as by colour. */
const SIGNS: Readonly<Record<ShownFinding['severity'], string>> = { error: '✕', warning: '!', info: 'i' };

function markedOf(findings: readonly ShownFinding[]): readonly Marked[] {
  const lists = new Map<string, ShownFinding[]>();
  for (const finding of findings) lists.set(finding.element, [...(lists.get(finding.element) ?? []), finding]);
  const rank = ({ severity }: ShownFinding) => SEVERITIES.indexOf(severity);
  return [...lists].map(([element, list]) => ({ element, findings: list.sort((a, b) => rank(a) - rank(b)) }));
}

/** An arrow shorter than this is marked near its start: a third of the way along would be where its rate stands. Scene units. */
const SHORT = { below: 110, at: 9 } as const;

/** A third of the way along: the middle is where the label stands. */
function middleOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const lengths = points
    .slice(1)
    .map(([x, y], index) => Math.hypot(x - (points[index]?.[0] ?? 0), y - (points[index]?.[1] ?? 0)));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let left = total < SHORT.below ? Math.min(SHORT.at, total / 3) : total / 3;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index], points[index + 1]];
    if (a && b && left <= length && length > 0)
      return [a[0] + ((b[0] - a[0]) * left) / length, a[1] + ((b[1] - a[1]) * left) / length];
    left -= length;
  }
  return points[0] ?? [0, 0];
}
