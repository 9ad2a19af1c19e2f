import type { DrillAnswer } from '../../src/core/drills/drill';
import type { DrillView, TaskView } from '../../src/core/drills/view';
import type { FromDrill, ResultFile } from '../../src/core/protocol/drill';

/** What cannot be read in an answer: said below its field until that is changed. */
export interface Unreadable {
  readonly task: number;
  readonly field: string;
  readonly message: string;
}

/** What the parts of the page need of it. */
export interface Ui {
  readonly view: DrillView;
  readonly file: ResultFile | undefined;
  readonly unreadable: Unreadable | undefined;
  /** Milliseconds left now. */
  readonly leftMs: number;
  /** What stands in the fields of a task, what was typed a moment ago included. */
  answerOf(task: TaskView): DrillAnswer;
  /** Takes what was typed into a field of the task that is shown. */
  write(field: string, text: string): void;
  /** Has the task that is shown judged. */
  check(): void;
  post(message: FromDrill): void;
}
