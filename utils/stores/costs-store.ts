/** What the operator says of costs: of one product, of the shop, or of many products at once. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { type CostFacts, costFactsOf } from '../costs/cost-facts.ts';
import type { CostRecord, ProductCost, ProductTerms, ShopCosts, ShopTerms } from '../costs/cost-record.ts';
import { type CostPlan, type KnownProduct, matchCosts } from '../costs/match-costs.ts';
import {
  type CostStamp,
  type LastPaste,
  lastPaste,
  nextCost,
  nextDefaults,
  pastedRecords,
  stands,
  undoneRecords,
} from '../costs/next-records.ts';
import { type ParsedCosts, parseCostRows, parseCostText } from '../costs/parse-costs.ts';
import type { Currency } from '../metrics/money.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { type Loaded, liveSignal, valueOr, type Watched } from './live-query.ts';

export interface CostsSource {
  readonly shop: string;
  /** Of the shop. */
  readonly currency: Currency;
  readonly records: () => Watched<readonly CostRecord[]>;
  readonly products: () => Promise<readonly KnownProduct[]>;
  /** Stores all or none, and lets the shop be judged anew. */
  readonly save: (records: readonly CostRecord[]) => Promise<void>;
  /** The first table of a file, or null where it is none. */
  readonly rows: (file: Blob) => Promise<readonly FileRow[] | null>;
  readonly now: () => number;
}

export type CostsRead =
  | { readonly ok: true; readonly plan: CostPlan }
  | { readonly ok: false; readonly why: 'too-long' | 'empty' | 'no-table' };

export interface CostsStore {
  readonly currency: Currency;
  readonly records: ReadonlySignal<Loaded<readonly CostRecord[]>>;
  /** What the shop says, null while nothing. */
  readonly defaults: ReadonlySignal<ShopCosts | null>;
  /** Products with a cost of their own. */
  readonly known: ReadonlySignal<number>;
  /** The newest paste that can be undone. */
  readonly last: ReadonlySignal<LastPaste | null>;
  readonly costOf: (product: string) => ProductCost | null;
  readonly factsOf: (product: string) => CostFacts;
  readonly saveProduct: (product: string, terms: ProductTerms) => Promise<void>;
  readonly saveDefaults: (terms: ShopTerms) => Promise<void>;
  /** What a paste would do; nothing is stored. */
  readonly readText: (text: string) => Promise<CostsRead>;
  readonly readFile: (file: Blob) => Promise<CostsRead>;
  /** @returns number of products stored */
  readonly store: (plan: CostPlan) => Promise<number>;
  /** Gives back what stood before the last paste. @returns number of products */
  readonly undo: () => Promise<number>;
}

const isCost = (record: CostRecord): record is ProductCost => record.kind === 'cost';

/** By product, removed ones and those of another currency too: the next version follows theirs. */
const byProduct = (records: readonly CostRecord[]): Map<string, ProductCost> =>
  new Map(records.filter(isCost).map((record) => [record.product, record]));

export function createCostsStore(source: CostsSource, until: AbortSignal): CostsStore {
  const { shop, currency } = source;
  const records = liveSignal({ ask: source.records }, until);
  const all = computed(() => valueOr(records.value, []));
  const standing = computed(() => all.value.filter((record) => stands(record, currency.code)));
  const own = computed(() => byProduct(standing.value));
  const anyDefaults = computed(() => all.value.find((record) => record.kind === 'defaults'));
  const defaults = computed(() => standing.value.find((record) => record.kind === 'defaults') ?? null);
  const last = computed(() => lastPaste([...own.value.values()]));
  const costOf = (product: string) => own.value.get(product) ?? null;
  const stamp = (): CostStamp => ({ shop, currency: currency.code, now: source.now() });
  const match = async (parsed: ParsedCosts): Promise<CostsRead> =>
    parsed.ok ? { ok: true, plan: matchCosts(parsed, await source.products(), own.value) } : parsed;
  return {
    currency,
    records,
    defaults,
    known: computed(() => [...own.value.values()].filter(({ cost }) => cost !== null).length),
    last,
    costOf,
    factsOf: (product) => costFactsOf(costOf(product), defaults.value),
    saveProduct: (product, terms) =>
      source.save([nextCost(stamp(), product, byProduct(all.value).get(product), terms)]),
    saveDefaults: (terms) => source.save([nextDefaults(stamp(), anyDefaults.value, terms)]),
    readText: (text) => match(parseCostText(text, currency)),
    readFile: async (file) => {
      const rows = await source.rows(file);
      return rows ? match(parseCostRows(rows, currency)) : { ok: false, why: 'no-table' };
    },
    store: async (plan) => {
      const next = pastedRecords(stamp(), plan, byProduct(all.value));
      await source.save(next);
      return next.length;
    },
    undo: async () => {
      const undone = last.value ? undoneRecords(last.value, source.now()) : [];
      await source.save(undone);
      return undone.length;
    },
  };
}
