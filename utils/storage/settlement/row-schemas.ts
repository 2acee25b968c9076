/** Rows of settlement as they come back from a file: whole, field by field, and no field more. */
import * as v from 'valibot';
import type { BillRow } from '../../settlement/bill-row.ts';
import { BILL_SOURCES } from '../../settlement/bill-source.ts';
import { ENTRY_CLASSES } from '../../settlement/classes.ts';
import type { OrderRow } from '../../settlement/order-row.ts';
import type { Status } from '../../settlement/statuses.ts';
import type { Yield } from '../../settlement/yield.ts';
import { isClosedText } from '../../splits/closed-text.ts';
import { isMonth } from '../../splits/months.ts';
import { WHOLE_BP } from '../../splits/rule.ts';
import { settlementTexts } from '../../texts/settlement.ts';
import { type Day as DayText, parseDay } from '../../time/day.ts';
import type {
  BalanceRow,
  BillFileRow,
  BookRow,
  ChunkRow,
  ClosedMonthRow,
  ConfirmationRow,
  HandMatchRow,
} from './settlement-database.ts';

export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const Text = v.pipe(v.string(), v.maxLength(2000));
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const Instant = v.pipe(Count, v.maxValue(8_640_000_000_000_000));
const Amount = v.pipe(v.number(), v.safeInteger());
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const isDay = (text: string): boolean => text.startsWith('20') && parseDay(text) !== null;
const Day = v.pipe(v.string(), v.check(isDay));
const DayOf = v.custom<DayText>((input) => typeof input === 'string' && isDay(input));
const Moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d( \d\d:\d\d(:\d\d)?)?$/),
  // Months are gone through one by one: a day there never was, or of another age, would end that.
  v.check((text) => isDay(text.slice(0, 10))),
);
const Class = v.picklist(ENTRY_CLASSES);
const Source = v.picklist(BILL_SOURCES);

export const Book = v.strictObject({
  id: Id,
  name: Text,
  source: Source,
  settleDays: v.nullable(v.pipe(Count, v.maxValue(90))),
  fees: v.exactOptional(v.array(v.strictObject({ from: DayOf, bp: v.nullable(v.pipe(Count, v.maxValue(WHOLE_BP))) }))),
}) satisfies v.GenericSchema<unknown, BookRow>;

const Yields = v.array(
  v.variant('by', [
    v.strictObject({
      to: Id,
      by: v.picklist(['payment', 'order', 'sub-order', 'day']),
      classes: v.exactOptional(v.array(Class)),
    }),
    v.strictObject({ to: Id, by: v.literal('day-sum'), classes: v.array(Class) }),
  ]),
) satisfies v.GenericSchema<unknown, Yield[]>;

export const File = v.strictObject({
  id: Id,
  book: Id,
  kind: v.picklist(['bill', 'orders']),
  layout: Id,
  version: Count,
  hash: Text,
  fileName: Text,
  sheet: Text,
  rows: Count,
  first: v.nullable(Day),
  last: v.nullable(Day),
  at: Instant,
  state: v.literal('live'),
  balanceBreaks: v.array(Count),
  sumsMissing: v.exactOptional(v.boolean()),
  shop: v.exactOptional(Text),
  repeatsOrder: v.boolean(),
  repeatsRefund: v.exactOptional(v.literal(true)),
  itemsOnly: v.boolean(),
  ledger: v.nullable(Id),
  yields: v.exactOptional(Yields),
  paysOut: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<unknown, BillFileRow>;

const Link = v.union([
  v.strictObject({ order: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), by: Text }),
  v.strictObject({ order: v.null(), by: v.nullable(Text), lost: v.exactOptional(v.literal(true)) }),
]);

const Bill = v.pipe(
  v.strictObject({
    row: Count,
    flow: v.nullable(Text),
    payment: v.exactOptional(Text),
    at: Moment,
    link: Link,
    orderedOn: v.exactOptional(Day),
    subOrder: v.nullable(Text),
    product: v.nullable(Text),
    amount: Amount,
    ordered: v.exactOptional(Amount),
    entries: v.pipe(v.array(v.strictObject({ class: Class, name: Text, amount: Amount })), v.minLength(1)),
    balance: v.nullable(Amount),
    pending: v.boolean(),
  }),
  v.check(({ amount, entries }) => entries.reduce((sum, entry) => sum + entry.amount, 0) === amount),
) satisfies v.GenericSchema<unknown, BillRow>;

const Order = v.strictObject({
  row: Count,
  order: v.nullable(Text),
  subOrder: v.nullable(Text),
  product: v.nullable(Text),
  article: v.nullable(Text),
  quantity: v.nullable(v.pipe(v.number(), v.minValue(0))),
  paidAt: v.nullable(Moment),
  doneAt: v.nullable(Moment),
  state: v.picklist(['unpaid', 'paid', 'shipped', 'done', 'closed', 'unknown']),
  paid: v.nullable(Amount),
  receivable: v.nullable(Amount),
  refunded: v.nullable(Amount),
  givenBack: v.exactOptional(v.literal(true)),
  streamer: v.nullable(Text),
}) satisfies v.GenericSchema<unknown, OrderRow>;

export const Chunk = v.strictObject({
  file: Id,
  part: Count,
  bills: v.exactOptional(v.pipe(v.array(Bill), v.minLength(1))),
  orders: v.exactOptional(v.pipe(v.array(Order), v.minLength(1))),
}) satisfies v.GenericSchema<unknown, ChunkRow>;

const StatusSchema = v.picklist(Object.keys(settlementTexts.zh.statuses) as Status[]);
const said = { reason: v.pipe(Text, v.minLength(1)), who: Text, at: Instant };

export const Confirmed = v.strictObject({
  book: Id,
  key: Text,
  status: StatusSchema,
  difference: v.nullable(Amount),
  net: Amount,
  ...said,
}) satisfies v.GenericSchema<unknown, ConfirmationRow>;

export const Match = v.strictObject({ book: Id, from: Text, order: Text, ...said }) satisfies v.GenericSchema<
  unknown,
  HandMatchRow
>;

export const Balance = v.strictObject({
  book: Id,
  moment: v.pipe(Moment, v.length(19)),
  fen: Amount,
  who: Text,
  at: Instant,
}) satisfies v.GenericSchema<unknown, BalanceRow>;

export const Closed = v.pipe(
  v.strictObject({
    book: Id,
    month: v.pipe(v.string(), v.check(isMonth)),
    text: v.string(),
    hash: Hash,
    at: Instant,
    who: Text,
  }),
  v.check(({ text, month }) => isClosedText(text, month)),
) satisfies v.GenericSchema<unknown, ClosedMonthRow>;
