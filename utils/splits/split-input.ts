/** What an order gives to be shared: sums over its bills, and how much was sold. */
import type { Amount } from '../settlement/amount.ts';
import type { BaseName } from './rule.ts';

export interface SplitInput {
  /** What it brought in, whoever paid it; at least 0. */
  readonly gross: Amount;
  /** At least 0. */
  readonly refunded: Amount;
  /** What the platform took off; below 0 where it gave back more. */
  readonly platformFee: Amount;
  /** What its bills come to after everything. */
  readonly settled: Amount;
  /** null = not said. */
  readonly units: number | null;
}

/** The same before anything was given back. */
export function beforeRefunds(input: SplitInput): SplitInput {
  return { ...input, refunded: 0, settled: input.settled + input.refunded };
}

/** What is left of the order itself; at least 0. */
export const keptOf = ({ gross, refunded }: SplitInput): Amount => Math.max(0, gross - refunded);

/** What there is to share. */
export function potOf(input: SplitInput, base: BaseName): Amount {
  switch (base) {
    case 'gross':
    case 'paid':
      return keptOf(input);
    case 'net-of-fee':
      return keptOf(input) - input.platformFee;
    case 'settled':
      return input.settled;
  }
}

/** What a share is taken of: refunds lessen that of the whole order afterwards. */
export const baseOf = (input: SplitInput, base: BaseName): Amount =>
  base === 'gross' ? input.gross : potOf(input, base);
