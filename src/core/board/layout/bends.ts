import type { Layers } from './layers';
import { CORNER, type OpenLane, type OpenPort, type Ports } from './ports';

/** Ports give way to straighten an arrow, or to stretch it, by at most this. */
const SMALL_BEND = 26;
/** What is to be seen of a turn above and below the label that stands on it, together. */
const AROUND_LABEL = 36;

/** Straightens an arrow with a small bend, if the ports at its ends can give way without bending another one. */
export function straighten(lane: OpenLane, ports: Ports, layers: Layers): void {
  if (trapsOther(lane)) return;
  const { ys, left, right } = lane;
  const last = ys.length - 1;
  const [start = 0, end = 0, beforeEnd = 0, afterStart = 0] = [ys[0], ys[last], ys[last - 1], ys[1]];
  if (last === 1) {
    // Between neighbours both ends can move: one of them, or each half the way.
    const common = [start, end, Math.round((start + end) / 2)].find(
      (y) => canMove(left, start, y, ports, layers) && canMove(right, end, y, ports, layers),
    );
    if (common !== undefined) for (const port of [left, right]) move(port, common);
    return;
  }
  if (canMove(right, end, beforeEnd, ports, layers)) move(right, beforeEnd);
  if (canMove(left, start, afterStart, ports, layers)) move(left, afterStart);
}

/** True when another arrow leaves with a straight one and would arrive with this one: it had to cross one of their labels. */
function trapsOther({ arrow: own, ys: ownYs, left, right }: OpenLane): boolean {
  // The label of an arrow over several columns stands far from both its ends.
  const isStraight = ({ ys, arrow }: OpenLane) => arrow.label && ys.length === 2 && ys[0] === ys[1];
  if (!own.label || ownYs.length !== 2) return false;
  return (
    right.lanes.some((other) => other.left !== left && other.left.lanes.some(isStraight)) ||
    left.lanes.some((other) => other.right !== right && other.right.lanes.some(isStraight))
  );
}

/** True when a port at `y` may go to `wanted`: it is alone on its side, the place is on that side, nothing straight bends. */
function canMove(port: OpenPort, y: number, wanted: number, ports: Ports, layers: Layers): boolean {
  if (y === wanted) return true;
  const isFirst = port.side === 'right';
  const hasStraight = port.lanes.some(({ ys }) => (isFirst ? ys[0] === ys[1] : ys.at(-1) === ys.at(-2)));
  const reach = Math.min(port.block.height / 2 - CORNER, SMALL_BEND);
  const fits = Math.abs(wanted - (layers.y.get(port.block.id) ?? 0)) <= reach;
  return fits && !hasStraight && ports.on(port.block, port.side).length === 1;
}

function move(port: OpenPort, y: number): void {
  for (const { ys } of port.lanes) ys[port.side === 'right' ? 0 : ys.length - 1] = y;
}

/** Stretches a turn that the arrow's label would hide, if the ports at its ends can move apart. */
export function stretch(lane: OpenLane, ports: Ports, layers: Layers): void {
  const { ys, left, right, arrow } = lane;
  const [start = 0, end = 0] = ys;
  const lack = (arrow.label?.height ?? 0) + AROUND_LABEL - Math.abs(end - start);
  if (!arrow.label || ys.length !== 2 || start === end || lack <= 0) return;
  const by = Math.round(Math.sign(end - start) * lack);
  const half = Math.round(by / 2);
  const most = Math.sign(by) * SMALL_BEND;
  const middleOf = (port: OpenPort) => layers.y.get(port.block.id) ?? 0;
  const wanted = [
    [start, end + by],
    [start - by, end],
    [start - half, end + by - half],
    [middleOf(left) - most, middleOf(right) + most],
    [start, middleOf(right) + most],
    [middleOf(left) - most, end],
  ] as const;
  const found = wanted.find(
    ([from, to]) => mayStretch(left, start, from, ports, layers) && mayStretch(right, end, to, ports, layers),
  );
  if (!found || Math.abs(found[1] - found[0]) <= Math.abs(end - start)) return;
  move(left, found[0]);
  move(right, found[1]);
}

/** True when a port may move, and no label on a turn of another arrow that meets it gets less room. */
function mayStretch(port: OpenPort, y: number, wanted: number, ports: Ports, layers: Layers): boolean {
  if (y === wanted) return true;
  const keepsRoom = port.lanes.every(({ ys, arrow }) => {
    const other = port.side === 'right' ? ys[1] : ys.at(-2);
    const [before, after] = [Math.abs((other ?? 0) - y), Math.abs((other ?? 0) - wanted)];
    return !arrow.label || ys.length > 2 || after >= Math.min(before, arrow.label.height + AROUND_LABEL);
  });
  return keepsRoom && canMove(port, y, wanted, ports, layers);
}
