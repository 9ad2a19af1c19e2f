import type { Signal } from '../../content/signals';
import type { Level } from '../../interview/level';
import { chosen, shuffled } from '../shuffle';
import type { Saying, SignalSayings } from './sayings';

/** So many are said in a drill. */
export const SIGNAL_TASKS = 10;
/** So many readings are offered for each. */
export const READINGS = 4;

/** A signal of the cheat sheet with what the drill knows of it. */
export interface KnownSignal extends SignalSayings {
  readonly signal: Signal;
}

/** Something said, and the readings it is offered with. */
export interface DrawnSignal {
  /** Tells it from all others. */
  readonly id: string;
  readonly known: KnownSignal;
  readonly saying: Saying;
  /** Ids of signals, in the order they are offered; one of them is meant. */
  readonly readings: readonly string[];
}

/** Joins the cheat sheet and the sayings; a signal that one of them does not know is left out. */
export function knownSignals(signals: readonly Signal[], sayings: readonly SignalSayings[]): readonly KnownSignal[] {
  return signals.flatMap((signal) => {
    const found = sayings.find(({ id }) => id === signal.id);
    return found ? [{ ...found, signal }] : [];
  });
}

/**
 * Draws what is said: each signal once, some of them twice in other words, the same never twice in a row. The words of the
 * cheat sheet itself are for seniors only: at higher levels nobody says them.
 */
export function drawSignals(all: readonly KnownSignal[], seed: number, level: Level): readonly DrawnSignal[] {
  const first = shuffled(all, seed, ({ id }) => `first ${id}`);
  const second = shuffled(all, seed, ({ id }) => `second ${id}`);
  const order = [...first, ...notAfter(first.at(-1), second)].slice(0, SIGNAL_TASKS);
  return order.map((known, index) => {
    const round = index < first.length ? 0 : 1;
    const saying = shuffled(sayingsOf(known, level), seed, ({ text }) => text)[round] ?? sayingsOf(known, level)[0];
    return {
      id: `${known.id} ${known.sayings.indexOf(saying) + 1}`,
      known,
      saying,
      readings: readingsOf(known, all, seed, index),
    };
  });
}

/** What can be said at a level. There are three sayings of each signal at least. */
function sayingsOf({ signal, cue, sayings }: KnownSignal, level: Level): readonly [Saying, ...Saying[]] {
  const own = { text: signal.phrase, why: cue };
  const [first = own, ...more] = sayings;
  return level === 'senior' ? [own, first, ...more] : [first, ...more];
}

function notAfter(last: KnownSignal | undefined, order: readonly KnownSignal[]): readonly KnownSignal[] {
  const [head, ...rest] = order;
  return head && head === last ? [...rest, head] : order;
}

/** The meaning and three others: each signal has one meaning, so that no two of them are right. */
function readingsOf(known: KnownSignal, all: readonly KnownSignal[], seed: number, index: number): readonly string[] {
  const others = shuffled(
    all.filter(({ id }) => id !== known.id),
    seed,
    ({ id }) => `${index} other ${id}`,
  );
  const offered = [known, ...others.slice(0, READINGS - 1)].map(({ id }) => id);
  return shuffled(offered, seed, (id) => `${index} place ${id}`);
}

/** One of a list by seed; undefined of an empty one. */
export function oneOf<T>(items: readonly T[], seed: number, purpose: string): T | undefined {
  const [first, ...rest] = items;
  return first === undefined ? undefined : chosen([first, ...rest], seed, purpose);
}
