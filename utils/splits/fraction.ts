/** Exact fractions of fen: a share is rounded once, at its end. */

export interface Fraction {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

export const whole = (n: bigint): Fraction => ({ n, d: 1n });
export const times = ({ n, d }: Fraction, by: Fraction): Fraction => ({ n: n * by.n, d: d * by.d });
export const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** Rounds down, also below 0. */
export function floorOf({ n, d }: Fraction): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

/** To the nearest; a half away from 0. */
export function halfUpOf({ n, d }: Fraction): bigint {
  const up = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return n < 0n ? -up : up;
}

const DIGITS = 6;

/** `440.5`, as many digits as it has up to six; `333.333333…` where there are more. */
export function fractionText({ n, d }: Fraction): string {
  const [size, sign] = [n < 0n ? -n : n, n < 0n ? '-' : ''];
  const scaled = (size * 10n ** BigInt(DIGITS)) / d;
  const digits = scaled.toString().padStart(DIGITS + 1, '0');
  const decimals = digits.slice(-DIGITS).replace(/0+$/, '');
  const more = scaled * d === size * 10n ** BigInt(DIGITS) ? '' : '…';
  return `${sign}${digits.slice(0, -DIGITS)}${decimals || more ? '.' : ''}${decimals}${more}`;
}
