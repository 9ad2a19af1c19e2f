/** Requests that go from one station to another, or come from outside. */
export interface Stream {
  /** Place of the station they leave; undefined for arrivals from outside. */
  readonly from: number | undefined;
  readonly to: number;
  readonly ratePerSecond: number;
  /** Squared coefficient of variation of arrivals from outside. */
  readonly cv2: number;
}

/** What departures depend on. */
export interface VariableStation {
  readonly ratePerSecond: number;
  readonly utilisation: number;
  readonly servers: number;
  readonly serviceCv2: number;
}

const MOST_ROUNDS = 100;

/**
 * How irregularly requests arrive at each station, as squared coefficients of variation: Whitt's Queueing Network Analyzer
 * (1983), departures by his equation 39, splitting and superposition by 24 to 29. 1 everywhere when everything is exponential.
 */
export function arrivalVariability(stations: readonly VariableStation[], streams: readonly Stream[]): number[] {
  const arriving = stations.map((): Stream[] => []);
  for (const stream of streams) if (stream.ratePerSecond > 0) arriving[stream.to]?.push(stream);
  let cv2 = stations.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const leaving = stations.map((station, place) => departureCv2(station, cv2[place] ?? 1));
    const next = stations.map((station, place) => merge(arriving[place] ?? [], station, stations, leaving));
    const change = next.reduce((most, value, place) => Math.max(most, Math.abs(value - (cv2[place] ?? 1))), 0);
    cv2 = next;
    if (change < 1e-9) break;
  }
  // Jackson's networks stay exactly what they are.
  return cv2.map((value) => (Math.abs(value - 1) < 1e-9 ? 1 : value));
}

function departureCv2({ utilisation, servers, serviceCv2 }: VariableStation, arrivalCv2: number): number {
  if (servers === Number.POSITIVE_INFINITY) return arrivalCv2;
  const busy = Math.min(1, utilisation) ** 2;
  return 1 + (1 - busy) * (arrivalCv2 - 1) + (busy / Math.sqrt(servers)) * (Math.max(serviceCv2, 0.2) - 1);
}

function merge(
  arriving: readonly Stream[],
  { utilisation }: VariableStation,
  stations: readonly VariableStation[],
  leaving: readonly number[],
): number {
  const total = arriving.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0);
  if (total === 0) return 1;
  let mixed = 0;
  let squares = 0;
  for (const { from, ratePerSecond, cv2 } of arriving) {
    const share = ratePerSecond / total;
    squares += share * share;
    const source = from === undefined ? undefined : stations[from];
    const kept = source && source.ratePerSecond > 0 ? Math.min(1, ratePerSecond / source.ratePerSecond) : 1;
    const coming = from === undefined ? cv2 : (leaving[from] ?? 1);
    mixed += share * (kept * coming + 1 - kept);
  }
  const weight = 1 / (1 + 4 * (1 - Math.min(1, utilisation)) ** 2 * (1 / squares - 1));
  return 1 - weight + weight * mixed;
}
