/** 默认扣点: what the shop's platform takes of an order where no rule says it. */
import { type Amount, FEN } from '../settlement/amount.ts';
import type { Day } from '../time/day.ts';
import { halfUpOf } from './fraction.ts';
import { WHOLE_BP } from './rule.ts';
import { keptOf, type SplitInput } from './split-input.ts';

/** Holds from its day on, until the next. */
export interface DefaultFee {
  readonly from: Day;
  /** Basis points of what was paid less refunds; null = none from that day on. */
  readonly bp: number | null;
}

interface Rate {
  readonly bp: number;
}

/** That of a day; null where nobody said it yet, or that there is none. */
export function defaultFeeOn(fees: readonly DefaultFee[], day: Day | null): Rate | null {
  if (day === null) return null;
  const found = fees.reduce<DefaultFee | null>(
    (last, one) => (one.from <= day && (last === null || one.from > last.from) ? one : last),
    null,
  );
  return found === null || found.bp === null ? null : { bp: found.bp };
}

/** In fen. */
export function defaultFee({ bp }: Rate, input: SplitInput): number {
  const kept: Amount = keptOf(input);
  return Number(halfUpOf({ n: BigInt(kept) * BigInt(bp), d: BigInt(FEN) * BigInt(WHOLE_BP) }));
}

/** With one more, in the place of that of the same day; ascending, and none before the first rate. */
export function withDefaultFee(fees: readonly DefaultFee[], fee: DefaultFee): readonly DefaultFee[] {
  const all = [...fees.filter(({ from }) => from !== fee.from), fee].sort((a, b) => (a.from < b.from ? -1 : 1));
  const first = all.findIndex(({ bp }) => bp !== null);
  return first < 0 ? [] : all.slice(first);
}
