/** What is agreed of a month's sums as it is typed: checked field by field. */
import * as v from 'valibot';
import { isMonth } from './months.ts';
import {
  BALANCES,
  COUNTS,
  MOST_PERIOD_LINES,
  mayBeWithheld,
  type PartyTerms,
  PER,
  STATED,
  WAYS,
} from './period-terms.ts';
import { BASES, MOST_FEN, WHOLE_BP } from './rule.ts';

const FAULTS = ['month-wrong', 'rate-wrong', 'amount-wrong', 'tiers-wrong', 'withheld-not-here', 'other'] as const;
export type PeriodFault = (typeof FAULTS)[number];

/** @param line place of the line at fault; null where it is no line */
export interface PeriodFaultAt {
  readonly fault: PeriodFault;
  readonly line: number | null;
}

const is = (fault: PeriodFault): PeriodFault => fault;
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const whole = (least: number, most: number, fault: PeriodFault) =>
  v.pipe(v.number(fault), v.safeInteger(fault), v.minValue(least, fault), v.maxValue(most, fault));
const Bp = whole(0, WHOLE_BP, is('rate-wrong'));
const Fen = whole(0, MOST_FEN, is('amount-wrong'));
const Month = v.pipe(v.string(), v.check(isMonth, is('month-wrong')));

const Tiers = v.pipe(
  v.array(v.object({ from: whole(0, MOST_FEN * 100, is('tiers-wrong')), bp: Bp }), is('tiers-wrong')),
  v.minLength(1, is('tiers-wrong')),
  v.maxLength(20, is('tiers-wrong')),
  v.check((tiers) => tiers.every(({ from }, at) => at === 0 || from > (tiers[at - 1]?.from ?? 0)), is('tiers-wrong')),
);

const line = { id: Id, settle: v.picklist(['withheld', 'payable']) } as const;
const base = v.picklist(BASES);

export const PeriodLineSchema = v.pipe(
  v.variant('kind', [
    v.object({ ...line, kind: v.literal('tiers'), base, way: v.picklist(WAYS), tiers: Tiers }),
    v.object({ ...line, kind: v.literal('refund-rate'), base, bp: Bp, above: Bp, bpAbove: Bp }),
    v.object({ ...line, kind: v.literal('guarantee'), fen: Fen, counts: v.picklist(COUNTS) }),
    v.object({ ...line, kind: v.literal('slot'), per: v.picklist(PER), fen: Fen }),
    v.object({ ...line, kind: v.literal('tax'), stated: v.picklist(STATED), bp: Bp }),
    v.object({ ...line, kind: v.literal('no-invoice'), bp: Bp }),
    v.object({ ...line, kind: v.literal('balance'), of: v.picklist(BALANCES), fen: Fen }),
  ]),
  v.check((one) => one.settle === 'payable' || mayBeWithheld(one), is('withheld-not-here')),
);

export const TermsSchema = v.object({
  book: Id,
  party: Id,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  from: Month,
  lines: v.pipe(v.array(PeriodLineSchema), v.maxLength(MOST_PERIOD_LINES)),
}) satisfies v.GenericSchema<unknown, PartyTerms>;

type ParsedTerms =
  | { readonly ok: true; readonly value: PartyTerms }
  | { readonly ok: false; readonly faults: readonly PeriodFaultAt[] };

function faultOf({ message, path }: v.BaseIssue<unknown>): PeriodFaultAt {
  const [first, second] = path ?? [];
  const at = first?.key === 'lines' && typeof second?.key === 'number' ? second.key : null;
  return { fault: FAULTS.find((one) => one === message) ?? 'other', line: at };
}

export function parseTerms(input: unknown): ParsedTerms {
  const result = v.safeParse(TermsSchema, input);
  return result.success ? { ok: true, value: result.output } : { ok: false, faults: result.issues.map(faultOf) };
}
