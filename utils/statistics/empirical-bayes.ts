/**
 * How alike the rates of many products are: the beta prior they seem drawn from. A rate is k of n; the
 * strength of the prior is its a + b, as if so many trials had been seen before the first.
 */

export interface Trials {
  readonly k: number;
  readonly n: number;
}

/** Beta(mean · strength, (1 − mean) · strength) */
export interface Prior {
  /** 0 < mean < 1 */
  readonly mean: number;
  /** Trials' worth, > 0. */
  readonly strength: number;
}

const ROUNDS = 20;
const SETTLED = 1e-9;
/** The correlation within a product, between all alike and each its own. */
const RHO_MIN = 1e-6;
const RHO_MAX = 0.9;

/**
 * The prior by weighted moments, the weights following from the last round's correlation (J. C. Kleinman
 * 1973, Journal of the American Statistical Association 68). Products that are all alike give the
 * greatest strength, a million less one.
 *
 * @returns null where nothing can be told: fewer than two products, no product with more than one trial,
 *   no success at all or nothing else
 */
export function priorByMoments(counts: readonly Trials[]): Prior | null {
  const seen = counts.filter(({ n }) => n > 0);
  let found: Moments | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = moments(seen, found?.rho ?? null);
    if (next === null) return null;
    if (found !== null && Math.abs(next.rho - found.rho) < SETTLED) break;
    found = next;
  }
  return found && { mean: found.mean, strength: 1 / found.rho - 1 };
}

interface Moments {
  readonly mean: number;
  readonly rho: number;
}

/** One round. @param rho of the round before; null at first, when every trial weighs the same */
function moments(counts: readonly Trials[], rho: number | null): Moments | null {
  const weight = (n: number): number => (rho === null ? n : n / (1 + rho * (n - 1)));
  let [total, sum] = [0, 0];
  for (const { k, n } of counts) {
    total += weight(n);
    sum += (weight(n) * k) / n;
  }
  const mean = sum / total;
  let [scatter, a, b] = [0, 0, 0];
  for (const { k, n } of counts) {
    const w = weight(n);
    scatter += w * (k / n - mean) ** 2;
    a += (w / n) * (1 - w / total);
    b += w * (1 - w / total);
  }
  const noise = mean * (1 - mean);
  const found = (scatter - noise * a) / (noise * (b - a));
  return Number.isFinite(found) ? { mean, rho: Math.min(RHO_MAX, Math.max(RHO_MIN, found)) } : null;
}
