import * as l10n from '@vscode/l10n';
import type { Flow } from '../../../src/core/board/graph/graph';
import {
  advance,
  arrivedAt,
  dotAt,
  type Leg,
  PLAY_START,
  type PlayPosition,
} from '../../../src/core/board/graph/playFlow';
import type { Point } from '../../../src/core/board/graph/walk';
import type { FlowDesk } from './flowDesk';
import type { Playing } from './flowState';

/** A page that was hidden goes on where it was. */
const LONGEST_FRAME_MS = 500;

/** Moves the dot along a flow, by itself or step by step. The dot has a line of its own: React draws only new steps. */
export class FlowPlayer {
  private legs: readonly Leg[] = [];
  private position: PlayPosition = PLAY_START;
  private isTold = false;
  private lastFrame: number | undefined;
  private cancelFrame: (() => void) | undefined;
  private readonly dots = new Set<(dot: Point | undefined) => void>();

  constructor(private readonly desk: FlowDesk) {}

  /** The flow being played. */
  get current(): Playing | undefined {
    const { mode } = this.desk.state;
    return mode.type === 'playing' ? mode : undefined;
  }

  /** Calls `listener` with the place of the dot, now and whenever it moves; the result ends that. */
  onDot(listener: (dot: Point | undefined) => void): () => void {
    this.dots.add(listener);
    listener(this.dot);
    return () => this.dots.delete(listener);
  }

  /** Begins to play a flow. */
  start(flow: Flow, legs: readonly Leg[], sentences: readonly string[]): void {
    this.legs = legs;
    this.begin({ type: 'playing', flow, sentences, step: 0, paused: false, finished: false });
  }

  /** Takes over where the arrows are now; the dot stays with its step. */
  moveLegs(legs: readonly Leg[]): void {
    this.legs = legs;
    this.tellDot();
  }

  /** Pauses, goes on, or begins again at the end. */
  toggle(): void {
    const { current } = this;
    if (!current) return;
    if (current.finished) {
      this.begin({ ...current, step: 0, paused: false, finished: false });
      return;
    }
    this.show({ ...current, paused: !current.paused });
    this.run();
  }

  /** Goes to the end of this step or the next one, or of the one before, and stays there. */
  step(by: 1 | -1): void {
    const { current } = this;
    if (!current) return;
    const { step, ms } = this.position;
    const isUnderWay = !this.desk.ports.isStill() && ms < (this.legs[step]?.moveMs ?? 0);
    this.moveTo(arrivedAt(this.legs, by > 0 && isUnderWay ? step : step + by), { ...current, paused: true });
    this.run();
  }

  /** Ends playing; the flow's numbers stay. */
  stop(): void {
    this.stopFrames();
    if (!this.current) return;
    this.desk.update({ mode: { type: 'idle' } });
    this.tellDot();
  }

  private get dot(): Point | undefined {
    if (!this.current) return undefined;
    const still = this.desk.ports.isStill();
    return dotAt(this.legs, still ? arrivedAt(this.legs, this.position.step) : this.position);
  }

  private begin(playing: Playing): void {
    this.position = PLAY_START;
    this.isTold = false;
    this.show(playing);
    this.announce(playing, true);
    this.tellDot();
    this.run();
  }

  private run(): void {
    this.stopFrames();
    const { current } = this;
    if (current && !current.paused && !current.finished) this.askFrame();
  }

  private askFrame(): void {
    this.cancelFrame = this.desk.ports.frame((now) => {
      const { current } = this;
      if (!current) return;
      const passed = Math.min(now - (this.lastFrame ?? now), LONGEST_FRAME_MS);
      this.lastFrame = now;
      this.moveTo(advance(this.legs, this.position, passed * this.desk.state.speed), current);
      if (!this.position.finished) this.askFrame();
    });
  }

  private moveTo(position: PlayPosition, current: Playing): void {
    const before = this.current;
    this.position = position;
    const next: Playing = { ...current, step: position.step, finished: position.finished };
    const isNews = before?.step !== next.step || before.finished !== next.finished;
    if (isNews || before.paused !== next.paused) this.show(next);
    if (isNews) this.announce(next, before?.step !== next.step);
    if (next.finished) this.tellHost(next);
    this.tellDot();
  }

  private announce({ flow, sentences, step, finished }: Playing, isNewStep: boolean): void {
    const words = isNewStep ? [l10n.t('Step {0}: {1}', step + 1, sentences[step] ?? '')] : [];
    const end = finished ? [l10n.t('End of “{0}”.', flow.name)] : [];
    this.desk.say([...words, ...end].join('. '));
  }

  /** Once for each time the flow is begun: stepping back and forth at its end is one walk. */
  private tellHost({ flow, sentences }: Playing): void {
    if (this.isTold) return;
    this.isTold = true;
    this.desk.ports.post({ type: 'flowPlayed', name: flow.name, steps: sentences.length });
  }

  private show(mode: Playing): void {
    this.desk.update({ mode });
  }

  private tellDot(): void {
    for (const listener of this.dots) listener(this.dot);
  }

  private stopFrames(): void {
    this.cancelFrame?.();
    this.cancelFrame = undefined;
    this.lastFrame = undefined;
  }
}
