import type { Bounds } from '../../../src/core/board/graph/graph';
import { type Point, pointAt } from '../../../src/core/board/graph/walk';
import type { Dot } from '../../../src/core/simulation/trace/dots';
import type { Moment } from './runPlayer';

/** Where arrows run and blocks stand, in scene units. */
export interface Places {
  readonly paths: ReadonlyMap<string, readonly Point[]>;
  readonly bounds: ReadonlyMap<string, Bounds>;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Dots at a block stand in rows along its lower edge, in scene units apart. */
const DOTS_IN_ROW = 6;
const APART = 13;
/** A line of so many fills its bar. */
const FULL_LINE = 1000;
const BAR = { width: 64, height: 16 };

/** The marks of a run in an SVG group. Plain elements, used again from frame to frame, because they move with each. */
export class RunMarks {
  private readonly dots: SVGGElement[] = [];
  private readonly lines = new Map<string, SVGGElement>();

  constructor(private readonly root: SVGGElement) {}

  /** Shows a moment, and nothing else. */
  show({ dots, waiting }: Moment, places: Places): void {
    const standing = new Map<string, number>();
    let used = 0;
    for (const dot of dots) {
      const spot = spotOf(dot, places, standing);
      if (!spot) continue;
      this.place(used, dot, spot);
      used += 1;
    }
    for (const unused of this.dots.slice(used)) unused.style.display = 'none';
    this.showLines(waiting, places);
  }

  /** Takes everything away. */
  clear(): void {
    this.root.replaceChildren();
    this.dots.length = 0;
    this.lines.clear();
  }

  private place(index: number, { isAnswer, isFailure, request, place }: Dot, { x, y }: Point): void {
    const known = this.dots[index] ?? this.addDot();
    known.style.display = '';
    known.setAttribute('class', `run-dot${isFailure ? ' failed' : isAnswer ? ' answer' : ''}`);
    known.dataset.request = String(request);
    known.dataset.place = place.type;
    known.style.transform = `translate(${x}px, ${y}px) scale(var(--unzoom))`;
  }

  private addDot(): SVGGElement {
    const dot = document.createElementNS(SVG, 'g');
    const circle = document.createElementNS(SVG, 'circle');
    circle.setAttribute('r', '6');
    const cross = document.createElementNS(SVG, 'path');
    cross.setAttribute('d', 'M-5 -5L5 5M5 -5L-5 5');
    dot.append(circle, cross);
    this.root.append(dot);
    this.dots.push(dot);
    return dot;
  }

  private showLines(waiting: Moment['waiting'], { bounds }: Places): void {
    for (const [block, line] of this.lines) {
      if (waiting[block] && bounds.has(block)) continue;
      line.remove();
      this.lines.delete(block);
    }
    for (const [block, count] of Object.entries(waiting)) {
      const box = bounds.get(block);
      if (box) this.showLine(this.lines.get(block) ?? this.addLine(block), count, box);
    }
  }

  private showLine(line: SVGGElement, count: number, { x, y, width }: Bounds): void {
    const [, fill, text] = line.children;
    const share = Math.min(1, Math.log10(1 + count) / Math.log10(1 + FULL_LINE));
    fill?.setAttribute('width', String(share * BAR.width));
    if (text && text.textContent !== String(count)) text.textContent = count.toLocaleString();
    line.dataset.waiting = String(count);
    line.style.transform = `translate(${x + width / 2}px, ${y}px) scale(var(--unzoom)) translate(${-BAR.width / 2}px, ${-BAR.height / 2}px)`;
  }

  /** A bar that fills with the line before a block, on a logarithmic scale, and its length as a number. */
  private addLine(block: string): SVGGElement {
    const line = document.createElementNS(SVG, 'g');
    line.setAttribute('class', 'run-line-at');
    line.dataset.block = block;
    const back = document.createElementNS(SVG, 'rect');
    const fill = document.createElementNS(SVG, 'rect');
    for (const each of [back, fill]) {
      each.setAttribute('width', String(BAR.width));
      each.setAttribute('height', String(BAR.height));
      each.setAttribute('rx', '4');
    }
    fill.setAttribute('class', 'fill');
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', String(BAR.width / 2));
    text.setAttribute('y', String(BAR.height / 2));
    text.setAttribute('dy', '0.36em');
    line.append(back, fill, text);
    this.root.prepend(line);
    this.lines.set(block, line);
    return line;
  }
}

function spotOf({ place }: Dot, { paths, bounds }: Places, standing: Map<string, number>): Point | undefined {
  if (place.type === 'arrow') return pointAt(paths.get(place.arrow) ?? [], place.share);
  const box = bounds.get(place.block);
  if (!box) return undefined;
  const index = standing.get(place.block) ?? 0;
  standing.set(place.block, index + 1);
  const column = index % DOTS_IN_ROW;
  return { x: box.x + 10 + column * APART, y: box.y + box.height - Math.floor(index / DOTS_IN_ROW) * APART };
}
