// npm test: everything the project checks, one step after the other, with one closing line "N passed, N failed".
// Plain Node: it installs the dependencies itself.
import { spawn } from 'node:child_process';
import { readClosingLine } from './closingLine.cjs';
import { ensureDependencies, root } from './dependencies.mjs';

const node = (script, ...args) => [process.execPath, [script, ...args]];
const typescript = (script) => [process.execPath, ['--import', 'tsx', script]];
const mocha = (...args) => node('node_modules/mocha/bin/mocha.js', ...args);

/** `needs` names the step without which a step says nothing; all others run even if something has failed before. */
const STEPS = [
  { name: 'type check', command: node('node_modules/typescript/bin/tsc', '-b') },
  { name: 'lint', command: node('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'unit tests', command: mocha('test/unit/**/*.test.ts') },
  { name: 'build', command: node('esbuild.mjs') },
  { name: 'host tests', command: typescript('test/vscode/runHostTests.ts'), needs: 'build' },
  { name: 'UI tests', command: typescript('test/vscode/runUiTests.ts'), needs: 'build' },
  { name: 'package test', command: typescript('test/vscode/runVsixTests.ts'), needs: 'build' },
];

let running;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    running?.kill(signal);
    process.exitCode = 130;
  });
}

await ensureDependencies();
const failedSteps = new Set();
const lines = [];
let passed = 0;
let failed = 0;
for (const step of STEPS) {
  if (process.exitCode === 130) break;
  if (failedSteps.has(step.needs)) {
    failedSteps.add(step.name);
    lines.push(`✘ ${step.name}: not run, because the step "${step.needs}" failed`);
    failed += 1;
    continue;
  }
  process.stdout.write(`\n── ${step.name}\n`);
  const result = await run(step.command);
  const ok = result.code === 0 && result.failed === 0;
  passed += result.passed;
  failed += result.failed || (ok ? 0 : 1); // a step that breaks without a failed test counts as one failure
  if (!ok) failedSteps.add(step.name);
  const line = `${ok ? '✔' : '✘'} ${step.name}: ${result.seconds.toFixed(1)} s`;
  lines.push(line);
  process.stdout.write(`${line}\n`);
}
process.stdout.write(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
process.exitCode ||= failed > 0 ? 1 : 0;

/** Runs a command with its output on ours, and reads the counts from the last closing line it prints. */
function run([command, args]) {
  const started = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output = (output + chunk).slice(-10_000);
    process.stdout.write(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const { passed, failed } = readClosingLine(output) ?? { passed: 0, failed: 0 };
      const seconds = (performance.now() - started) / 1000;
      resolve({ code, passed, failed, seconds });
    });
  });
}
