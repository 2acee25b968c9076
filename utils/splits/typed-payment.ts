/** A payment as it is typed. */
import { type Day, parseDay } from '../time/day.ts';
import { MOST_FEN } from './rule.ts';
import { fenOf } from './typed-figures.ts';

export type PaymentFault = 'day' | 'amount';

type Typed =
  | { readonly ok: true; readonly day: Day; readonly fen: number }
  | { readonly ok: false; readonly faults: readonly PaymentFault[] };

/** Nothing is paid tomorrow. */
export function typedPayment(dayText: string, amountText: string, today: Day): Typed {
  const [day, fen] = [parseDay(dayText.trim()), fenOf(amountText)];
  const dayWrong = day === null || day > today;
  const amountWrong = fen === null || fen <= 0 || fen > MOST_FEN;
  if (!dayWrong && !amountWrong) return { ok: true, day, fen };
  return {
    ok: false,
    faults: [...(dayWrong ? (['day'] as const) : []), ...(amountWrong ? (['amount'] as const) : [])],
  };
}
