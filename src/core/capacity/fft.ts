/**
 * Fourier transforms of one length, a power of two. Real input has a spectrum that repeats itself, so that a spectrum
 * here is its first half and one.
 */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Radix-2 transforms of length `size`; tables are made once. */
export class FourierTransform {
  /** Cosine and sine of so many parts of a turn, up to half of it. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  private readonly reversed: Uint32Array;
  private readonly re: Float64Array;
  private readonly im: Float64Array;

  constructor(readonly size: number) {
    if (size < 2 || (size & (size - 1)) !== 0) throw new RangeError(`${size} is no power of two.`);
    this.cosines = new Float64Array(size / 2 + 1);
    this.sines = new Float64Array(size / 2 + 1);
    for (let k = 0; k < size / 2; k += 1) {
      this.cosines[k] = Math.cos((2 * Math.PI * k) / size);
      this.sines[k] = Math.sin((2 * Math.PI * k) / size);
    }
    this.cosines[size / 2] = -1;
    this.reversed = new Uint32Array(size);
    for (let i = 1; i < size; i += 1) {
      this.reversed[i] = ((this.reversed[i >> 1] ?? 0) >> 1) | (i & 1 ? size >> 1 : 0);
    }
    this.re = new Float64Array(size);
    this.im = new Float64Array(size);
  }

  /** The spectrum of real values. */
  forward(values: Float64Array): Spectrum {
    for (let i = 0; i < this.size; i += 1) {
      this.re[i] = values[this.reversed[i] ?? 0] ?? 0;
      this.im[i] = 0;
    }
    this.transform();
    const half = this.size / 2 + 1;
    return { re: this.re.slice(0, half), im: this.im.slice(0, half) };
  }

  /** The real values of a spectrum. */
  inverse({ re, im }: Spectrum): Float64Array {
    const { size, reversed } = this;
    for (let i = 0; i < size; i += 1) {
      const k = reversed[i] ?? 0;
      const mirrored = k > size / 2 ? size - k : k;
      this.re[i] = re[mirrored] ?? 0;
      // Conjugated in, so that the transform forward is the one backward.
      this.im[i] = (k > size / 2 ? 1 : -1) * (im[mirrored] ?? 0);
    }
    this.transform();
    return this.re.map((value) => value / size);
  }

  private transform(): void {
    for (let length = 2; length <= this.size; length *= 2) this.combine(length);
  }

  private combine(length: number): void {
    const { re, im, cosines, sines, size } = this;
    const half = length / 2;
    const stride = size / length;
    for (let start = 0; start < size; start += length) {
      for (let k = 0; k < half; k += 1) {
        const wr = cosines[k * stride] as number;
        const wi = -(sines[k * stride] as number);
        const a = start + k;
        const b = a + half;
        const br = re[b] as number;
        const bi = im[b] as number;
        const tr = br * wr - bi * wi;
        const ti = br * wi + bi * wr;
        const ar = re[a] as number;
        const ai = im[a] as number;
        re[a] = ar + tr;
        im[a] = ai + ti;
        re[b] = ar - tr;
        im[b] = ai - ti;
      }
    }
  }
}
