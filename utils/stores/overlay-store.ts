/**
 * What the overlay shows beside the page's own rows: the worker's suggestions for the products now
 * in the table, at the revision the popup and the panel show too.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { BadgeAnswer, BadgeQuery, ChipWords } from '../messages/protocol.ts';
import type { BadgeText } from '../texts/badge.ts';
import type { Language } from '../texts/texts.ts';
import { freshWords, type WordsSources } from './fresh-words.ts';

export interface OverlaySources extends WordsSources {
  /** Shop now shown, a number that grows with each stored sheet, and the language to speak (null = not known yet). */
  readonly shown: ReadonlySignal<{
    readonly shop: string | null;
    readonly stored: number;
    readonly language: Language | null;
  }>;
  /** Product ids now in the page's table. */
  readonly products: () => readonly string[];
  /** Calls back with the products now in the table. */
  readonly onTableChange: (callback: (products: readonly string[]) => void, signal: AbortSignal) => void;
  readonly onRevision: (callback: (shop: string) => void, signal: AbortSignal) => void;
  readonly ask: (query: BadgeQuery) => Promise<BadgeAnswer>;
}

export interface OverlayStore {
  readonly words: ReadonlySignal<ChipWords | null>;
  readonly revision: ReadonlySignal<number | null>;
  /** null while no shop is shown. */
  readonly badges: ReadonlySignal<ReadonlyMap<string, BadgeText> | null>;
}

/** The worker answers at most this many products at once. */
const MOST = 200;

export function createOverlayStore(sources: OverlaySources, until: AbortSignal): OverlayStore {
  const revision = signal<number | null>(null);
  const badges = signal<ReadonlyMap<string, BadgeText> | null>(null);
  let asked = 0;

  const ask = async (inTable: readonly string[]) => {
    const { shop, language } = sources.shown.peek();
    const products = [...new Set(inTable)].slice(0, MOST);
    asked += 1;
    const turn = asked;
    if (shop === null || language === null || products.length === 0) return;
    const query = { shop, products, language };
    // A worker that ends while it is to answer is started anew by the next question.
    const again = () => sources.ask(query).catch(() => null);
    const answer = await sources.ask(query).catch(again);
    // A later question was asked meanwhile, or the worker is gone: this answer is not the present.
    if (answer === null || turn !== asked || until.aborted) return;
    revision.value = answer.revision;
    badges.value = new Map(answer.badges.map((badge) => [badge.product, badge]));
  };

  const language = computed(() => sources.shown.value.language);
  const stored = computed(() => sources.shown.value.stored);
  const words = freshWords(sources, language, stored, until);

  const stop = effect(() => {
    if (sources.shown.value.shop !== null) return void ask(sources.products());
    badges.value = null;
    revision.value = null;
  });
  until.addEventListener('abort', stop, { once: true });
  sources.onTableChange((products) => void ask(products), until);
  sources.onRevision((shop) => {
    if (shop === sources.shown.peek().shop) void ask(sources.products());
  }, until);
  return { revision, badges, words };
}
