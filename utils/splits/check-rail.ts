/** Whether shares that are right by contract can go through the payment service they are meant for. */
import { type Amount, FEN } from '../settlement/amount.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { RailFinding } from './finding.ts';
import type { Party } from './party.ts';
import { type Rail, railOf } from './rails.ts';
import { WHOLE_BP } from './rule.ts';
import type { ShareStep } from './share-out.ts';
import { beforeRefunds } from './split-input.ts';
import { type Split, splitOrder } from './split-order.ts';

export interface RailCase {
  /** Paid on; null = not said. */
  readonly paid: Day | null;
  /** Day of the last refund; null = none. */
  readonly refunded: Day | null;
  /** How often money was given back. */
  readonly refunds: number;
  /** What the payment service took when it was paid; null = no bill says. */
  readonly fee: Amount | null;
  readonly today: Day;
}

/** Only what is still to be paid goes through a payment service. */
const goesThrough = ({ line, share }: ShareStep): boolean => line.settle === 'payable' && share !== null && share > 0;

const fenOf = (steps: readonly ShareStep[]): number => steps.reduce((sum, { share }) => sum + (share ?? 0), 0);

/** The cap is of the amount of the order, and of all its shares together. */
function ofAmounts(rail: Rail, { steps, input }: Split, { fee }: RailCase): readonly RailFinding[] {
  const through = steps.filter(goesThrough);
  const shared = fenOf(through) * FEN;
  const cap = Number((BigInt(input.gross) * BigInt(rail.capBp)) / BigInt(WHOLE_BP));
  const net = rail.lessFee === true && fee !== null ? input.gross - fee : null;
  const receivers = new Set(through.map(({ line }) => line.party)).size;
  const of = { kind: 'rail', rail: rail.id } as const;
  return [
    ...(shared > cap ? [{ ...of, check: 'cap', shared, cap } as const] : []),
    ...(net !== null && shared > net ? [{ ...of, check: 'net-cap', shared, cap: net } as const] : []),
    ...(receivers > rail.receivers ? [{ ...of, check: 'receivers', receivers, most: rail.receivers } as const] : []),
  ];
}

/** What went through before anything was given back. */
const wentThrough = ({ rule, input, platforms }: Split): readonly ShareStep[] =>
  splitOrder(rule, beforeRefunds(input), platforms).steps.filter(goesThrough);

/** What is not shared yet is released; whether it was shared is not known here. */
function ofDeadline(rail: Rail, split: Split, { paid, today }: RailCase): readonly RailFinding[] {
  if (paid === null || !split.steps.some(goesThrough)) return [];
  const days = daysBetween(paid, today);
  return days > rail.days ? [{ kind: 'rail', rail: rail.id, check: 'deadline', days, most: rail.days }] : [];
}

/** A share is taken back when the order is refunded, so until then. */
function ofReturn(rail: Rail, split: Split, { paid, refunded }: RailCase): readonly RailFinding[] {
  const most = rail.returnDays;
  if (paid === null || refunded === null || most === null || wentThrough(split).length === 0) return [];
  const days = daysBetween(paid, refunded);
  return days > most ? [{ kind: 'rail', rail: rail.id, check: 'return-deadline', days, most }] : [];
}

/** Each refund takes something back once at least, of every receiver. */
function ofReturns(rail: Rail, split: Split, { refunds }: RailCase): readonly RailFinding[] {
  if (rail.returns === null || refunds <= rail.returns || wentThrough(split).length === 0) return [];
  return [{ kind: 'rail', rail: rail.id, check: 'returns', returns: refunds, most: rail.returns }];
}

/** A share a person got before a refund does not come back through the service. */
function ofPersons(rail: Rail, split: Split, parties: readonly Party[]): readonly RailFinding[] {
  if (rail.returnsFromPersons !== false || split.input.refunded === 0) return [];
  return wentThrough(split).flatMap(({ line, share }): readonly RailFinding[] => {
    if (!parties.some(({ id, person }) => id === line.party && person)) return [];
    const now = split.steps.find((step) => step.line.id === line.id)?.share ?? null;
    if (share === null || now === null || share <= now) return [];
    return [{ kind: 'rail', rail: rail.id, check: 'person', party: line.party, amount: share - now }];
  });
}

export function checkRail(split: Split, parties: readonly Party[], one: RailCase): readonly RailFinding[] {
  if (split.rule.rail === null) return [];
  const rail = railOf(split.rule.rail);
  return [
    ...ofAmounts(rail, split, one),
    ...ofDeadline(rail, split, one),
    ...ofReturn(rail, split, one),
    ...ofReturns(rail, split, one),
    ...ofPersons(rail, split, parties),
  ];
}
