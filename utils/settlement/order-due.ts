/** What the export of orders says of one order: what is owed, and from when. */
import { addDays, type Day, parseDay } from '../time/day.ts';
import type { Amount } from './amount.ts';
import type { OrderLine, OrderRow, OrderState } from './order-row.ts';

export interface OrderDue {
  readonly state: OrderState;
  /** Before fees and refunds, of all lines; null where one does not say. */
  readonly ordered: Amount | null;
  /** The same without closed lines. */
  readonly live: Amount | null;
  /** What was given back of `live`; null where no line says, or one of which money went back does not. */
  readonly refunded: Amount | null;
  /**
   * `live`, but where money went back of a line and nobody says how much: what is owed for sure then, of the other lines, less
   * what is said of them. null as `live` is.
   */
  readonly sure: Amount | null;
  /** The last line's; null while one is not confirmed. */
  readonly done: Day | null;
}

const isClosed = ({ state }: OrderRow): boolean => state === 'closed';

/** `null` as soon as one is. */
function sumOrUnknown(amounts: readonly (Amount | null)[]): Amount | null {
  return amounts.reduce<Amount | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);
}

/** What each line repeats of its whole order, where it says it; null where none does, or two say another. */
export function repeatedAmount(lines: readonly OrderRow[]): Amount | null {
  const said = new Set(lines.flatMap(({ receivable }) => receivable ?? []));
  const [only = null] = said;
  return said.size > 1 ? null : lines.length === 0 ? 0 : only;
}

/** Of the line, also where the other amounts of the order are repeated on each. */
function refundedOf(lines: readonly OrderLine[]): Amount | null {
  const repeats = lines.some(({ repeatsRefund }) => repeatsRefund);
  const said = (repeats ? lines.slice(0, 1) : lines).flatMap(({ refunded }) => refunded ?? []);
  return said.length === 0 ? null : said.reduce((sum, refund) => sum + refund, 0);
}

const LAGGING: readonly OrderState[] = ['unknown', 'unpaid', 'paid', 'shipped', 'done', 'closed'];

/** An order is as far as its line that lags behind most; closed only where all of it is. */
function stateOf(lines: readonly OrderRow[]): OrderState {
  return LAGGING.find((state) => lines.some((line) => line.state === state)) ?? 'unknown';
}

function doneOf(lines: readonly OrderRow[]): Day | null {
  const days = lines.map(({ doneAt }) => (doneAt === null ? null : parseDay(doneAt.slice(0, 10))));
  return days.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last), days[0] ?? null);
}

/** The lines of one export: two of them would say the same money twice. That of orders goes before that of products. */
export function tellingLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  const first = lines.find(({ itemsOnly }) => !itemsOnly) ?? lines[0];
  return lines.filter(({ layout }) => layout === first?.layout);
}

const isUnsaid = ({ givenBack, refunded, receivable }: OrderRow): boolean =>
  givenBack === true && refunded === null && receivable !== 0;

/** @param lines live ones, of which at least one is unsaid */
function sureOf(lines: readonly OrderLine[], repeatsOrder: boolean): Amount | null {
  // Where each line repeats the amount of all, nobody knows what of it is of the others.
  const own = lines.map((line) => (isUnsaid(line) || repeatsOrder ? 0 : line.receivable));
  const owed = sumOrUnknown(own);
  return owed === null ? null : Math.max(0, owed - (repeatsOrder ? 0 : (refundedOf(lines) ?? 0)));
}

/** @param all lines of one order, at least one */
export function orderDue(all: readonly OrderLine[]): OrderDue {
  const lines = tellingLines(all);
  const repeatsOrder = lines.some((line) => line.repeatsOrder);
  const open = lines.filter((line) => !isClosed(line));
  const amountOf = (some: readonly OrderRow[]) =>
    repeatsOrder ? repeatedAmount(some) : sumOrUnknown(some.map(({ receivable }) => receivable));
  const live = amountOf(open);
  const unsaid = open.some(isUnsaid);
  return {
    state: stateOf(lines),
    ordered: amountOf(lines),
    live,
    refunded: unsaid ? null : refundedOf(open),
    sure: unsaid ? sureOf(open, repeatsOrder) : live,
    done: doneOf(open.length > 0 ? open : lines),
  };
}

/** The day by which its money is to be there; null where the order is not confirmed, or nobody said how long it takes. */
export function dueDay({ done }: OrderDue, settleDays: number | null): Day | null {
  // A confirmation typed into the last days there are has none so much later.
  return done === null || settleDays === null ? null : parseDay(addDays(done, settleDays));
}
