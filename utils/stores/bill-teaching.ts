/** Teaching a bill that no layout fits, and what was taught before. */
import type { BillTrial } from '../bills/try-bill.ts';
import type { OrdersTrial } from '../bills/try-orders.ts';
import type { BillLookOutcome } from '../imports/settlement-protocol.ts';
import type { TaughtDraft } from '../settlement/taught-bill.ts';
import type { AnyTaughtDraft, Taught, TaughtOrdersDraft } from '../settlement/taught-orders.ts';
import type { InTurn } from './bill-turns.ts';
import { type SettlementSource, TAUGHT } from './settlement-source.ts';

/** `id`: of a file that was refused. */
export interface BillTeaching {
  /** @param where null for what is likely */
  readonly look: (
    id: number,
    where: { readonly sheet: string | null; readonly headerRow: number | null },
  ) => Promise<BillLookOutcome>;
  readonly tryTaught: (id: number, sheet: string, draft: TaughtDraft) => Promise<BillTrial>;
  readonly tryOrders: (id: number, sheet: string, draft: TaughtOrdersDraft) => Promise<OrdersTrial>;
  /** Whether it was kept; the file is read again then. */
  readonly learn: (id: number, sheet: string, draft: AnyTaughtDraft) => Promise<boolean>;
  readonly taught: () => Promise<readonly Taught[]>;
  /** Another name, or null to forget it. Whether it is so now. */
  readonly change: (id: string, name: string | null) => Promise<boolean>;
}

interface Files {
  readonly fileOf: (id: number) => File | undefined;
  readonly signalOf: (id: number) => AbortSignal;
  /** Reads anew what nobody knew; `id` is of the file that was taught. */
  readonly readAgain: (id: number) => void;
  readonly inTurn: InTurn;
}

export function createTeaching(
  { thread, now }: Pick<SettlementSource, 'thread' | 'now'>,
  { fileOf, signalOf, readAgain, inTurn }: Files,
): BillTeaching {
  const newest = new Map<number, AnyTaughtDraft>();
  const tried = <T>(id: number, draft: AnyTaughtDraft, ask: () => Promise<T>): Promise<T> => {
    newest.set(id, draft);
    return inTurn(id, () => {
      // Whoever says more meanwhile no longer asks what this comes to.
      if (newest.get(id) !== draft) throw new Error('said anew');
      return ask();
    });
  };
  return {
    look: (id, where) =>
      inTurn(id, () => {
        const file = fileOf(id);
        if (!file) throw new Error('the file is gone');
        return thread.ask(id, 'look', { file, ...where }, { signal: signalOf(id) });
      }),
    tryTaught: (id, sheet, draft) =>
      tried(id, draft, () => thread.ask(id, 'tryTaught', { sheet, draft }, { signal: signalOf(id) })),
    tryOrders: (id, sheet, draft) =>
      tried(id, draft, () => thread.ask(id, 'tryOrders', { sheet, draft }, { signal: signalOf(id) })),
    learn: async (id, sheet, draft) => {
      const input = { sheet, draft, at: now() };
      const kept = await inTurn(id, () => thread.ask(id, 'learn', input, { signal: signalOf(id) }));
      if (kept) readAgain(id);
      return kept;
    },
    taught: () => inTurn(TAUGHT, () => thread.ask(TAUGHT, 'taught', {}, { signal: signalOf(TAUGHT) })),
    change: (id, name) =>
      inTurn(TAUGHT, () => thread.ask(TAUGHT, 'changeTaught', { id, name }, { signal: signalOf(TAUGHT) })),
  };
}
