/** Imports on a thread that answers as it is told. */
import type { ImportThread } from '../../utils/imports/import-thread.ts';
import type { Ask, Comparison, FileSummary, OutcomeOf } from '../../utils/imports/protocol.ts';
import type { FieldMapping } from '../../utils/sheets/mapping.ts';
import { createImportStore } from '../../utils/stores/import-store.ts';

export const SUMMARY: FileSummary = {
  name: { zh: '某导出', en: 'Made up' },
  platform: 'taobao',
  page: 'sycm.item-rank',
  shop: null,
  currency: 'CNY',
  tables: [],
  unread: [],
  products: 2,
  maybeCut: false,
};

export type Outcomes = { readonly [A in Ask]?: (input: never) => OutcomeOf<A> };

/** A thread that answers in its next turn, and fails what is stopped before. */
function fakeThread(outcomes: Outcomes): ImportThread & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    drop: (key) => asked.push(`drop ${key}`),
    ask: async (key, ask, input, { signal, onProgress }) => {
      asked.push(`${ask} ${key} ${JSON.stringify(input)}`);
      onProgress?.(7);
      await new Promise((resolve) => setTimeout(resolve, 1));
      signal.throwIfAborted();
      return outcomes[ask]?.(input as never) as never;
    },
  };
}

export const compared = (known: number): Comparison => ({
  shops: [
    { id: 'taobao:a', name: '甲店', known },
    { id: 'taobao:b', name: '乙店', known: 0 },
  ],
  days: [],
  otherCurrency: null,
  drift: null,
});

export function open(outcomes: Outcomes) {
  const thread = fakeThread({ read: () => ({ ok: true, summary: SUMMARY }), compare: () => compared(0), ...outcomes });
  const refreshed: string[] = [];
  let mappings: readonly FieldMapping[] = [];
  const source = {
    thread,
    now: () => Date.parse('2026-11-22T02:00:00Z'),
    newId: () => 'import',
    refreshShop: async (shop: string) => {
      refreshed.push(shop);
    },
    persist: async () => true,
    filesOff: async () => ['qianniu'],
    mappings: async () => mappings,
    recipes: async () => [],
    keepRecipe: async () => undefined,
    addMappings: async (more: readonly FieldMapping[]) => {
      mappings = [...mappings, ...more];
    },
  };
  const store = createImportStore(source, new AbortController().signal);
  const kinds = () => store.items.value.map(({ state }) => state.kind);
  return { store, thread, refreshed, kinds };
}

export const file = (name: string) => new File(['x'], name);
export const stored = () => ({ ok: true, shop: 'taobao:a', sheets: 1, fresh: 1 }) as const;
