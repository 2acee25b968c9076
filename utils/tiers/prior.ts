/**
 * How alike the products of a shop are, as visitors' worth of the shop's line (beta-binomial prior by
 * weighted moments; J. C. Kleinman 1973). Products that all convert alike give a huge prior, so chance
 * differences between them decide nothing.
 */
import type { RateCounts } from './suggestion.ts';

/** A product with fewer visitors says nothing about how products differ. */
const MIN_VISITORS = 20;
/** With fewer products the fallback holds. */
const MIN_PRODUCTS = 8;
const ROUNDS = 20;
const RHO_MIN = 1e-6;
const RHO_MAX = 0.9;

/** @param fallback used when the shop is too small to tell. @returns visitors, > 0 */
export function priorStrength(rates: readonly RateCounts[], fallback: number): number {
  const usable = rates.filter((r) => r.n >= MIN_VISITORS);
  if (usable.length < MIN_PRODUCTS || usable.every((r) => r.k === 0)) return fallback;
  let rho: number | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = moments(usable, rho);
    if (next === null) return fallback;
    if (rho !== null && Math.abs(next - rho) < 1e-9) break;
    rho = next;
  }
  return 1 / (rho ?? RHO_MIN) - 1;
}

/** One round: the correlation within products, given the weights the last one implies. */
function moments(rates: readonly RateCounts[], rho: number | null): number | null {
  const weight = (n: number): number => (rho === null ? n : n / (1 + rho * (n - 1)));
  let total = 0;
  let sum = 0;
  for (const r of rates) {
    total += weight(r.n);
    sum += (weight(r.n) * r.k) / r.n;
  }
  const mean = sum / total;
  let scatter = 0;
  let a = 0;
  let b = 0;
  for (const r of rates) {
    const w = weight(r.n);
    scatter += w * (r.k / r.n - mean) ** 2;
    a += (w / r.n) * (1 - w / total);
    b += w * (1 - w / total);
  }
  const noise = mean * (1 - mean);
  const found = (scatter - noise * a) / (noise * (b - a));
  return Number.isFinite(found) ? Math.min(RHO_MAX, Math.max(RHO_MIN, found)) : null;
}
