/** Something wrong with what a problem file says, though its form is right. */
export interface ProblemFault {
  /** Where in the file: keys and indexes from the outermost in. */
  readonly path: readonly (string | number)[];
  /** What is wrong, and the cure. */
  readonly message: string;
}
