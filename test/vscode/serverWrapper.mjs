// Runs the VS Code server in this process and ends it as soon as the launcher is gone, even after kill -9: the pipe the
// launcher holds on our standard input then closes. Runs in the host's own Node, so it is plain JavaScript.
process.stdin
  .on('end', () => process.exit(0))
  .on('error', () => process.exit(0))
  .resume();
process.stdin.unref?.();
const [serverMain] = process.argv.splice(2, 1);
process.argv[1] = serverMain;
await import(serverMain);
