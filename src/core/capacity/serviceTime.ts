import { gammaP } from './special';

/**
 * Service times of a mean and a squared coefficient of variation: constant at 0, gamma below 1, exponential at 1, and above
 * 1 a mixture of two exponentials with balanced means (Whitt 1982). The simulation draws from the same.
 */
export type ServiceTime =
  | { readonly type: 'constant'; readonly meanMs: number }
  | { readonly type: 'gamma'; readonly meanMs: number; readonly shape: number }
  | { readonly type: 'exponentials'; readonly meanMs: number; readonly branches: readonly ServiceBranch[] };

/** One exponential of a mixture. */
export interface ServiceBranch {
  readonly probability: number;
  readonly meanMs: number;
}

/** Below this nobody sees that a service time varies. */
const CONSTANT_BELOW = 1e-4;

/** The service times with this mean and squared coefficient of variation. */
export function serviceTime(meanMs: number, cv2: number): ServiceTime {
  if (cv2 < CONSTANT_BELOW || meanMs === 0) return { type: 'constant', meanMs };
  if (cv2 < 1) return { type: 'gamma', meanMs, shape: 1 / cv2 };
  if (cv2 === 1) return { type: 'exponentials', meanMs, branches: [{ probability: 1, meanMs }] };
  const often = (1 + Math.sqrt((cv2 - 1) / (cv2 + 1))) / 2;
  return {
    type: 'exponentials',
    meanMs,
    branches: [often, 1 - often].map((probability) => ({ probability, meanMs: meanMs / (2 * probability) })),
  };
}

/** Chance that a service takes at most `t` ms. */
export function serviceCdf(service: ServiceTime, t: number): number {
  if (t < 0) return 0;
  switch (service.type) {
    case 'constant':
      return t >= service.meanMs ? 1 : 0;
    case 'gamma':
      return gammaP(service.shape, (t * service.shape) / service.meanMs);
    case 'exponentials':
      return service.branches.reduce((sum, { probability, meanMs }) => sum - probability * Math.expm1(-t / meanMs), 0);
  }
}

/** Chance that a service in progress, met at any time, needs at most `t` ms more. */
export function residualCdf(service: ServiceTime, t: number): number {
  if (t <= 0) return 0;
  switch (service.type) {
    case 'constant':
      return Math.min(1, t / service.meanMs);
    case 'gamma': {
      const { shape, meanMs } = service;
      const x = (t * shape) / meanMs;
      return Math.min(1, (t / meanMs) * (1 - gammaP(shape, x)) + gammaP(shape + 1, x));
    }
    case 'exponentials':
      return service.branches.reduce(
        (sum, branch) => sum - ((branch.probability * branch.meanMs) / service.meanMs) * Math.expm1(-t / branch.meanMs),
        0,
      );
  }
}

/** Second and third moment of the service time, in ms² and ms³. */
export function serviceMoments(service: ServiceTime): { readonly second: number; readonly third: number } {
  const { meanMs } = service;
  switch (service.type) {
    case 'constant':
      return { second: meanMs ** 2, third: meanMs ** 3 };
    case 'gamma': {
      const cv2 = 1 / service.shape;
      return { second: meanMs ** 2 * (1 + cv2), third: meanMs ** 3 * (1 + cv2) * (1 + 2 * cv2) };
    }
    case 'exponentials':
      return service.branches.reduce(
        (sum, branch) => ({
          second: sum.second + branch.probability * 2 * branch.meanMs ** 2,
          third: sum.third + branch.probability * 6 * branch.meanMs ** 3,
        }),
        { second: 0, third: 0 },
      );
  }
}
