/** How many tests a run had, by how they ended. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The line a test run ends with. */
export function closingLine(counts: TestCounts): string;

/** The counts of the last closing line in an output; undefined without one. */
export function readClosingLine(output: string): TestCounts | undefined;

/** The line that names a file in which a test failed. */
export function failureLine(file: string): string;

/** The files in which tests failed, as an output names them. */
export function readFailures(output: string): string[];
