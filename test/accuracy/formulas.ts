/** Erlang's C: the chance to wait (Gross & Harris, Fundamentals of Queueing Theory, 4th ed., 2.3). */
export function erlangC(servers: number, offered: number): number {
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (offered * blocked) / (count + offered * blocked);
  return (servers * blocked) / (servers - offered * (1 - blocked));
}

/** p99 of the time in M/M/c: with chance C an exponential wait of rate cμ − λ before the service of rate μ (Gross & Harris, 2.3). */
export function p99OfMMc(servers: number, arrivals: number, service: number): number {
  const wait = erlangC(servers, arrivals / service);
  const drain = servers * service - arrivals;
  const tail = (t: number) =>
    Math.exp(-service * t) * (1 - wait) +
    (wait * (drain * Math.exp(-service * t) - service * Math.exp(-drain * t))) / (drain - service);
  return valueAt((t) => 1 - tail(t), 0.99);
}

/** p99 of the time in M/D/1, service time 1: Erlang's sum for the wait (Gross & Harris, 5.1.5). */
export function p99OfMD1(arrivals: number): number {
  const waitCdf = (t: number) => {
    let sum = 0;
    let term = 0;
    for (let count = 0; count <= Math.floor(t); count += 1) {
      const x = -arrivals * (t - count);
      term = Math.exp(-x);
      for (let k = 1; k <= count; k += 1) term *= x / k;
      sum += term;
    }
    return (1 - arrivals) * sum;
  };
  return 1 + valueAt(waitCdf, 0.99);
}

/** Mean time of the accepted and share of the rejected in M/M/1 with `places` in all, service time 1 (Gross & Harris, 2.5). */
export function boundedQueue(arrivals: number, places: number): { readonly meanMs: number; readonly lost: number } {
  const weights = Array.from({ length: places + 1 }, (_, count) => arrivals ** count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lost = (weights[places] ?? 0) / total;
  const present = weights.reduce((sum, weight, count) => sum + count * weight, 0) / total;
  return { meanMs: present / (arrivals * (1 - lost)), lost };
}

/** p99 of two exponential times in a row, of rates a and b. */
export function p99OfTwo(a: number, b: number): number {
  return valueAt((t) => 1 - (b * Math.exp(-a * t) - a * Math.exp(-b * t)) / (b - a), 0.99);
}

/** The value at which a growing function reaches `share`. */
function valueAt(cdf: (value: number) => number, share: number): number {
  let [low, high] = [0, 1];
  while (cdf(high) < share) high *= 2;
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (cdf(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}
