import type { ReplayDesk } from './replayDesk';

/** What arrows skip by, in milliseconds of interview time. */
export const SKIP = { wide: 5000, narrow: 1000 } as const;

/** As much of a keyboard event as decides what a key does. */
export interface ReplayKey {
  readonly key: string;
  readonly shift: boolean;
  /** Control, Alt or Command is held: such keys are VS Code's or the canvas's. */
  readonly withOther: boolean;
  /** What has the focus: a control that takes keys itself, a text that scrolls by them, or anything else. */
  readonly on: 'control' | 'text' | 'other';
}

/** What a key does in a replay; undefined for a key that is not the replay's. */
export function replayDeed({ key, shift, withOther, on }: ReplayKey): ((desk: ReplayDesk) => void) | undefined {
  if (withOther) return undefined;
  const skipMs = shift ? SKIP.narrow : SKIP.wide;
  switch (key) {
    case ' ':
      return on === 'control' ? undefined : (desk) => desk.toggle();
    case 'ArrowLeft':
      return (desk) => desk.skip(-skipMs);
    case 'ArrowRight':
      return (desk) => desk.skip(skipMs);
    case 'Home':
      return on === 'text' ? undefined : (desk) => desk.seek(0);
    case 'End':
      return on === 'text' ? undefined : (desk) => desk.seek(desk.state.clock.lengthMs);
    case '+':
    case '=':
      return (desk) => desk.faster(1);
    case '-':
      return (desk) => desk.faster(-1);
    case 'n':
    case 'N':
      return (desk) => desk.toNextMark();
    case 'p':
    case 'P':
      return (desk) => desk.toPreviousMark();
    default:
      return undefined;
  }
}
