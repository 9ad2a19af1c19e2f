import * as l10n from '@vscode/l10n';
import {
  cleanFlowName,
  flowAsList,
  removeFlow,
  renameFlow,
  setFlow,
  stepSentence,
  stepWords,
} from '../../../src/core/board/graph/flows';
import type { Flow, FlowStep, Graph } from '../../../src/core/board/graph/graph';
import { type Leg, legsOf } from '../../../src/core/board/graph/playFlow';
import { arrowPath } from '../../../src/core/board/graph/walk';
import type { SceneElement } from '../../../src/core/board/scene';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import { FlowPlayer } from './flowPlayer';
import { FlowRecorder } from './flowRecorder';
import { FLOW_START, type FlowKey, type FlowState, findFlow, flowNamed } from './flowState';

/** What the flows of a canvas need of it and of the world. */
export interface FlowPorts {
  /** What the drawing means, as of now. */
  graph(): Graph;
  /** The live elements in drawing order. */
  elements(): readonly SceneElement[];
  /** Puts changed elements into the drawing, as one step to undo. */
  write(changed: readonly SceneElement[]): void;
  post(message: FromCanvas): void;
  /** True when the user wants nothing to move. */
  isStill(): boolean;
  /** Calls back with milliseconds of a steady clock before the next picture; the result cancels. */
  frame(callback: (ms: number) => void): () => void;
  /** Brings arrows into view when they are out of it. */
  reveal(arrows: readonly string[]): void;
}

/** Everything the user does with flows on one canvas: choose, record, play, rename, hand on. */
export class FlowDesk {
  readonly recorder: FlowRecorder;
  readonly player: FlowPlayer;
  private current = FLOW_START;
  private readonly listeners = new Set<() => void>();

  constructor(readonly ports: FlowPorts) {
    this.recorder = new FlowRecorder(this);
    this.player = new FlowPlayer(this);
  }

  /** What the surfaces show; another object after every change. */
  get state(): FlowState {
    return this.current;
  }

  /** Calls `listener` after each change of the state; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Changes the state. */
  update(change: Partial<FlowState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Tells a screen reader something. */
  say(text: string): void {
    this.update({ said: { text, count: this.current.said.count + 1 } });
  }

  /** Shows a flow's numbers on its arrows, or none. */
  choose(key: FlowKey | undefined): void {
    this.update({ chosen: key });
  }

  /** Why a name cannot be given to a flow, in words; undefined when it can. `own` is the name it has now. */
  refuse(raw: string, own?: string): string | undefined {
    const name = cleanFlowName(raw);
    if (!name) return l10n.t('Give the flow a name, such as the request it stands for: send message.');
    if (name === own || !findFlow(this.ports.graph().flows, { name, origin: 'user' })) return undefined;
    return l10n.t('There is a flow “{0}” already. Choose another name, or edit that one.', name);
  }

  /** The name itself, or with a number behind it when a stored flow has it. */
  freeName(name: string): string {
    const taken = new Set(this.ports.graph().flows.flatMap((flow) => (flow.origin === 'user' ? [flow.name] : [])));
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`;
    return free;
  }

  /** Starts recording a flow of this name, which must not be refused. */
  record(raw: string): void {
    this.player.stop();
    this.recorder.start(cleanFlowName(raw), []);
  }

  /** Goes on recording a flow that is there. */
  edit(flow: Flow): void {
    this.player.stop();
    this.recorder.start(flow.name, flow.steps);
  }

  /** Stores a proposed flow, or another walk under its name. Without any step the flow is removed. */
  store({ name }: Pick<Flow, 'name'>, steps: readonly FlowStep[]): void {
    if (!steps.length) {
      this.remove(name);
      return;
    }
    this.ports.write(setFlow(this.ports.elements(), { name, steps }));
    this.choose({ name, origin: 'user' });
    this.say(l10n.t('Flow “{0}” is stored with {1} steps.', name, steps.length));
  }

  /** Stores all proposed flows, as one step. */
  acceptAll(): void {
    const elements = new Map(this.ports.elements().map((element) => [element.id, element]));
    const proposed = this.ports.graph().flows.filter(({ origin }) => origin === 'derived');
    const changed = new Map<string, SceneElement>();
    for (const { name, steps } of proposed) {
      for (const element of setFlow([...elements.values()], { name: this.freeName(name), steps })) {
        elements.set(element.id, element);
        changed.set(element.id, element);
      }
    }
    this.ports.write([...changed.values()]);
    this.say(l10n.t('{0} flows are stored.', proposed.length));
  }

  /** Gives a flow another name, which must not be refused. */
  rename(name: string, raw: string): void {
    const other = cleanFlowName(raw);
    if (other === name) return;
    this.ports.write(renameFlow(this.ports.elements(), name, other));
    this.choose({ name: other, origin: 'user' });
    this.say(l10n.t('Flow “{0}” is now called “{1}”.', name, other));
  }

  /** Takes a flow out of the drawing. */
  remove(name: string): void {
    this.player.stop();
    this.ports.write(removeFlow(this.ports.elements(), name));
    this.choose(undefined);
    this.say(l10n.t('Flow “{0}” is deleted. Undo brings it back.', name));
  }

  /** Hands a flow on as a numbered list. */
  handOn(flow: Flow, to: 'clipboard' | 'notes'): void {
    const text = flowAsList(this.ports.graph(), flow);
    this.ports.post({ type: 'flowList', name: flow.name, text, to });
    if (to === 'clipboard') this.say(l10n.t('Flow “{0}” is copied as a numbered list.', flow.name));
  }

  /** Asks for the name of a new flow. */
  askName(): void {
    this.player.stop();
    this.update({ isNaming: true });
  }

  /** Plays the flow of this name, the stored one before a proposal. */
  playNamed(name: string): void {
    const flow = flowNamed(this.ports.graph().flows, name);
    if (flow) this.play(flow);
    else this.say(l10n.t('There is no flow “{0}” on this board.', name));
  }

  /** Plays a flow from its beginning. */
  play(flow: Flow): void {
    const legs = this.legsOf(flow);
    if (!legs.length) return;
    this.recorder.cancel();
    const sentences = stepWords(this.ports.graph(), flow).map(stepSentence);
    this.ports.reveal(flow.steps.map(({ arrow }) => arrow));
    this.choose({ name: flow.name, origin: flow.origin });
    this.player.start(flow, legs, sentences);
  }

  /** The arrows were moved, or something was drawn. */
  drawingChanged(): void {
    const { current } = this.player;
    if (current) this.player.moveLegs(this.legsOf(current.flow));
  }

  /** Gives up what is going on; for the end of the canvas. */
  dispose(): void {
    this.player.stop();
    this.listeners.clear();
  }

  private legsOf(flow: Flow): readonly Leg[] {
    const elements = new Map(this.ports.elements().map((element) => [element.id, element]));
    return legsOf(this.ports.graph(), flow.steps, (arrow) => {
      const element = elements.get(arrow);
      return element ? arrowPath(element) : [];
    });
  }
}
