import * as l10n from '@vscode/l10n';
import { stepSentence, stepWords } from '../../../src/core/board/graph/flows';
import type { FlowStep } from '../../../src/core/board/graph/graph';
import { nextSteps, takeArrow } from '../../../src/core/board/graph/recordFlow';
import type { FlowDesk } from './flowDesk';
import type { Recording } from './flowState';

/** Clicks a flow together, arrow by arrow. Nothing is in the drawing before `done`. */
export class FlowRecorder {
  constructor(private readonly desk: FlowDesk) {}

  /** The recording under way. */
  get current(): Recording | undefined {
    const { mode } = this.desk.state;
    return mode.type === 'recording' ? mode : undefined;
  }

  /** Begins with these steps. */
  start(name: string, steps: readonly FlowStep[]): void {
    this.desk.update({ mode: { type: 'recording', name, steps, candidate: undefined }, isNaming: false });
    this.desk.say(
      l10n.t(
        'Recording “{0}”. Click the arrows in order, or choose one by the arrow keys and take it by Enter. Escape cancels.',
        name,
      ),
    );
  }

  /** The arrow that a click would take now, or none. */
  point(candidate: string | undefined): void {
    const { current } = this;
    if (current && current.candidate !== candidate) this.desk.update({ mode: { ...current, candidate } });
  }

  /** Chooses the next or previous of the arrows that can be taken. */
  browse(by: 1 | -1): void {
    const { current } = this;
    if (!current) return;
    const steps = nextSteps(this.desk.ports.graph(), current.steps);
    const index = steps.findIndex(({ arrow }) => arrow === current.candidate);
    const start = index < 0 && by < 0 ? 0 : index;
    const step = steps[(start + by + steps.length) % steps.length];
    if (!step) return;
    this.desk.ports.reveal([step.arrow]);
    this.point(step.arrow);
    this.desk.say(l10n.t('Next: {0}', this.words(step)));
  }

  /** Takes an arrow, or the one chosen. */
  take(arrow: string | undefined = this.current?.candidate): void {
    const { current } = this;
    const step = current && arrow && takeArrow(this.desk.ports.graph(), current.steps, arrow);
    if (!step) return;
    const steps = [...current.steps, step];
    this.desk.update({ mode: { ...current, steps, candidate: undefined } });
    this.desk.say(l10n.t('Step {0}: {1}', steps.length, this.words(step)));
  }

  /** Takes the last step back. */
  dropLast(): void {
    const { current } = this;
    if (!current?.steps.length) return;
    this.desk.update({ mode: { ...current, steps: current.steps.slice(0, -1), candidate: undefined } });
    this.desk.say(l10n.t('Step {0} is taken back.', current.steps.length));
  }

  /** Ends without a trace. */
  cancel(): void {
    if (!this.current) return;
    this.desk.update({ mode: { type: 'idle' } });
    this.desk.say(l10n.t('Nothing was recorded.'));
  }

  /** Stores what was recorded. Arrows that were deleted meanwhile are left out. */
  done(): void {
    const { current } = this;
    if (!current) return;
    const known = new Set(this.desk.ports.graph().arrows.map(({ id }) => id));
    const steps = current.steps.filter(({ arrow }) => known.has(arrow));
    if (!steps.length) {
      this.cancel();
      return;
    }
    this.desk.update({ mode: { type: 'idle' } });
    this.desk.store(current, steps);
  }

  private words(step: FlowStep): string {
    return stepWords(this.desk.ports.graph(), { steps: [step] })
      .map(stepSentence)
      .join('');
  }
}
