/** What was typed of orders that do not count, and what is wrong with it. */
import { amountField } from '../costs/parse-field.ts';
import { plainFigureText } from '../metrics/figure-text.ts';
import type { Currency } from '../metrics/money.ts';
import { type Day, parseDay } from '../time/day.ts';
import type { UncountedTerms } from './records.ts';

export type UncountedField = 'day' | 'orders' | 'buyers' | 'items' | 'amount' | 'reason';
export type UncountedFields = Readonly<Record<UncountedField, string>>;

/** A day's orders and the reason. */
export type UncountedSaid = Omit<UncountedTerms, 'setAt'> & { readonly day: Day };

export type ReadUncounted =
  | { readonly ok: true; readonly said: UncountedSaid }
  | { readonly ok: false; readonly wrong: ReadonlySet<UncountedField> };

const MOST_DIGITS = 6;
const WHOLE = new RegExp(`^\\d{1,${MOST_DIGITS}}$`);

/** undefined = wrong, null = left empty. */
function wholeOf(text: string): number | null | undefined {
  const plain = plainFigureText(text);
  if (plain === '') return null;
  return WHOLE.test(plain) && Number(plain) > 0 ? Number(plain) : undefined;
}

/** @param today in the shop's zone: of days to come nothing is known */
export function readUncounted(
  typed: UncountedFields,
  { today, currency }: { readonly today: Day; readonly currency: Currency },
): ReadUncounted {
  const day = parseDay(typed.day.trim());
  const [orders, buyers, items] = [wholeOf(typed.orders), wholeOf(typed.buyers), wholeOf(typed.items)];
  // A sample may be given away.
  const amount = amountField(typed.amount, currency, true);
  const reason = typed.reason.trim();
  const wrong = new Set<UncountedField>();
  if (day === null || day > today) wrong.add('day');
  if (!orders) wrong.add('orders');
  if (buyers === undefined || (orders && (buyers ?? 0) > orders)) wrong.add('buyers');
  if (items === undefined) wrong.add('items');
  if (!amount.ok) wrong.add('amount');
  if (reason === '') wrong.add('reason');
  if (wrong.size > 0 || day === null || !orders || buyers === undefined || items === undefined || !amount.ok) {
    return { ok: false, wrong };
  }
  const minor = amount.value;
  const money = minor === null ? null : { minor, currency: currency.code };
  return { ok: true, said: { day, orders, buyers, items, amount: money, reason } };
}
