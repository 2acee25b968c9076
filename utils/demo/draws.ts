/**
 * Seeded draws. Every draw is a function of the numbers it is keyed by and of nothing else, so one
 * product's one day can be drawn without drawing the days before it.
 */
export type Uniform = () => number;

/** A well mixed 32-bit hash of some integers. */
export function hash32(...keys: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const key of keys) {
    h = Math.imul(h ^ (key | 0), 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/** A stream of uniforms in [0, 1) keyed by some integers (mulberry32). */
export function stream(...keys: readonly number[]): Uniform {
  let state = hash32(...keys);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Standard normal by Box and Muller. */
export function normal(next: Uniform): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()));
  return radius * Math.cos(2 * Math.PI * next());
}

/** Poisson count: inversion below a mean of 40, rounded normal above. */
export function poisson(next: Uniform, mean: number): number {
  if (mean <= 0) return 0;
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)));
  let p = Math.exp(-mean);
  let rest = next() - p;
  let k = 0;
  while (rest > 0 && k < 400) {
    k += 1;
    p *= mean / k;
    rest -= p;
  }
  return k;
}

/** Successes of n trials: inversion where few are expected, rounded normal above; always 0..n. */
export function binomial(next: Uniform, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(next, n, 1 - p);
  const mean = n * p;
  if (mean > 60) return Math.min(n, Math.max(0, Math.round(mean + Math.sqrt(mean * (1 - p)) * normal(next))));
  const odds = p / (1 - p);
  let q = (1 - p) ** n;
  let rest = next() - q;
  let k = 0;
  while (rest > 0 && k < n) {
    k += 1;
    q *= ((n - k + 1) / k) * odds;
    rest -= q;
  }
  return k;
}

/** One item of a list. @throws when the list is empty */
export function pick<T>(next: Uniform, list: readonly T[]): T {
  const item = list[Math.floor(next() * list.length)];
  if (item === undefined) throw new Error('pick: empty list');
  return item;
}

export function between(next: Uniform, low: number, high: number): number {
  return low + (high - low) * next();
}
