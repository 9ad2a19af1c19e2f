/** A flow of the board that was played to its last step. */
export interface FlowWalk {
  readonly flow: string;
  readonly steps: number;
  /** Wall-clock milliseconds. */
  readonly at: number;
}
