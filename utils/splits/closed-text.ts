/** The text of a closed month as it may come from anybody. It is kept as it is or not at all: nothing is made anew of it. */
import * as v from 'valibot';
import { ENTRY_CLASSES } from '../settlement/classes.ts';
import { JUDGED, type JudgedBalance } from '../settlement/judge-balance.ts';
import { settlementTexts } from '../texts/settlement.ts';
import type { RuleFinding } from './finding.ts';
import { PeriodLineSchema } from './period-schema.ts';
import { BASES, type BaseName } from './rule.ts';
import { WITHHELD } from './withheld-sums.ts';

const Whole = v.pipe(v.number(), v.safeInteger());
const Count = v.pipe(Whole, v.minValue(0));
const Text = v.pipe(v.string(), v.maxLength(2000));
const Class = v.picklist(ENTRY_CLASSES);
const Status = v.picklist(Object.keys(settlementTexts.zh.statuses));
const Amounts = v.array(v.strictTuple([Class, Whole]));

const open = { key: Text, order: v.nullable(Text), status: Status, difference: v.nullable(Whole) };
const Party = v.object({ party: Text, added: Count, reversed: Whole, withheld: Whole, orders: Count });

const MOVED = ['gross', 'paid', 'net-of-fee', 'settled'] as const satisfies readonly BaseName[];
const Bases = v.object(v.entriesFromList(MOVED, Whole));
const Counted = v.object({ k: Count, n: v.nullable(Count) });
const Step = v.object({
  line: PeriodLineSchema,
  base: v.nullable(Whole),
  bp: v.nullable(Count),
  count: v.nullable(Counted),
  exact: v.nullable(Text),
  fen: v.nullable(Whole),
  left: v.nullable(Whole),
});
const Period = v.object({
  party: Text,
  version: Count,
  from: Text,
  facts: v.object({ bases: Bases, sold: Count, refunded: Count }),
  steps: v.array(Step),
});
const Share = v.object({
  party: Text,
  order: Text,
  paid: v.nullable(Text),
  rule: Text,
  version: Count,
  bases: v.partial(Bases),
  payable: v.nullable(Whole),
  withheld: v.nullable(Whole),
});

const bp = Count;
const Finding = v.variant('kind', [
  v.object({ kind: v.literal('over-whole'), base: v.nullable(v.picklist(BASES)), bp }),
  v.object({ kind: v.literal('not-whole'), bp }),
  v.object({ kind: v.literal('cyclic'), lines: v.array(Text) }),
  v.object({ kind: v.picklist(['fee-taken', 'paid-twice']), party: Text }),
]) satisfies v.GenericSchema<unknown, RuleFinding>;

const PayablesSchema = v.object({
  month: Text,
  parties: v.array(Party),
  periods: v.optional(v.array(Period)),
  adjusted: v.array(v.object({ month: Text, party: Text, fen: Whole })),
  notShared: v.object({ none: Count, several: Count, unclear: Count, unknown: Count }),
  short: v.object({ 'cut-short': Count, 'shop-pays': Count }),
  findings: v.array(Finding),
  platforms: v.optional(v.array(Text)),
  taken: v.optional(
    v.array(
      v.object({
        kind: v.picklist(WITHHELD),
        orders: Count,
        again: v.optional(Count),
        amount: Count,
        first: v.array(Text),
      }),
    ),
  ),
});

const Balance = v.object({
  ...{ moment: Text, fen: Whole, who: Text, at: Count },
  state: v.picklist(JUDGED),
  expected: v.nullable(Whole),
  through: v.nullable(Text),
  from: v.nullable(v.object({ moment: Text, fen: Whole })),
  since: v.nullable(Text),
}) satisfies v.GenericSchema<unknown, JudgedBalance>;

const StatementSchema = v.object({
  version: v.literal(1),
  book: Text,
  month: Text,
  lines: v.array(v.object({ ...open, amounts: Amounts, reason: v.nullable(Text) })),
  open: v.array(v.object(open)),
  adjustments: v.array(v.object({ month: Text, key: Text, order: v.nullable(Text), amounts: Amounts })),
  files: v.array(v.object({ name: Text, hash: Text, rows: Count, first: v.nullable(Text), last: v.nullable(Text) })),
  reason: Text,
  balances: v.optional(v.array(Balance)),
  payables: v.optional(PayablesSchema),
  rules: v.optional(v.array(Text)),
  terms: v.optional(v.array(Text)),
  shares: v.optional(v.array(Share)),
});

/** Whether it is what closing that month writes. */
export function isClosedText(text: string, month: string): boolean {
  try {
    const parsed = v.safeParse(StatementSchema, JSON.parse(text), { abortEarly: true });
    if (!parsed.success) return false;
    const { month: own, payables } = parsed.output;
    return own === month && (payables === undefined || payables.month === month);
  } catch {
    return false;
  }
}
