import { float, grownFloats, grownInts, int } from './arrays';

/**
 * Events in the order of their times: a heap in which every node has four children, flatter than a binary one and in one
 * or two cache lines a level. Events of one time leave in an order that depends on nothing but the calls made.
 */
export interface EventQueue {
  times: Float64Array;
  items: Int32Array;
  size: number;
  /** The first event was taken and its place is still empty: most events put another one in, which goes there at once. */
  isFirstTaken: boolean;
}

const CHILDREN = 4;

/** An empty queue. */
export function makeEventQueue(): EventQueue {
  return { times: new Float64Array(64), items: new Int32Array(64), size: 0, isFirstTaken: false };
}

/** Puts an event in. */
export function putEvent(queue: EventQueue, time: number, item: number): void {
  if (queue.isFirstTaken) {
    queue.isFirstTaken = false;
    sink(queue, time, item);
    return;
  }
  if (queue.size === queue.items.length) {
    queue.times = grownFloats(queue.times);
    queue.items = grownInts(queue.items);
  }
  const { times, items } = queue;
  let at = queue.size;
  queue.size += 1;
  while (at > 0) {
    const parent = (at - 1) >> 2;
    const parentTime = float(times, parent);
    if (time >= parentTime) break;
    times[at] = parentTime;
    items[at] = int(items, parent);
    at = parent;
  }
  times[at] = time;
  items[at] = item;
}

/** Time of the next event; infinite when there is none. */
export function nextTime(queue: EventQueue): number {
  if (queue.isFirstTaken) fillFirst(queue);
  return queue.size > 0 ? float(queue.times, 0) : Number.POSITIVE_INFINITY;
}

/** Takes the next event, which has to be there: ask `nextTime` before. */
export function takeEvent(queue: EventQueue): number {
  queue.isFirstTaken = true;
  return int(queue.items, 0);
}

function fillFirst(queue: EventQueue): void {
  queue.isFirstTaken = false;
  queue.size -= 1;
  const last = queue.size;
  if (last > 0) sink(queue, float(queue.times, last), int(queue.items, last));
}

/** Lets an event sink from the first place, which is empty, to its own. */
function sink({ times, items, size }: EventQueue, time: number, item: number): void {
  let at = 0;
  for (;;) {
    const first = CHILDREN * at + 1;
    if (first >= size) break;
    const end = first + CHILDREN < size ? first + CHILDREN : size;
    let least = first;
    let leastTime = float(times, first);
    for (let child = first + 1; child < end; child += 1) {
      const childTime = float(times, child);
      if (childTime < leastTime) {
        leastTime = childTime;
        least = child;
      }
    }
    if (time <= leastTime) break;
    times[at] = leastTime;
    items[at] = int(items, least);
    at = least;
  }
  times[at] = time;
  items[at] = item;
}
