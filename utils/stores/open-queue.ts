/** What stands open, looked at one by one. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Reconciled } from '../settlement/reconcile.ts';
import type { createReport, Said } from './book-report-store.ts';

export interface OpenStep {
  /** Place among what stands open, from 0. */
  readonly at: number;
  readonly total: number;
  /** null when nothing stands open any more. */
  readonly item: Reconciled | null;
  /** Keeping what was said of it failed. */
  readonly failed: boolean;
}

export interface OpenQueue {
  /** null while it is closed. */
  readonly step: ReadonlySignal<OpenStep | null>;
  readonly go: (at: number) => Promise<void>;
  /** Says why the item on screen is all right; the next one takes its place. */
  readonly confirm: (said: Said) => Promise<void>;
  readonly close: () => void;
  /** Shows what stands at that place now, where it is open. */
  readonly refresh: () => Promise<void>;
}

type Report = Pick<ReturnType<typeof createReport>, 'openItem' | 'say'>;

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
    step.value = { at: Math.max(0, at), total: found.total, item: found.items[0] ?? null, failed: false };
  };
  return {
    step,
    go: (at) => go(at).catch(() => undefined),
    refresh: async () => {
      if (step.value) await go(step.value.at).catch(() => undefined);
    },
    confirm: async (said) => {
      const [now, id] = [step.value, book()];
      if (!now?.item || id === null) return;
      try {
        await report.say(id, now.item.key, said);
        await go(now.at);
      } catch {
        if (step.value === now) step.value = { ...now, failed: true };
      }
    },
    close: () => {
      wish++;
      step.value = null;
    },
  };
}
