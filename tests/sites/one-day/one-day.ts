/** One made-up shop day, told by every channel a backend has. */
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import type { SheetDraft } from '../../../utils/sheets/sheet.ts';

export type Figures = Readonly<Partial<Record<MetricId, number>>>;

export interface OneProduct {
  readonly id: string;
  readonly title: string;
  /** Money in fen; without a key where the platform itself has no figure. */
  readonly figures: Figures;
}

export interface OneDay {
  readonly products: readonly OneProduct[];
  readonly answer: SheetDraft;
  /** The page's body, read by the script `table-under-test.ts` of the site. */
  readonly page: string;
  readonly file: SheetDraft;
  /** What the page declares and a channel of this day has not. */
  readonly lacks: Readonly<Record<'answer' | 'table' | 'file', readonly MetricId[]>>;
}

/** `34,895.00`. */
export function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
}

export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

export function observedIn(draft: SheetDraft): ReadonlyMap<string, Figures> {
  return new Map(observe({ ...draft, shop: 'x' }).map(({ product, figures }) => [product, figures]));
}

export function truthOf({ products }: OneDay): ReadonlyMap<string, Figures> {
  return new Map(products.map(({ id, figures }) => [id, figures]));
}

export function without(all: ReadonlyMap<string, Figures>, metrics: readonly MetricId[]): ReadonlyMap<string, Figures> {
  const kept = (figures: Figures) => Object.entries(figures).filter(([as]) => !metrics.some((one) => one === as));
  return new Map([...all].map(([product, figures]) => [product, Object.fromEntries(kept(figures))]));
}
