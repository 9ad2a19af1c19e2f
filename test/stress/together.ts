import type { SceneElement } from '../../src/core/board/scene';
import type { Random } from '../recovery/random';
import type { StressCanvas } from './canvas';
import { round } from './changes';
import { drawn } from './drawn';
import type { PageAction } from './page/driver';

type Place = { readonly x: number; readonly y: number };

/** What several canvases draw on one board at the same time, each its own things, and what has to come of it. */
export class Together {
  /** Where everything has to be in the end. */
  readonly wanted = new Map<string, Place>();
  private readonly owners = new Map<string, StressCanvas>();

  constructor(
    private readonly canvases: readonly StressCanvas[],
    private readonly random: Random,
  ) {}

  /** All canvases do something at once; nobody waits for anybody. */
  async round(): Promise<void> {
    await Promise.all(this.canvases.map((canvas) => canvas.act(this.choose(canvas))));
  }

  private choose(canvas: StressCanvas): PageAction {
    const own = [...this.owners].flatMap(([id, owner]) => (owner === canvas ? [id] : []));
    const id = own.length ? this.random.pick(own) : undefined;
    const kind = this.random.weighted([
      ['draw', 4],
      ['move', 5],
      ['remove', own.length > 4 ? 2 : 0],
    ]);
    const place = id === undefined ? undefined : this.wanted.get(id);
    if (kind === 'draw' || id === undefined || !place) return this.draw(canvas);
    if (kind === 'remove') {
      this.wanted.delete(id);
      this.owners.delete(id);
      return { type: 'keys', select: [id], keys: ['Delete'] };
    }
    const moved = { x: round(place.x + this.random.int(-50, 50)), y: round(place.y + this.random.int(-50, 50)) };
    this.wanted.set(id, moved);
    return { type: 'change', changes: { [id]: moved } };
  }

  private draw(canvas: StressCanvas): PageAction {
    const element: SceneElement = drawn(this.random);
    this.wanted.set(element.id, { x: element.x, y: element.y });
    this.owners.set(element.id, canvas);
    return { type: 'draw', elements: [element] };
  }
}
