/** What stands open, looked at one by one. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Reconciled } from '../settlement/reconciled.ts';
import { isHomeless, type OrderSuggestion } from '../settlement/suggest-orders.ts';
import type { createReport, Said } from './book-report-store.ts';

export interface OpenStep {
  /** Place among what stands open, from 0. */
  readonly at: number;
  readonly total: number;
  /** null when nothing stands open any more. */
  readonly item: Reconciled | null;
  /** Orders its movements may be of; null where they may be of none but their own. */
  readonly suggested: readonly OrderSuggestion[] | null;
  /** What was said of it was not kept, or names an order that was not read. */
  readonly problem: 'failed' | 'no-order' | null;
}

export interface OpenQueue {
  /** null while it is closed. */
  readonly step: ReadonlySignal<OpenStep | null>;
  readonly go: (at: number) => Promise<void>;
  /** Says why the item on screen is all right; the next one takes its place. */
  readonly confirm: (said: Said) => Promise<void>;
  /** Puts its movements to an order. */
  readonly putTo: (order: string, said: Said) => Promise<void>;
  readonly close: () => void;
  /** Shows what stands at that place now, where it is open. */
  readonly refresh: () => Promise<void>;
}

type Report = Pick<ReturnType<typeof createReport>, 'openItem' | 'say' | 'suggestOrders' | 'match'>;

/** @param book id of the one on screen */
export function createOpenQueue(report: Report, book: () => string | null): OpenQueue {
  const step = signal<OpenStep | null>(null);
  /** The latest wish counts: what an earlier one brings is dropped. */
  let wish = 0;
  const go = async (at: number): Promise<void> => {
    const id = book();
    if (id === null) return;
    wish++;
    const mine = wish;
    const found = await report.openItem(id, Math.max(0, at));
    if (mine !== wish || id !== book()) return;
    // The last ones went meanwhile: the one before them.
    if (found.items.length === 0 && found.total > 0) return go(found.total - 1);
    const item = found.items[0] ?? null;
    const suggested = item && isHomeless(item) ? await report.suggestOrders(id, item.key) : null;
    if (mine !== wish || id !== book()) return;
    step.value = { at: Math.max(0, at), total: found.total, item, suggested, problem: null };
  };
  /** @param keep false = nothing was kept, for no such order was read */
  const answer = async (keep: (id: string, key: string) => Promise<boolean>) => {
    const [now, id] = [step.value, book()];
    if (!now?.item || id === null) return;
    try {
      if (await keep(id, now.item.key)) await go(now.at);
      else if (step.value === now) step.value = { ...now, problem: 'no-order' };
    } catch {
      if (step.value === now) step.value = { ...now, problem: 'failed' };
    }
  };
  return {
    step,
    go: (at) => go(at).catch(() => undefined),
    refresh: async () => {
      if (step.value) await go(step.value.at).catch(() => undefined);
    },
    confirm: (said) => answer((id, key) => report.say(id, key, said)),
    putTo: (order, said) => answer((id, key) => report.match(id, key, order, said)),
    close: () => {
      wish++;
      step.value = null;
    },
  };
}
