// npm run bench — measures the core and the extension in a real VS Code, writes out/bench.json and prints a table;
// with --write-readme the table goes into README.md too; --only-start, --only-dragging, --only-playing, --only-load, --only-estimates, --only-solver, --only-questions, --only-replay and --only-simulation measure one thing alone. It judges nothing: times differ from machine to machine.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../vscode/browser';
import { DEFAULT_HOST_VERSION } from '../vscode/installHost';
import { outDir, repoRoot } from '../vscode/paths';
import { runScript } from '../vscode/runScript';
import { benchCore } from './core';
import { benchDragging } from './dragging';
import { benchEditor, benchStart } from './editor';
import { benchEstimate } from './estimate';
import { benchLoad } from './load';
import type { Measurement } from './measure';
import { measurePackage } from './packageSize';
import { benchPlaying } from './playing';
import { benchQuestions } from './questions';
import { benchReplay } from './replay';
import { benchSimulation } from './simulation';
import { benchSolver } from './solver';
import { type BenchResult, markdown, rows, speedRows, withTable } from './table';

const log = (line: string) => process.stdout.write(`${line}\n`);

runScript(async () => {
  if (process.argv.includes('--only-start')) {
    const [start] = await benchStart(log);
    if (start) log(`${rows([start]).join('')} ${start.allMs.join(', ')}`);
    return true;
  }
  if (process.argv.includes('--only-estimates')) {
    log(rows(benchEstimate()).join('\n'));
    return true;
  }
  if (process.argv.includes('--only-solver')) {
    log(rows(benchSolver()).join('\n'));
    return true;
  }
  if (process.argv.includes('--only-replay')) {
    log(rows(benchReplay()).join('\n'));
    return true;
  }
  if (process.argv.includes('--only-questions')) {
    log(rows(benchQuestions()).join('\n'));
    return true;
  }
  if (process.argv.includes('--only-simulation')) {
    log(speedRows(benchSimulation()).join('\n'));
    return true;
  }
  for (const [only, bench] of [
    ['--only-dragging', benchDragging],
    ['--only-playing', benchPlaying],
    ['--only-load', benchLoad],
  ] as const) {
    if (!process.argv.includes(only)) continue;
    const measured = await inBrowser(bench);
    log(rows(measured).join('\n'));
    log(JSON.stringify(measured));
    return true;
  }
  log('Core …');
  const core = [...benchCore(), ...benchEstimate(), ...benchSolver(), ...benchQuestions(), ...benchReplay()];
  log('Simulation …');
  const simulation = benchSimulation();
  log('Package …');
  const size = measurePackage();
  const editor = await benchEditor(log);
  const machine = describeMachine();
  const gestures = [
    ...(await inBrowser(benchDragging)),
    ...(await inBrowser(benchPlaying)),
    ...(await inBrowser(benchLoad)),
  ];
  const result: BenchResult = { machine, editor, gestures, core, simulation, package: size };
  const table = markdown(result);
  fs.writeFileSync(path.join(outDir, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  if (process.argv.includes('--write-readme')) writeReadme(table);
  log(`\n${table}`);
  return true;
});

async function inBrowser(bench: typeof benchDragging): Promise<Measurement[]> {
  const browser = await launchBrowser();
  try {
    return await bench(browser, log);
  } finally {
    await browser.close();
  }
}

function describeMachine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const processor = `${os.cpus().length} cores (${cpu?.model.trim() ?? 'unknown processor'})`;
  return `${processor}, ${memory} GB, ${os.type()}, VS Code ${DEFAULT_HOST_VERSION} in headless Chromium, Node ${process.versions.node}`;
}

function writeReadme(table: string): void {
  const file = path.join(repoRoot, 'README.md');
  fs.writeFileSync(file, withTable(fs.readFileSync(file, 'utf8'), table));
}
