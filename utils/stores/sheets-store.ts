/** What was read of a shop: coverage, every sheet, every refusal. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { StoredSheet } from '../sheets/sheet.ts';
import type { TotalCheck } from '../sheets/total-check.ts';
import type { AsideLine } from '../storage/asides.ts';
import type { CoverageLine } from '../storage/coverage-query.ts';
import type { ImportLine } from '../storage/list-imports.ts';
import type { UnknownLine } from '../storage/shapes.ts';
import type { SheetLine } from '../storage/sheet-lines.ts';
import type { RefusalRow } from '../storage/tables.ts';
import { type Loaded, liveSignal, type Watched } from './live-query.ts';

export interface SheetsSource {
  readonly coverage: (shop: string) => Watched<readonly CoverageLine[]>;
  readonly sheets: (shop: string, limit: number) => Watched<{ rows: readonly SheetLine[]; total: number }>;
  readonly refusals: (shop: string | null, limit: number) => Watched<readonly RefusalRow[]>;
  readonly imports: (limit: number) => Watched<readonly ImportLine[]>;
  readonly asides: (shop: string) => Watched<readonly AsideLine[]>;
  readonly unknown: (shop: string) => Watched<readonly UnknownLine[]>;
  readonly sheet: (id: string) => Promise<StoredSheet | null>;
  readonly total: (shop: string, of: string | StoredSheet) => Promise<TotalCheck | null>;
}

export interface SheetsStore {
  readonly coverage: ReadonlySignal<Loaded<readonly CoverageLine[]>>;
  readonly sheets: ReadonlySignal<Loaded<{ rows: readonly SheetLine[]; total: number }>>;
  readonly refusals: ReadonlySignal<Loaded<readonly RefusalRow[]>>;
  /** Files imported into any shop. */
  readonly imports: ReadonlySignal<Loaded<readonly ImportLine[]>>;
  /** Sheets set aside because their page changed. */
  readonly asides: ReadonlySignal<Loaded<readonly AsideLine[]>>;
  /** What its pages show and is not kept. */
  readonly unknown: ReadonlySignal<Loaded<readonly UnknownLine[]>>;
  /** Nothing is asked before somebody looks, nor after. */
  readonly shown: Signal<boolean>;
  readonly more: () => void;
  /** The whole sheet with its original text. */
  readonly read: (id: string) => Promise<StoredSheet | null>;
  /** Whether a whole list adds up to its page's own sums; by its key, or by a sheet that is a page of it. */
  readonly total: (of: string | StoredSheet) => Promise<TotalCheck | null>;
}

/** A list of 86 products is nine sheets: about a month of daily reading. */
const PAGE = 300;
/** All that are kept. */
const REFUSALS = 1000;
const IMPORTS = 40;

export function createSheetsStore(
  source: SheetsSource,
  shop: ReadonlySignal<string | null>,
  until: AbortSignal,
): SheetsStore {
  const limit = signal(PAGE);
  const shown = signal(false);
  const perShop = <T>(query: (shop: string) => Watched<T>) =>
    liveSignal(
      { ask: () => (shown.value && shop.value !== null ? query(shop.value) : null), subject: () => shop.value },
      until,
    );
  return {
    coverage: perShop(source.coverage),
    sheets: perShop((id) => source.sheets(id, limit.value)),
    // Refusals without a shop (nobody could tell whose) are shown with every shop.
    refusals: liveSignal(
      { ask: () => (shown.value ? source.refusals(shop.value, REFUSALS) : null), subject: () => shop.value },
      until,
    ),
    imports: liveSignal({ ask: () => (shown.value ? source.imports(IMPORTS) : null) }, until),
    asides: perShop(source.asides),
    unknown: perShop(source.unknown),
    shown,
    more: () => {
      limit.value += PAGE;
    },
    read: source.sheet,
    total: async (of) => (shop.value === null ? null : source.total(shop.value, of)),
  };
}
