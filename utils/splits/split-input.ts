/** What an order gives to be shared: sums over its bills, and how much was sold. */
import type { Amount } from '../settlement/amount.ts';
import { type BaseName, NO_PLATFORMS, type Platforms } from './rule.ts';

/** Fees that came back with a refund, at least 0. */
export interface FeesBack {
  readonly platform: Amount;
  /** Of the platform and of everybody else. */
  readonly all: Amount;
}

export interface SplitInput {
  /** What it brought in, whoever paid it; at least 0. */
  readonly gross: Amount;
  /** At least 0. */
  readonly refunded: Amount;
  /** What the platform took off, less what came back; below 0 where it gave back more. */
  readonly platformFee: Amount;
  /** What its bills come to after everything. */
  readonly settled: Amount;
  readonly feesBack: FeesBack;
  /** null = not said. */
  readonly units: number | null;
}

/** The same before anything was given back. */
export function beforeRefunds(input: SplitInput): SplitInput {
  const { refunded, platformFee, settled, feesBack } = input;
  return {
    ...input,
    refunded: 0,
    platformFee: platformFee + feesBack.platform,
    settled: settled + refunded - feesBack.all,
    feesBack: { platform: 0, all: 0 },
  };
}

/** What is left of the order itself; at least 0. */
export const keptOf = ({ gross, refunded }: SplitInput): Amount => Math.max(0, gross - refunded);

/** Platforms whose fee was taken off: none where no bill tells of one. */
export const feeTakers = ({ platformFee, feesBack }: SplitInput, platforms: Platforms): Platforms =>
  platformFee === 0 && feesBack.platform === 0 ? NO_PLATFORMS : platforms;

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
