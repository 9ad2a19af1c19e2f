import type { AppEvent } from '../../../src/core/app';
import { blockElements } from '../../../src/core/board/blockElements';
import { emptyBoardText, parseScene, type SceneText } from '../../../src/core/board/canonical';
import { connectElements } from '../../../src/core/board/connect';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import type { SceneElement } from '../../../src/core/board/scene';
import { planEdit } from '../../../src/core/board/sceneEdit';
import type { RecordedEvent } from '../../../src/core/timeline/timeline';
import { recordedOf } from '../../../src/core/timeline/work/recordedFiles';
import type { WorkEvent } from '../../../src/core/timeline/work/workEvent';
import { WorkLog } from '../../../src/core/timeline/work/workLog';
import { makeSetup, T0 } from '../fixtures';

/** What was there at a moment, to compare a replay with. */
export interface TrueMoment {
  readonly at: number;
  readonly scene: SceneText;
  readonly notes: string;
}

/** A made-up interview: its events, and how things stood after each second of it. */
export interface DrawnInterview {
  readonly events: readonly RecordedEvent[];
  readonly moments: readonly TrueMoment[];
}

const SECOND = 1000;

/**
 * Draws and writes for some minutes as people do, from a seed: blocks from the palette, arrows between them, drags with the
 * canvas's looks in between, new names, strokes of a pen, deletions, and notes typed by the word.
 */
export function drawInterview(minutes: number, seed: number, start: SceneText = emptyScene()): DrawnInterview {
  const hand = new Hand(seed, start);
  const log = new WorkLog();
  const started: AppEvent = { type: 'interviewStarted', at: T0, setup: makeSetup() };
  const work: WorkEvent[] = [];
  const moments: TrueMoment[] = [];
  const look = (at: number) => {
    const seen = { at, paused: false };
    work.push(...log.seeBoard(recordedOf(hand.scene, (data) => data).board, seen), ...log.seeNotes(hand.notes, seen));
  };
  look(T0);
  for (let second = 0; second < minutes * 60; second += 1) {
    for (const part of [0, 500]) {
      hand.do(second * 2 + part / 500);
      look(T0 + second * SECOND + part + 1);
    }
    moments.push({ at: T0 + second * SECOND + 999, scene: hand.scene, notes: hand.notes });
  }
  const ended: AppEvent = { type: 'interviewEnded', at: T0 + minutes * 60 * SECOND };
  return { events: [started, ...work, ended], moments };
}

/** A new board. */
export function emptyScene(): SceneText {
  const parsed = parseScene(emptyBoardText());
  if (!parsed.ok) throw new Error('the empty board is none');
  return parsed.scene;
}

class Hand {
  notes = '# Requirements\n';
  private blocks: string[] = [];
  private made = 0;

  constructor(
    private seed: number,
    public scene: SceneText,
  ) {}

  /** One of the things people do in half a second; most of the time they write or think. */
  do(step: number): void {
    const deed = step % 40;
    if (deed < 20) this.notes += deed % 5 ? ` word${this.roll(99)}` : '\n- ';
    else if (deed === 20) this.addBlock();
    else if (deed === 22) this.connect();
    else if (deed >= 24 && deed < 28) this.move();
    else if (deed === 30) this.rename();
    else if (deed >= 32 && deed < 36) this.stroke(deed - 31);
    else if (deed === 38 && this.blocks.length > 12) this.remove();
  }

  private addBlock(): void {
    this.made += 1;
    const id = `aB3${this.made}xYz-${this.roll(1e9)}`;
    const kind = BLOCK_KINDS[this.roll(BLOCK_KINDS.length)]?.id ?? 'cache';
    this.edit(
      blockElements({ kind, centerX: this.roll(2000), centerY: this.roll(900), id, seed: this.roll(1e9) }, 'image'),
    );
    this.blocks.push(id);
  }

  private connect(): void {
    const [from, to] = [this.any(), this.any()];
    if (!from || !to || from === to) return;
    this.made += 1;
    const connected = connectElements({ from, to, id: `arrow-${this.made}`, seed: this.roll(1e9) });
    this.edit([connected.arrow, connected.from, connected.to]);
  }

  private move(): void {
    const block = this.any();
    const [group] = block?.groupIds ?? [];
    if (!group) return;
    const [dx, dy] = [this.roll(200) - 100 + 1 / 3, this.roll(200) - 100];
    const parts = [...this.scene.elements.values()].filter(({ groupIds }) => groupIds?.includes(group));
    this.edit(parts.map((part) => ({ ...part, x: part.x + dx, y: part.y + dy })));
  }

  private rename(): void {
    const label = this.scene.elements.get(`${this.any()?.id}-t`);
    if (label) this.edit([{ ...label, text: `name ${this.roll(999)}`, originalText: `name ${this.roll(999)}` }]);
  }

  private stroke(part: number): void {
    const id = `stroke-${this.made}`;
    const before = this.scene.elements.get(id);
    const points = Array.from({ length: part * 12 }, (_, index) => [index * 1.123456789, Math.sin(index) * 40]);
    const [base] = blockElements({ kind: 'cache', centerX: 0, centerY: 0, id, seed: 1 }, 'image');
    if (base) this.edit([{ ...(before ?? base), id, type: 'freedraw', points, pressures: [], customData: {} }]);
  }

  private remove(): void {
    const block = this.any();
    const [group] = block?.groupIds ?? [];
    const parts = [...this.scene.elements.values()].filter(({ groupIds }) => group && groupIds?.includes(group));
    this.blocks = this.blocks.filter((id) => id !== block?.id);
    this.scene = planEdit(this.scene, { changed: [], deleted: parts.map(({ id }) => id) }).scene;
  }

  private edit(changed: readonly SceneElement[]): void {
    const touched = changed.map((element) => ({
      ...element,
      version: element.version + 1,
      versionNonce: this.roll(2 ** 31),
      updated: T0 + this.roll(1e6),
    }));
    this.scene = planEdit(this.scene, { changed: touched, deleted: [] }).scene;
  }

  private any(): SceneElement | undefined {
    return this.scene.elements.get(this.blocks[this.roll(this.blocks.length)] ?? '');
  }

  /** A number below `bound` (a linear congruential generator: W. H. Press et al., "Numerical Recipes", 1992). */
  private roll(bound: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * bound);
  }
}
