import { grownInts, int } from './arrays';
import { type EventQueue, putEvent } from './eventQueue';

/** What happens next: the kind of an event is in the lowest four bits of its item, above them a frame or 16 × an index. */
export const ARRIVE = 0;
export const REACH = 1;
export const SERVED = 2;
export const ANSWER = 3;
export const GIVE_UP = 4;
export const TRY_AGAIN = 5;
export const BEGIN_INCIDENT = 6;
export const END_INCIDENT = 7;
export const SCALE = 8;
export const ADD_INSTANCE = 9;
export const RECONNECT = 10;
export const PROCEED = 11;
const KIND_BITS = 4;
const KIND_MASK = 15;

/** The kind of an item. */
export function kindOf(item: number): number {
  return item & KIND_MASK;
}

/** The frame of an item. */
export function frameOf(item: number): number {
  return item & ~KIND_MASK;
}

/** The index of an item that is not about a frame. */
export function indexOf(item: number): number {
  return item >> KIND_BITS;
}

/** An item about something that has an index. */
export function itemOf(index: number, kind: number): number {
  return (index << KIND_BITS) | kind;
}

/** What happens at once, in order; so that a long chain of steps that take no time needs no deep stack of calls. */
export interface Ready {
  items: Int32Array;
  first: number;
  size: number;
}

/** Nothing to do. */
export function makeReady(): Ready {
  return { items: new Int32Array(64), first: 0, size: 0 };
}

/** Lets something happen before the clock goes on. */
export function putReady(ready: Ready, item: number): void {
  const { length } = ready.items;
  if (ready.size === length) {
    const items = grownInts(ready.items);
    // The ring is unrolled: its second part stands behind the first now.
    items.copyWithin(length, 0, ready.first);
    ready.items = items;
  }
  ready.items[(ready.first + ready.size) & (ready.items.length - 1)] = item;
  ready.size += 1;
}

/** Takes the next of the things that happen at once; there has to be one. */
export function takeReady(ready: Ready): number {
  const item = int(ready.items, ready.first);
  ready.first = (ready.first + 1) & (ready.items.length - 1);
  ready.size -= 1;
  return item;
}

/** Lets something happen after a time, at once when that is 0. */
export function after(
  agenda: { readonly now: number; readonly queue: EventQueue; readonly ready: Ready },
  delayMs: number,
  item: number,
): void {
  if (delayMs > 0) putEvent(agenda.queue, agenda.now + delayMs, item);
  else putReady(agenda.ready, item);
}
