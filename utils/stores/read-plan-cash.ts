import { openSettlementThread } from '../imports/settlement-thread.ts';
import { watchSettlement } from '../platform/settlement-switch.ts';
import { type CashWeeks, cashWeeks } from '../settlement/reports/cash-weeks.ts';
import { type DueWeeks, dueWeeks } from '../splits/due-weeks.ts';
import type { Dues } from '../splits/dues.ts';
import type { Day } from '../time/day.ts';

export interface PlanCashFigures extends CashWeeks {
  /** Names of the shops with bills or orders. */
  readonly shops: readonly string[];
  /** Names of those that could not be told of. */
  readonly failed: readonly string[];
  /** What is to be paid. */
  readonly pay: DueWeeks & {
    /** Names of parties of whom some month is not known: nothing of them is in it. */
    readonly unknown: readonly string[];
    /** Names of shops of which it could not be worked out. */
    readonly failed: readonly string[];
  };
}

const isOn = (signal: AbortSignal): Promise<boolean> => new Promise((tell) => watchSettlement(tell, signal));

/** From settlement's own thread and database, which are let go again, at the latest with the signal; null = switched off. */
export async function readPlanCash(today: Day, until: AbortSignal): Promise<PlanCashFigures | null> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, until]);
  try {
    if (!(await isOn(signal))) return null;
    const thread = openSettlementThread(signal);
    const { shops, failed } = await thread.ask(0, 'reports', { today }, { signal });
    const known: Dues[] = [];
    // Nor is it known what is to be paid by those that could not be told of at all.
    const payFailed = [...failed];
    for (const { book, name } of shops) {
      try {
        known.push(await thread.ask(0, 'dues', { book, today }, { signal }));
      } catch {
        signal.throwIfAborted();
        payFailed.push(name);
      }
    }
    const unknown = [...new Set(known.flatMap((one) => one.unknown))];
    return {
      ...cashWeeks(shops.map(({ cash }) => cash)),
      shops: shops.map(({ name }) => name),
      failed,
      pay: { ...dueWeeks(known, today), unknown, failed: payFailed },
    };
  } finally {
    over.abort();
  }
}
