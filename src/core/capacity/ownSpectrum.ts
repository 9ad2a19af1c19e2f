import type { Spectrum } from './fft';
import type { Lattice } from './lattice';
import type { OwnTime } from './ownTime';
import { addShare, multiplyBy, noTime } from './spectrum';

/** Spectrum of the time of a visit at its block; it belongs to the caller. */
export function ownSpectrum(lattice: Lattice, own: OwnTime): Spectrum {
  return exponentialSpectrum(lattice, own) ?? mixedSpectrum(lattice, own);
}

/** Nearly all blocks are so, and large designs have many: without a transform. */
function exponentialSpectrum(lattice: Lattice, { cases }: OwnTime): Spectrum | undefined {
  const [only, more] = cases;
  if (!only) return lattice.take();
  const { wait, service } = only;
  const [branch, another] = service.type === 'exponentials' ? service.branches : [];
  if (more || another || !branch || (wait.type !== 'exponential' && wait.type !== 'none')) return undefined;
  const spectrum = lattice.take();
  if (wait.type === 'exponential') lattice.multiplyByExponential(spectrum, wait.ratePerMs, wait.probability);
  lattice.multiplyByExponential(spectrum, 1 / branch.meanMs, 1);
  return spectrum;
}

function mixedSpectrum(lattice: Lattice, { cases }: OwnTime): Spectrum {
  const sum = noTime(lattice.size / 2 + 1, 0);
  for (const { probability, wait, meanWaitMs, service } of cases) {
    const spectrum = lattice.wait(wait, meanWaitMs);
    if (service.meanMs > 0) multiplyBy(spectrum, lattice.service(service));
    addShare(sum, spectrum, probability);
  }
  return sum;
}
