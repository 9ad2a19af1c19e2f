/**
 * Attempts a call comes to when each fails with a chance and is repeated up to `retries` times (Treynor et al., The Calculus
 * of Service Availability, 2017): (1 − f^(r+1)) / (1 − f).
 */
export function expectedAttempts(failure: number, retries: number): number {
  if (failure >= 1) return retries + 1;
  return (1 - failure ** (retries + 1)) / (1 - failure);
}
