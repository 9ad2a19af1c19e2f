import { boundedWaitCdf } from './boundedQueue';
import { FourierTransform, type Spectrum } from './fft';
import { residualCdf, type ServiceTime } from './serviceTime';
import { addShare, noTime } from './spectrum';
import type { WaitTime } from './station';

/**
 * How much a chance at the far end of a grid counts less in its spectrum: what lies beyond the end would come back at its
 * beginning otherwise, as everything does in a Fourier transform.
 */
const DAMPING = 1e-6;

/**
 * Distributions of times on a grid: the chance of k steps is that of all times nearer to k steps than to others. A sum of
 * independent times is the product of their spectra, a mixture the sum, the slower of two the product of distribution functions.
 */
export class Lattice {
  private readonly fourier: FourierTransform;
  private readonly free: Spectrum[] = [];
  /** Damping of one step, and of so many. */
  private readonly damping: number;
  private readonly damped: Float64Array;

  /** `size` points (a power of two), `stepMs` apart. */
  constructor(
    readonly size: number,
    readonly stepMs: number,
  ) {
    this.fourier = transformOf(size);
    this.damping = DAMPING ** (1 / size);
    this.damped = Float64Array.from({ length: size }, (_, k) => this.damping ** k);
  }

  /** Spectrum of a service time. */
  service(service: ServiceTime): Spectrum {
    const { meanMs } = service;
    switch (service.type) {
      case 'constant':
        return this.constant(meanMs);
      case 'gamma':
        return this.fromIntegral((t) => meanMs * residualCdf(service, t));
      case 'exponentials': {
        const sum = noTime(this.size / 2 + 1, 0);
        for (const branch of service.branches) this.addExponential(sum, 1 / branch.meanMs, branch.probability);
        return sum;
      }
    }
  }

  /** Spectrum of a fixed time; between two points it is shared so that the mean stays. */
  constant(ms: number): Spectrum {
    const masses = new Float64Array(this.size);
    const place = Math.min(ms / this.stepMs, this.size - 1);
    const below = Math.floor(place);
    masses[below] = 1 - (place - below);
    if (place > below) masses[below + 1] = place - below;
    return this.spectrumOfMasses(masses);
  }

  /** Spectrum of a wait; `meanMs` is its mean. */
  wait(wait: WaitTime, meanMs: number): Spectrum {
    const length = this.size / 2 + 1;
    switch (wait.type) {
      case 'none':
        return noTime(length, 1);
      case 'exponential': {
        const spectrum = noTime(length, 1 - wait.probability);
        this.addExponential(spectrum, wait.ratePerMs, wait.probability);
        return spectrum;
      }
      case 'bounded':
        return this.spectrumOfMasses(this.masses((t) => boundedWaitCdf(wait, t)));
      case 'residuals':
        return this.residuals(wait, meanMs);
    }
  }

  private residuals(wait: Extract<WaitTime, { type: 'residuals' }>, meanMs: number): Spectrum {
    const { utilisation, service } = wait;
    const meanResidual = (meanMs * (1 - utilisation)) / utilisation;
    if (meanResidual < 2 * this.stepMs) {
      // Between two points nobody sees the shape of a service; its mean must not be rounded away.
      return this.wait({ type: 'exponential', probability: utilisation, ratePerMs: utilisation / meanMs }, meanMs);
    }
    return compound(utilisation, this.spectrumOfMasses(this.masses((t) => residualCdf(service, t))));
  }

  /** A spectrum of no time at all, from those given back where there are any. */
  take(): Spectrum {
    const spectrum = this.free.pop();
    if (!spectrum) return noTime(this.size / 2 + 1, 1);
    spectrum.re.fill(1);
    spectrum.im.fill(0);
    return spectrum;
  }

  /** Takes a spectrum back that nobody needs any more: large designs are made of thousands. */
  give(spectrum: Spectrum): void {
    this.free.push(spectrum);
  }

  /** Multiplies `target`, in place, by an exponential time that is taken with a chance. */
  multiplyByExponential({ re, im }: Spectrum, ratePerMs: number, chance: number): void {
    const x = ratePerMs * this.stepMs;
    const stays = Math.exp(-x);
    const gone = -Math.expm1(-x);
    const atOnce = 1 - chance + chance * (1 - gone / x);
    const scale = (chance * gone * gone) / x;
    const { damping } = this;
    const { cosines, sines } = this.fourier;
    for (let k = 0; k < re.length; k += 1) {
      const zr = damping * (cosines[k] as number);
      const zi = -damping * (sines[k] as number);
      const a = 1 - stays * zr;
      const b = -stays * zi;
      const factor = scale / (a * a + b * b);
      const fr = atOnce + (zr * a + zi * b) * factor;
      const fi = (zi * a - zr * b) * factor;
      const wr = re[k] as number;
      const wi = im[k] as number;
      re[k] = wr * fr - wi * fi;
      im[k] = wr * fi + wi * fr;
    }
  }

  /** Adds `share` of an exponential time; on the grid it is a geometric one, the spectrum of which is known. */
  private addExponential(target: Spectrum, ratePerMs: number, share: number): void {
    const one = this.take();
    this.multiplyByExponential(one, ratePerMs, 1);
    addShare(target, one, share);
    this.give(one);
  }

  /** Chances by number of steps. */
  massesOf(spectrum: Spectrum): Float64Array {
    return this.fourier.inverse(spectrum).map((value, k) => value / (this.damped[k] as number));
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
    return this.spectrumOfMasses(joint);
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
    return this.fourier.forward(masses.map((mass, k) => mass * (this.damped[k] as number)));
  }

  /** Chances that keep the mean, from the integral of the survival function: each time is shared by its two neighbours. */
  private fromIntegral(integral: (t: number) => number): Spectrum {
    const masses = new Float64Array(this.size);
    let [before, at] = [1, 0];
    let left = 1;
    for (let k = 0; k < this.size - 1; k += 1) {
      const next = integral((k + 1) * this.stepMs);
      const survival = (next - at) / this.stepMs;
      masses[k] = before - survival;
      left -= masses[k] as number;
      [before, at] = [survival, next];
    }
    masses[this.size - 1] = left;
    return this.spectrumOfMasses(masses);
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
