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
