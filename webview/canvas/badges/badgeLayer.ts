import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import { iconPath } from '../../../src/core/board/icons';
import { findKind } from '../../../src/core/board/kinds';
import { AwayInGestures } from '../awayInGestures';
import type { LiveGraph } from '../liveGraph';
import type { LiveSelection } from '../liveSelection';

/** Below this zoom the shapes are too small to wear badges. */
const MIN_ZOOM = 0.4;
/** Shapes narrower than this on screen get the icon only, in pixels. */
const TEXT_WIDTH = 76;

interface Badge {
  readonly block: GraphBlock;
  readonly button: HTMLButtonElement;
}

/**
 * Badges of the shapes whose kind was recognised. Plain elements instead of React's, because they move with every frame
 * of a pan: all of them by one transform, each of its own only when the zoom or the drawing changes.
 */
export class BadgeLayer {
  private badges: readonly Badge[] = [];
  private zoom = 0;
  private readonly away: AwayInGestures;
  private readonly endings: (() => void)[];

  constructor(
    private readonly root: HTMLElement,
    private readonly api: ExcalidrawImperativeAPI,
    private readonly graph: LiveGraph,
    private readonly selection: LiveSelection,
    private readonly press: (block: GraphBlock, badge: HTMLElement) => void,
  ) {
    this.away = new AwayInGestures(this.root);
    this.endings = [
      graph.subscribe(() => this.show()),
      selection.subscribe(() => this.hideSelected()),
      api.onScrollChange((scrollX, scrollY, zoom) => this.move({ scrollX, scrollY, zoom })),
      api.onChange((_elements, state) => this.away.follow(state)),
    ];
    this.show();
  }

  /** Takes the badges away. */
  dispose(): void {
    for (const end of this.endings) end();
    this.away.dispose();
    this.root.replaceChildren();
  }

  /** Makes a badge for every recognised shape; those of blocks that mean the same as before stay. */
  private show(): void {
    const known = new Map(this.badges.map((badge) => [badge.block, badge]));
    const wanted = this.graph.current.blocks.filter(
      ({ recognition }) => recognition === 'words' || recognition === 'drawn' || recognition === 'shape',
    );
    this.badges = wanted.map((block) => known.get(block) ?? { block, button: this.createButton(block) });
    const kept = new Set(this.badges.map(({ button }) => button));
    for (const { button } of known.values()) if (!kept.has(button)) button.remove();
    for (const { button } of this.badges) if (!button.isConnected) this.root.append(button);
    this.hideSelected();
    this.zoom = 0;
    this.move(this.api.getAppState());
  }

  /** A badge would cover the handles of a selected shape; the inspector says what it said. */
  private hideSelected(): void {
    const selected = new Set(this.selection.current.blocks);
    for (const { block, button } of this.badges) button.classList.toggle('selected', selected.has(block.id));
  }

  private createButton(block: GraphBlock): HTMLButtonElement {
    const button = document.createElement('button');
    const kind = findKind(block.kind)?.name ?? '';
    button.type = 'button';
    button.className = 'badge';
    // Hundreds of stops would bury what comes after the board; by keyboard the inspector corrects the selected shape.
    button.tabIndex = -1;
    button.dataset.badge = block.id;
    button.dataset.kind = block.kind;
    button.title = describe(block, kind);
    button.ariaLabel = button.title;
    button.ariaHasPopup = 'menu';
    button.innerHTML = `<svg viewBox="0 0 24 24" width="12" height="12" aria-hidden="true"><path d="${iconPath(block.kind)}" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"/></svg>`;
    const text = document.createElement('span');
    text.textContent = block.recognition === 'shape' ? `${kind}?` : kind;
    button.append(text);
    button.addEventListener('click', () => this.press(block, button));
    return button;
  }

  private move({ scrollX, scrollY, zoom }: Pick<AppState, 'scrollX' | 'scrollY' | 'zoom'>): void {
    this.root.style.transform = `translate(${scrollX * zoom.value}px, ${scrollY * zoom.value}px)`;
    if (zoom.value === this.zoom) return;
    this.zoom = zoom.value;
    this.root.classList.toggle('far', zoom.value < MIN_ZOOM);
    for (const { block, button } of this.badges) {
      const { x, y, width } = block.bounds;
      button.style.transform = `translate(${x * zoom.value}px, ${y * zoom.value}px) translate(14px, -100%)`;
      button.classList.toggle('small', width * zoom.value < TEXT_WIDTH);
    }
  }
}

function describe({ name, recognition }: GraphBlock, kind: string): string {
  if (recognition === 'shape')
    return l10n.t('“{0}” names no kind: taken for a service. Click to say what it is.', name);
  if (recognition === 'drawn') return l10n.t('{0}, because it is drawn as one. Click to correct.', kind);
  return l10n.t('{0}, read from “{1}”. Click to correct.', kind, name);
}
