import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { readClosingLine } from '../../scripts/closingLine.cjs';

/** Listens for what a test run inside an extension host prints, and shows it on our standard output. */
export class TestReport {
  private text = '';

  private constructor(private readonly listener: net.Server) {}

  /** Starts listening on a free loopback port. */
  static async listen(): Promise<TestReport> {
    const listener = net.createServer();
    const report = new TestReport(listener);
    listener.on('connection', (socket) => {
      socket.setEncoding('utf8').on('data', (chunk: string) => {
        report.text += chunk;
        process.stdout.write(chunk);
      });
    });
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(0, '127.0.0.1', resolve);
    });
    return report;
  }

  /** The environment the extension host needs to find this report. */
  get env(): Readonly<Record<string, string>> {
    const grep = process.env.MOCKBOARD_TEST_GREP;
    const port = String((this.listener.address() as AddressInfo).port);
    return { MOCKBOARD_TEST_PORT: port, ...(grep ? { MOCKBOARD_TEST_GREP: grep } : {}) };
  }

  /** What is wrong with a run that ended with this exit code; undefined if every test passed and there was one. */
  problem(exitCode: number): string | undefined {
    const counts = readClosingLine(this.text);
    if (!counts) return `The test run ended with code ${exitCode} and without a report.`;
    if (counts.failed > 0) return `Failed tests: ${counts.failed}.`;
    if (counts.passed === 0) return 'No test ran.';
    return exitCode === 0 ? undefined : `All tests passed, but the run ended with code ${exitCode}.`;
  }

  /** Stops listening, after everything sent so far has been shown. */
  close(): Promise<void> {
    return new Promise((resolve) => this.listener.close(() => resolve()));
  }
}
