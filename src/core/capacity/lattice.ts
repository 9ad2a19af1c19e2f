import { boundedWaitCdf } from './boundedQueue';
import { FourierTransform, type Spectrum } from './fft';
import { residualCdf, type ServiceTime, serviceCdf } from './serviceTime';
import type { WaitTime } from './station';

/**
 * Distributions of times on a grid: the chance of k steps is that of all times nearer to k steps than to others. A sum of
 * independent times is the product of their spectra, a mixture the sum, the slower of two the product of distribution functions.
 */
export class Lattice {
  private readonly fourier: FourierTransform;

  /** `size` points (a power of two), `stepMs` apart. */
  constructor(
    readonly size: number,
    readonly stepMs: number,
  ) {
    this.fourier = transformOf(size);
  }

  /** Spectrum of the time whose distribution function is given. */
  spectrumOf(cdf: (t: number) => number): Spectrum {
    return this.fourier.forward(this.masses(cdf));
  }

  /** Spectrum of a service time. */
  service(service: ServiceTime): Spectrum {
    if (service.type === 'constant') return this.constant(service.meanMs);
    return this.spectrumOf((t) => serviceCdf(service, t));
  }

  /** Spectrum of a fixed time; between two points it is shared so that the mean stays. */
  constant(ms: number): Spectrum {
    const masses = new Float64Array(this.size);
    const place = Math.min(ms / this.stepMs, this.size - 1);
    const below = Math.floor(place);
    masses[below] = 1 - (place - below);
    if (place > below) masses[below + 1] = place - below;
    return this.fourier.forward(masses);
  }

  /** Spectrum of a wait. */
  wait(wait: WaitTime): Spectrum {
    switch (wait.type) {
      case 'none':
        return this.one();
      case 'exponential':
        return this.spectrumOf((t) => 1 - wait.probability * Math.exp(-wait.ratePerMs * t));
      case 'bounded':
        return this.spectrumOf((t) => boundedWaitCdf(wait, t));
      case 'residuals':
        return compound(
          wait.utilisation,
          this.spectrumOf((t) => residualCdf(wait.service, t)),
        );
    }
  }

  /** Spectrum of no time at all. */
  one(): Spectrum {
    const length = this.size / 2 + 1;
    return { re: new Float64Array(length).fill(1), im: new Float64Array(length) };
  }

  /** Chances by number of steps. */
  massesOf(spectrum: Spectrum): Float64Array {
    return this.fourier.inverse(spectrum);
  }

  /** Spectrum of the slowest of independent times, each given with how often it is drawn. */
  slowest(parts: readonly { readonly spectrum: Spectrum; readonly count: number }[]): Spectrum {
    const joint = new Float64Array(this.size).fill(1);
    for (const { spectrum, count } of parts) {
      const masses = this.massesOf(spectrum);
      let below = 0;
      for (let k = 0; k < this.size; k += 1) {
        below += masses[k] ?? 0;
        joint[k] = (joint[k] ?? 0) * Math.min(1, Math.max(0, below)) ** count;
      }
    }
    for (let k = this.size - 1; k > 0; k -= 1) joint[k] = (joint[k] ?? 0) - (joint[k - 1] ?? 0);
    return this.fourier.forward(joint);
  }

  /** Chance of at most `ms`. */
  chanceWithin(masses: Float64Array, ms: number): number {
    const place = ms / this.stepMs + 0.5;
    const whole = Math.floor(place);
    if (whole >= this.size) return 1;
    let sum = 0;
    for (let k = 0; k < whole; k += 1) sum += masses[k] ?? 0;
    return Math.min(1, Math.max(0, sum + (place - whole) * (masses[whole] ?? 0)));
  }

  /** Spectrum of part of a distribution: chances that need not come to 1. */
  spectrumOfMasses(masses: Float64Array): Spectrum {
    return this.fourier.forward(masses);
  }

  private masses(cdf: (t: number) => number): Float64Array {
    const masses = new Float64Array(this.size);
    let below = 0;
    for (let k = 0; k < this.size - 1; k += 1) {
      const upTo = cdf((k + 0.5) * this.stepMs);
      masses[k] = upTo - below;
      below = upTo;
    }
    masses[this.size - 1] = 1 - below;
    return masses;
  }
}

const transforms = new Map<number, FourierTransform>();

/** Tables depend on the length alone. */
function transformOf(size: number): FourierTransform {
  const known = transforms.get(size);
  if (known) return known;
  const made = new FourierTransform(size);
  transforms.set(size, made);
  return made;
}

/** (1 − ρ) / (1 − ρ R): a geometric number of the times with spectrum R. */
function compound(utilisation: number, { re, im }: Spectrum): Spectrum {
  const result = { re: new Float64Array(re.length), im: new Float64Array(re.length) };
  for (let k = 0; k < re.length; k += 1) {
    const [a, b] = [1 - utilisation * (re[k] ?? 0), -utilisation * (im[k] ?? 0)];
    const scale = (1 - utilisation) / (a * a + b * b);
    result.re[k] = a * scale;
    result.im[k] = -b * scale;
  }
  return result;
}
