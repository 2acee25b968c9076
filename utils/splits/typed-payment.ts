/** A payment as it is typed. */
import { type Day, parseDay } from '../time/day.ts';
import { isMonth } from './months.ts';
import { MOST_FEN } from './rule.ts';
import { fenOf } from './typed-figures.ts';

export type PaymentFault = 'day' | 'amount';

type Typed =
  | { readonly ok: true; readonly day: Day; readonly fen: number }
  | { readonly ok: false; readonly faults: readonly PaymentFault[] };

/** Nothing is paid tomorrow, nor in a year that was typed wrong: every month since would be gone through. */
export function typedPayment(dayText: string, amountText: string, today: Day): Typed {
  const [day, fen] = [parseDay(dayText.trim()), fenOf(amountText)];
  const dayWrong = day === null || day > today || !isMonth(day.slice(0, 7));
  const amountWrong = fen === null || fen <= 0 || fen > MOST_FEN;
  if (!dayWrong && !amountWrong) return { ok: true, day, fen };
  return {
    ok: false,
    faults: [...(dayWrong ? (['day'] as const) : []), ...(amountWrong ? (['amount'] as const) : [])],
  };
}
