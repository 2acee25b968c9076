import { openSettlementThread } from '../imports/settlement-thread.ts';
import { watchSettlement } from '../platform/settlement-switch.ts';
import { type CashWeeks, cashWeeks } from '../settlement/reports/cash-weeks.ts';
import type { Day } from '../time/day.ts';

export interface PlanCashFigures extends CashWeeks {
  /** Names of the shops with bills or orders. */
  readonly shops: readonly string[];
  /** Names of those that could not be told of. */
  readonly failed: readonly string[];
}

const isOn = (signal: AbortSignal): Promise<boolean> => new Promise((tell) => watchSettlement(tell, signal));

/** From settlement's own thread and database, which are let go again, at the latest with the signal; null = switched off. */
export async function readPlanCash(today: Day, until: AbortSignal): Promise<PlanCashFigures | null> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, until]);
  try {
    if (!(await isOn(signal))) return null;
    const { shops, failed } = await openSettlementThread(signal).ask(0, 'reports', { today }, { signal });
    return { ...cashWeeks(shops.map(({ cash }) => cash)), shops: shops.map(({ name }) => name), failed };
  } finally {
    over.abort();
  }
}
