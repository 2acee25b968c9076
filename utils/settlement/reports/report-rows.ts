/** The rows a figure of a report is the sum of. */
import type { Day } from '../../time/day.ts';
import type { Amount } from '../amount.ts';
import type { Reconciled } from '../reconciled.ts';
import { awaitedOf, type When, whenAwaited } from './cash-days.ts';
import { movedEntries } from './moved-entries.ts';
import type { Part, PayerOf } from './parts.ts';
import { productOf } from './product-of.ts';

/** What was clicked: parts of some days (both included), or what is awaited. */
export type RowsAsked =
  | {
      readonly kind: 'moved';
      readonly from: Day;
      readonly to: Day;
      readonly parts: readonly Part[];
      /** Absent = of whichever; null = of no one product. */
      readonly product?: string | null;
    }
  | { readonly kind: 'awaited'; readonly when: When };

export interface ReportRow {
  /** Its file, and its place there. */
  readonly file: string;
  readonly row: number;
  /** When it moved; of what is awaited the day, null where that is not known. */
  readonly at: string | null;
  readonly order: string | null;
  /** In the bill's own words; '' for what is awaited. */
  readonly name: string;
  /** null = nobody says. */
  readonly amount: Amount | null;
  /** There is more of it, nobody says how much. */
  readonly partly?: true;
}

export interface RowsCase {
  readonly items: readonly Reconciled[];
  readonly today: Day;
  readonly payerOf: PayerOf;
}

function moved({ items, payerOf }: RowsCase, { from, to, parts, product }: RowsAsked & { kind: 'moved' }): ReportRow[] {
  const wanted = new Set(parts);
  const rows: ReportRow[] = [];
  for (const { item, row, entry, part } of movedEntries(items, payerOf)) {
    const day = row.at.slice(0, 10);
    if (day < from || day > to || !wanted.has(part)) continue;
    if (product !== undefined && productOf(item, row) !== product) continue;
    const { file, row: place, at, link } = row;
    rows.push({ file, row: place, at, order: item.order ?? link.order, name: entry.name, amount: entry.amount });
  }
  return rows.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : Number((a.at ?? '') > (b.at ?? ''))));
}

/** In the order of time. */
export function reportRows(of: RowsCase, asked: RowsAsked): readonly ReportRow[] {
  if (asked.kind === 'moved') return moved(of, asked);
  return of.items.flatMap((item) => {
    const own = awaitedOf(item);
    if (own === null || whenAwaited(item, of.today) !== asked.when) return [];
    const place = item.orders[0] ?? item.bills[0];
    const { order, due, difference } = item;
    return [
      {
        file: place?.file ?? '',
        row: place?.row ?? 0,
        at: due,
        order,
        name: '',
        amount: difference === null ? null : -difference,
        ...(own.partly > 0 && { partly: true }),
      },
    ];
  });
}
