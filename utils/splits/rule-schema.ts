/** Parties and rules as they are typed: checked field by field; each message is the code of a sentence. */
import * as v from 'valibot';
import { BILL_SOURCES } from '../settlement/bill-source.ts';
import { type Day, parseDay } from '../time/day.ts';
import { MOST_DUE_DAYS } from './due-day.ts';
import { MOST_NAME, type Party, ROLES } from './party.ts';
import { RAIL_IDS } from './rails.ts';
import {
  BASES,
  isOfPot,
  MOST_FEN,
  MOST_LINES,
  NO_PLATFORMS,
  type RuleLine,
  type RuleVersion,
  WHOLE_BP,
} from './rule.ts';

const FAULTS = [
  'name-missing',
  'party-missing',
  'day-wrong',
  'days-swapped',
  'lines-missing',
  'rate-wrong',
  'amount-wrong',
  'bounds-swapped',
  'tiers-wrong',
  'base-missing',
  'rates-only',
  'withheld-of-settled',
  'due-wrong',
  'other',
] as const;
export type RuleFault = (typeof FAULTS)[number];

/** @param line place of the line at fault; null where the rule itself is */
export interface FaultAt {
  readonly fault: RuleFault;
  readonly line: number | null;
}

const is = (fault: RuleFault): RuleFault => fault;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const Name = v.pipe(v.string(), v.trim(), v.minLength(1, is('name-missing')), v.maxLength(MOST_NAME));
const DaySchema = v.custom<Day>((input) => typeof input === 'string' && parseDay(input) !== null, is('day-wrong'));
const wholeTo = (most: number, fault: RuleFault, least = 0) =>
  v.pipe(v.number(fault), v.safeInteger(fault), v.minValue(least, fault), v.maxValue(most, fault));
const Bp = wholeTo(WHOLE_BP, is('rate-wrong'));
const Fen = wholeTo(MOST_FEN, is('amount-wrong'));
const Numbers = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), v.maxLength(1000));

const Tiers = v.pipe(
  v.array(v.object({ from: Fen, bp: Bp }), is('tiers-wrong')),
  v.minLength(1, is('tiers-wrong')),
  v.maxLength(20, is('tiers-wrong')),
  v.check((tiers) => tiers.every(({ from }, at) => at === 0 || from > (tiers[at - 1]?.from ?? 0)), is('tiers-wrong')),
);

const line = {
  id: Id,
  party: v.pipe(v.string(), v.minLength(1, is('party-missing'))),
  base: v.nullable(v.union([v.picklist(BASES), v.object({ line: Id })], is('base-missing'))),
  min: v.nullable(Fen),
  max: v.nullable(Fen),
  rounding: v.picklist(['floor', 'half-up']),
  onRefund: v.picklist(['returned', 'kept']),
  settle: v.picklist(['withheld', 'payable']),
  billedAs: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_NAME))),
  order: v.pipe(v.number(), v.safeInteger()),
} as const;

const Line = v.pipe(
  v.variant('kind', [
    v.object({ ...line, kind: v.literal('rate'), bp: Bp }),
    v.object({ ...line, kind: v.literal('fixed'), fen: Fen }),
    v.object({ ...line, kind: v.literal('per-unit'), fen: Fen }),
    v.object({ ...line, kind: v.literal('tiered'), tiers: Tiers }),
  ]),
  v.check(({ min, max }) => min === null || max === null || min <= max, is('bounds-swapped')),
);

/** Partners share one pot by rates alone. */
const isPlainRate = ({ kind, base, min, max }: RuleLine): boolean =>
  kind === 'rate' && base === null && min === null && max === null;

export const RuleSchema = v.pipe(
  v.object({
    id: Id,
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    name: Name,
    from: DaySchema,
    to: v.nullable(DaySchema),
    scope: v.object({
      source: v.nullable(v.picklist(BILL_SOURCES)),
      book: v.nullable(Id),
      products: Numbers,
      streamers: Numbers,
    }),
    base: v.picklist(BASES),
    mode: v.picklist(['rest', 'all']),
    rail: v.nullable(v.picklist(RAIL_IDS)),
    lines: v.pipe(v.array(Line), v.minLength(1, is('lines-missing')), v.maxLength(MOST_LINES)),
  }),
  v.check(({ from, to }) => to === null || from <= to, is('days-swapped')),
  v.check(({ mode, lines }) => mode === 'rest' || lines.every(isPlainRate), is('rates-only')),
  v.check(
    (rule) => rule.mode === 'rest' || rule.lines.every((one) => isOfPot(one, rule, NO_PLATFORMS)),
    is('withheld-of-settled'),
  ),
  v.check(({ lines }) => {
    const ids = new Set(lines.map(({ id }) => id));
    return lines.every(({ base }) => base === null || typeof base === 'string' || ids.has(base.line));
  }, is('base-missing')),
) satisfies v.GenericSchema<unknown, RuleVersion>;

export const PartySchema = v.object({
  id: Id,
  name: Name,
  role: v.picklist(ROLES),
  person: v.boolean(),
  due: v.exactOptional(
    v.nullable(
      v.variant('kind', [
        v.object({ kind: v.literal('days'), days: wholeTo(MOST_DUE_DAYS, is('due-wrong')) }),
        v.object({ kind: v.literal('day'), day: wholeTo(31, is('due-wrong'), 1) }),
      ]),
    ),
  ),
  ended: v.exactOptional(v.nullable(DaySchema)),
  away: v.exactOptional(v.array(v.object({ ended: DaySchema, resumed: DaySchema }))),
}) satisfies v.GenericSchema<unknown, Party>;

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FaultAt[] };

function faultOf({ message, path }: v.BaseIssue<unknown>): FaultAt {
  const [first, second] = path ?? [];
  const at = first?.key === 'lines' && typeof second?.key === 'number' ? second.key : null;
  return { fault: FAULTS.find((one) => one === message) ?? 'other', line: at };
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  const result = v.safeParse(schema, input);
  return result.success ? { ok: true, value: result.output } : { ok: false, faults: result.issues.map(faultOf) };
}

export const parseRule = (input: unknown): Parsed<RuleVersion> => parsed(RuleSchema, input);
export const parseParty = (input: unknown): Parsed<Party> => parsed(PartySchema, input);
