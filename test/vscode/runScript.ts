/**
 * Runs the main function of a script: exit code 0 if it resolves with true, 1 otherwise. Ending it with Ctrl+C runs the
 * exit handlers too, which end what it has started.
 */
export function runScript(main: () => Promise<boolean>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  main().then(
    (ok) => {
      process.exitCode = ok ? 0 : 1;
    },
    (error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${text}\n`);
      process.exitCode = 1;
    },
  );
}
