import type { Spectrum } from './fft';

/** A copy that may be changed. */
export function copySpectrum({ re, im }: Spectrum): Spectrum {
  return { re: re.slice(), im: im.slice() };
}

/** Multiplies `target` by `factor`, in place: a further independent time. */
export function multiplyBy(target: Spectrum, factor: Spectrum): void {
  const { re, im } = target;
  for (let k = 0; k < re.length; k += 1) {
    const ar = re[k] as number;
    const ai = im[k] as number;
    const br = factor.re[k] as number;
    const bi = factor.im[k] as number;
    re[k] = ar * br - ai * bi;
    im[k] = ar * bi + ai * br;
  }
}

/** Adds `share` of `other` to `target`, in place: one more case of a mixture. */
export function addShare(target: Spectrum, other: Spectrum, share: number): void {
  const { re, im } = target;
  for (let k = 0; k < re.length; k += 1) {
    re[k] = (re[k] as number) + share * (other.re[k] as number);
    im[k] = (im[k] as number) + share * (other.im[k] as number);
  }
}

/** A distribution of nothing yet: `share` of it is no time at all. */
export function noTime(length: number, share: number): Spectrum {
  return { re: new Float64Array(length).fill(share), im: new Float64Array(length) };
}

/** Makes a time one that is taken with a chance, in place. */
export function makeOptional({ re, im }: Spectrum, chance: number): void {
  for (let k = 0; k < re.length; k += 1) {
    re[k] = 1 - chance + chance * (re[k] as number);
    im[k] = chance * (im[k] as number);
  }
}

/** The time with a chance, else no time: 1 − p + p · X. */
export function withChance(spectrum: Spectrum, chance: number): Spectrum {
  const result = noTime(spectrum.re.length, 1 - chance);
  addShare(result, spectrum, chance);
  return result;
}

/** The sum of `count` such times; a fraction is a chance of one more. */
export function repeated(spectrum: Spectrum, count: number): Spectrum {
  const whole = Math.floor(count);
  const rest = count - whole;
  const result = rest > 0 ? withChance(spectrum, rest) : noTime(spectrum.re.length, 1);
  let square = copySpectrum(spectrum);
  for (let left = whole; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) multiplyBy(result, square);
    if (left > 1) square = squared(square);
  }
  return result;
}

function squared(spectrum: Spectrum): Spectrum {
  const result = copySpectrum(spectrum);
  multiplyBy(result, spectrum);
  return result;
}
