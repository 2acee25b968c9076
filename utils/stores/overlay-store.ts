/**
 * What the overlay shows beside the page's own rows: the worker's suggestions for the products now
 * in the table, at the revision the popup and the panel show too.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BadgeAnswer } from '../messages/protocol.ts';
import type { Suggestion } from '../tiers/suggestion.ts';

export interface OverlaySources {
  /** Shop now shown and a number that grows with each stored sheet. */
  readonly shown: ReadonlySignal<{ readonly shop: string | null; readonly stored: number }>;
  /** Product ids now in the page's table. */
  readonly products: () => readonly string[];
  readonly onTableChange: (callback: () => void, signal: AbortSignal) => void;
  readonly onRevision: (callback: (shop: string, revision: number) => void, signal: AbortSignal) => void;
  readonly ask: (query: { shop: string; products: readonly string[] }) => Promise<BadgeAnswer>;
}

export interface OverlayStore {
  readonly revision: ReadonlySignal<number | null>;
  readonly suggestions: ReadonlySignal<ReadonlyMap<string, Suggestion>>;
}

/** The worker answers at most this many products at once. */
const MOST = 200;

export function createOverlayStore(sources: OverlaySources, until: AbortSignal): OverlayStore {
  const revision = signal<number | null>(null);
  const suggestions = signal<ReadonlyMap<string, Suggestion>>(new Map());
  let asked = 0;

  const ask = async () => {
    const { shop } = sources.shown.peek();
    const products = [...new Set(sources.products())].slice(0, MOST);
    asked += 1;
    const turn = asked;
    if (shop === null || products.length === 0) return;
    const answer = await sources.ask({ shop, products }).catch(() => null);
    // A later question was asked meanwhile, or the worker is gone: this answer is not the present.
    if (answer === null || turn !== asked || until.aborted) return;
    revision.value = answer.revision;
    suggestions.value = new Map(answer.suggestions.map((s) => [s.product, s]));
  };

  const stop = effect(() => {
    if (sources.shown.value.shop === null) suggestions.value = new Map();
    else void ask();
  });
  until.addEventListener('abort', stop, { once: true });
  sources.onTableChange(() => void ask(), until);
  sources.onRevision((shop) => {
    if (shop === sources.shown.peek().shop) void ask();
  }, until);
  return { revision, suggestions };
}
