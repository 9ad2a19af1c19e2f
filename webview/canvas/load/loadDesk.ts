import * as l10n from '@vscode/l10n';
import { type BoardLoad, readLoad, situate } from '../../../src/core/capacity/boardLoad';
import type { LoadPicture } from '../../../src/core/capacity/loadPicture';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { pictureOf } from '../../../src/core/capacity/pictureOf';
import type { Solution } from '../../../src/core/capacity/solution';
import { errorText } from '../../shared/errorText';
import type { LiveGraph } from '../liveGraph';
import { aimedAt, whatIfOf } from './chosenWhatIf';
import { type LoadSimulation, LoadSimulator, type SimulatorPorts, type SolvedWhatIf } from './loadSimulation';
import { LOAD_START, type LoadKnowledge, type LoadState } from './loadState';

/** What the desk stands on. */
export interface DeskPorts extends SimulatorPorts {
  readonly graph: Pick<LiveGraph, 'current' | 'subscribe'>;
  /** Solves on another thread. */
  solve(model: CapacityModel): Promise<Solution>;
  /** Id of the one selected block. */
  selected(): string | undefined;
  /** Calls back before the next frame is drawn; the result cancels. */
  frame(callback: () => void): () => void;
}

/**
 * Keeps what the board can carry in step with the drawing, the estimate, and what the user asks for. What he asks for in one
 * frame is solved together; while something is solved, what changes meanwhile waits, and what it shows stays.
 */
export class LoadDesk {
  private current = LOAD_START;
  private knowledge: LoadKnowledge | undefined;
  private load: BoardLoad | undefined;
  private before: Solution | undefined;
  /** The what-if on show. */
  private whatIf: SolvedWhatIf | undefined;
  private cancelFrame: (() => void) | undefined;
  private isSolving = false;
  private isStale = false;
  private isOver = false;
  private readonly listeners = new Set<() => void>();
  private readonly endGraph: () => void;

  private readonly simulator: LoadSimulator;

  constructor(private readonly ports: DeskPorts) {
    this.simulator = new LoadSimulator(ports, (simulation) => this.set({ simulation }));
    this.endGraph = ports.graph.subscribe(() => this.designChanged());
  }

  /** The same object until something changes. */
  get state(): LoadState {
    return this.current;
  }

  /** Takes over what is known beside the drawing. */
  know(knowledge: LoadKnowledge): void {
    this.knowledge = knowledge;
    this.designChanged();
  }

  /** Takes over what the user chooses. */
  choose(change: Partial<Omit<LoadState, 'shown' | 'simulation'>>): void {
    this.set(change);
    this.schedule();
  }

  /** Another block is selected. */
  selectionChanged(): void {
    if (this.current.chosen && this.current.target === undefined) this.schedule();
  }

  /** Calls `listener` after each change; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.isOver = true;
    this.simulator.end();
    this.cancelFrame?.();
    this.endGraph();
    this.listeners.clear();
  }

  /** Solved at once: the graph has waited for the end of a gesture already. */
  private designChanged(): void {
    this.simulator.end();
    this.load = undefined;
    if (this.isSolving) this.isStale = true;
    else void this.solve();
  }

  private schedule(): void {
    this.simulator.end();
    if (this.isSolving) this.isStale = true;
    else
      this.cancelFrame ??= this.ports.frame(() => {
        this.cancelFrame = undefined;
        void this.solve();
      });
  }

  private async solve(): Promise<void> {
    if (!this.knowledge) return;
    this.isSolving = true;
    this.isStale = false;
    try {
      this.whatIf = undefined;
      const shown = await this.picture(this.knowledge);
      if (!this.isOver) this.set({ shown, simulation: this.simulation() });
    } catch (error) {
      const message = errorText(error);
      if (!this.isOver) this.set({ shown: { type: 'failed', message }, simulation: { type: 'none' } });
    }
    this.isSolving = false;
    if (this.isStale && !this.isOver) this.schedule();
  }

  /** What is computed is simulated, too, unless something else is asked for already. */
  private simulation(): LoadSimulation {
    return this.whatIf && !this.isStale ? this.simulator.begin(this.whatIf) : { type: 'none' };
  }

  private async picture(knowledge: LoadKnowledge): Promise<LoadState['shown']> {
    if (!this.load) {
      this.load = readLoad({ graph: this.ports.graph.current, ...knowledge });
      this.before = undefined;
    }
    const { load } = this;
    if (load.model.flows.length === 0) return { type: 'empty' };
    if (load.missing && !this.current.acceptsRates) return { type: 'noRate', missing: load.missing };
    this.before ??= await this.ports.solve(load.model);
    const { before } = this;
    const picture = await this.inSituation(load, before, pictureOf(load, before, undefined, l10n));
    return { type: 'ready', picture, missing: load.missing };
  }

  private async inSituation(load: BoardLoad, before: Solution, plain: LoadPicture): Promise<LoadPicture> {
    const { multiple, chosen } = this.current;
    const at = aimedAt(this.current, plain, this.ports.selected());
    const situated = situate(load.model, { multiple, whatIf: whatIfOf(chosen, at, load) });
    if (!situated) return plain;
    const solution = await this.ports.solve(situated.model);
    const picture = pictureOf(load, before, { ...situated, solution }, l10n);
    const blocks = picture.change?.blocks.map(({ id }) => id) ?? [];
    this.whatIf = { model: situated.model, solution, blocks };
    return picture;
  }

  private set(change: Partial<LoadState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
