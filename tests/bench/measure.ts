/** Medians and spreads of repeated measurements. */

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** A quarter of the values is at or below `low`, a quarter at or above `high`. */
  readonly low: number;
  readonly high: number;
  readonly p95: number;
  readonly count: number;
}

/** The value that this share of the others does not exceed. @throws when there is none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** The middle value, or the mean of the two in the middle. @throws when there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted.at(half - (sorted.length % 2 === 0 ? 1 : 0)), sorted.at(half)];
  if (low === undefined || high === undefined || values.length === 0) throw new Error('nothing was measured');
  return (low + high) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    median: median(values),
    min: quantile(values, 0),
    max: quantile(values, 1),
    low: quantile(values, 0.25),
    high: quantile(values, 0.75),
    p95: quantile(values, 0.95),
    count: values.length,
  };
}

/** A and B measured in turn, so that whatever else the machine does meets both. */
export interface Pair {
  readonly ours: readonly number[];
  readonly base: readonly number[];
}

/** Ours ÷ baseline: of the medians, and round by round how far apart the rounds are. */
export function ratioOf({ ours, base }: Pair): Spread {
  const rounds = ours.map((value, i) => value / (base[i] ?? Number.NaN));
  return { ...spreadOf(rounds), median: median(ours) / median(base) };
}

/** Ours − baseline: of the medians, and round by round. */
export function addedOf({ ours, base }: Pair): Spread {
  const rounds = ours.map((value, i) => value - (base[i] ?? Number.NaN));
  return { ...spreadOf(rounds), median: median(ours) - median(base) };
}

/** Rounds that differ so much say more about the machine than about the code. */
export function isWide({ min, max, median: middle }: Spread): boolean {
  return max - min > Math.abs(middle);
}

/** `A B A B …`; the first of `warmUp` rounds are thrown away. */
export async function alternate(
  rounds: number,
  warmUp: number,
  { ours, base }: { readonly ours: () => Promise<number>; readonly base: () => Promise<number> },
): Promise<Pair> {
  const pair = { ours: [] as number[], base: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const b = await base();
    const a = await ours();
    if (round < 0) continue;
    pair.base.push(b);
    pair.ours.push(a);
  }
  return pair;
}

const joined = (a: Pair, b: Pair): Pair => ({ ours: [...a.ours, ...b.ours], base: [...a.base, ...b.base] });

/** Measures once more, and keeps both, where rounds lie far apart. */
export async function steady<T extends { readonly [name in keyof T]: Pair }>(measure: () => Promise<T>): Promise<T> {
  const first = await measure();
  const names = Object.keys(first) as (keyof T)[];
  if (!names.some((name) => isWide(ratioOf(first[name])))) return first;
  const second = await measure();
  return Object.fromEntries(names.map((name) => [name, joined(first[name], second[name])])) as unknown as T;
}
