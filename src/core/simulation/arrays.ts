/** The number at a place that is known to be there. */
export function int(array: Int32Array, index: number): number {
  return array[index] as number;
}

/** The number at a place that is known to be there. */
export function float(array: Float64Array, index: number): number {
  return array[index] as number;
}

/** Adds to the number at a place and returns the sum. */
export function add(array: Int32Array, index: number, amount: number): number {
  const sum = (array[index] as number) + amount;
  array[index] = sum;
  return sum;
}

/** Adds to the number at a place. */
export function addFloat(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] as number) + amount;
}

/** An array twice as long (at least 16 places) that begins with the numbers of this one. */
export function grownInts(array: Int32Array): Int32Array {
  const longer = new Int32Array(Math.max(16, array.length * 2));
  longer.set(array);
  return longer;
}

/** An array twice as long (at least 16 places) that begins with the numbers of this one. */
export function grownFloats(array: Float64Array): Float64Array {
  const longer = new Float64Array(Math.max(16, array.length * 2));
  longer.set(array);
  return longer;
}
