/** The sum over a list's products against the row of sums the page itself states. */
import { parseFigure, roundedBy } from '../metrics/parse-figure.ts';
import { productSum } from '../metrics/product-sum.ts';
import { isMetricId, type MetricId, metric } from '../metrics/vocabulary.ts';
import type { SheetBody, SheetColumn } from './sheet.ts';

/**
 * - same: equal, but for what the page rounded in what it shows
 * - orders: more than the page states, as is right where one order holds several products
 * - differs: neither
 */
export type TotalOutcome = 'same' | 'orders' | 'differs';

export interface TotalLine {
  readonly metric: MetricId;
  /** Over the products read. */
  readonly sum: number;
  readonly stated: number;
  readonly outcome: TotalOutcome;
}

export type TotalCheck =
  /** The page states no sums. */
  | { readonly kind: 'none' }
  /** It does, but of each metric some product's figure is not known. */
  | { readonly kind: 'unknown' }
  /** It does, but the list went on while its pages were read one after the other. */
  | { readonly kind: 'live' }
  /** It does, but its pages are of different hours. */
  | { readonly kind: 'apart' }
  | { readonly kind: 'compared'; readonly lines: readonly TotalLine[] };

type Page = Pick<SheetBody, 'columns' | 'rows'>;
export type Stated = Pick<SheetBody, 'columns' | 'channel' | 'totals'>;

/** One order counts in each of its products, and once in the page's sum. */
const ORDERS: ReadonlySet<MetricId> = new Set(['orders', 'refundOrders', 'paidOrders', 'problemOrders', 'adOrders']);
const DECIMALS = /\.(\d+)/;

/** @param pages all pages of a list that was read whole, each product on one of them */
export function checkTotals(pages: readonly Page[], stated: Stated | null): TotalCheck {
  if (!stated?.totals?.some((text) => text !== null)) return { kind: 'none' };
  const lines = stated.columns.flatMap((column, at) => {
    const text = stated.totals?.[at] ?? null;
    return text === null ? [] : (compare(column, text, pages, stated) ?? []);
  });
  return lines.length === 0 ? { kind: 'unknown' } : { kind: 'compared', lines };
}

function compare(column: SheetColumn, text: string, pages: readonly Page[], { channel }: Stated): TotalLine | null {
  const { as, unit } = column;
  const total = parseFigure(text, unit);
  if (!isMetricId(as) || !total.ok) return null;
  const cells = pages.flatMap((page) => cellsOf(page, column));
  const figures = cells.map((cell) => parseFigure(cell ?? '', unit));
  const sum = productSum(
    as,
    figures.map((figure) => (figure.ok ? figure.value : null)),
  );
  if (sum === null) return null;
  const texts = [text, ...cells.map((cell) => cell ?? '')];
  const step = metric(as).kind === 'money' ? moneyStep(texts, channel) : 0;
  // Whole counts are exact unless the page abbreviates them.
  const slack = texts.reduce((all, one) => all + Math.max(step / 2, roundedBy(one, unit)), 0);
  const stated = total.value;
  const outcome = Math.abs(sum - stated) <= slack ? 'same' : ORDERS.has(as) && sum > stated ? 'orders' : 'differs';
  return { metric: as, sum, stated, outcome };
}

/** A page without the column gives no figure for any of its products. */
function cellsOf({ columns, rows }: Page, { as, unit }: SheetColumn): (string | null)[] {
  const at = columns.findIndex((column) => column.as === as && column.unit === unit);
  return rows.map((row) => row.cells[at] ?? null);
}

/**
 * Half of this, in fen, is what an amount may have been rounded by. Platforms split amounts over products and
 * round each to a fen; a table may show fewer places than that, and the most any of its cells shows is the rule.
 */
function moneyStep(texts: readonly string[], channel: SheetBody['channel']): number {
  if (channel !== 'table') return 1;
  const places = Math.max(0, ...texts.map((text) => DECIMALS.exec(text)?.[1]?.length ?? 0));
  return 10 ** Math.max(0, 2 - places);
}
