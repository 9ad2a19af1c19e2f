import type { Spectrum } from './fft';
import type { Lattice } from './lattice';
import type { ModelArrow } from './model';
import { addShare, copySpectrum, multiplyBy, noTime } from './spectrum';

/** All attempts of one call. */
export interface AttemptTime {
  /** Undefined when they never end. */
  readonly spectrum: Spectrum | undefined;
  /** Chance that an attempt is answered before the caller gives up; undefined where nobody does. */
  readonly inTime: number | undefined;
}

/**
 * Time of a call with its further attempts, from that of one attempt without a limit (`once`; undefined when that never ends),
 * which may be changed. `success` is the chance that what is called does not itself fail; an attempt that does is taken for as
 * long as any other. `constant` gives the spectra of fixed times.
 */
export function attemptTime(
  lattice: Lattice,
  constant: (ms: number) => Spectrum,
  arrow: ModelArrow | undefined,
  once: Spectrum | undefined,
  success: number,
): AttemptTime {
  const { retries = 0, backoffMs = 0, timeoutMs, failureProbability = 0 } = arrow ?? {};
  const failure = 1 - (1 - failureProbability) * success;
  if (timeoutMs === undefined && (!once || retries === 0 || failure === 0)) {
    return { spectrum: once, inTime: undefined };
  }
  const cut = timeoutMs === undefined ? { kept: once, share: 1 } : cutOff(lattice, once, timeoutMs);
  const length = lattice.size / 2 + 1;
  const [good, failed] = [noTime(length, 0), noTime(length, 0)];
  if (cut.kept) {
    addShare(good, cut.kept, 1 - failure);
    addShare(failed, cut.kept, failure);
  }
  if (timeoutMs !== undefined && cut.share < 1) addShare(failed, constant(timeoutMs), 1 - cut.share);
  const again = copySpectrum(failed);
  if (backoffMs > 0) multiplyBy(again, constant(backoffMs));
  const total = copySpectrum(good);
  addShare(total, failed, 1);
  for (let retry = 0; retry < retries; retry += 1) {
    // What went before, after one more failure and pause, or a success at once.
    multiplyBy(total, again);
    addShare(total, good, 1);
  }
  return { spectrum: total, inTime: timeoutMs === undefined ? undefined : cut.share };
}

/** The part of a time before the caller gives up, and its chance. */
function cutOff(
  lattice: Lattice,
  once: Spectrum | undefined,
  timeoutMs: number,
): { readonly kept: Spectrum | undefined; readonly share: number } {
  if (!once) return { kept: undefined, share: 0 };
  const masses = lattice.massesOf(once);
  const share = lattice.chanceWithin(masses, timeoutMs);
  const last = Math.min(Math.floor(timeoutMs / lattice.stepMs + 0.5), masses.length - 1);
  const kept = masses.map((mass, k) => (k < last ? mass : 0));
  kept[last] = Math.max(0, share - kept.reduce((sum, mass) => sum + mass, 0));
  return { kept: lattice.spectrumOfMasses(kept), share };
}
