/** Takes the rows of a table one by one and keeps them by source and item. */
import type { FileRow } from '../../utils/sheets/file-table.ts';
import type { Day } from '../../utils/time/day.ts';
import { figureOf, rowSpan, type Span, spanDays, spanOf } from './cells.ts';
import { type Column, type ColumnPlaces, columnPlaces } from './columns.ts';
import { Refused } from './refused.ts';
import { FIGURES, type Figure, type ItemPeriod } from './trained-item.ts';

export interface CollectedItem {
  readonly item: string;
  category: string | null;
  understock: number | null;
  overstock: number | null;
  readonly rows: ItemPeriod[];
}

export interface CollectedSource {
  rows: number;
  readonly items: Map<string, CollectedItem>;
}

/** Cells that were not taken as they stood. */
interface Faults {
  negative: number;
  noNumber: number;
  noItem: number;
}

export class CollectRows {
  readonly sources = new Map<string, CollectedSource>();
  readonly faults: Faults = { negative: 0, noNumber: 0, noItem: 0 };
  readonly #places: ColumnPlaces;
  /** The same few dates stand in every item's rows. */
  readonly #spans = new Map<string, Span | null>();

  /** @throws Refused as columnPlaces */
  constructor(header: FileRow) {
    this.#places = columnPlaces(header);
  }

  /** @param line from 1, as editors count. @throws Refused for an unreadable date */
  take(row: FileRow, line: number): void {
    if (row.every((cell) => cell === null || cell.trim() === '')) return;
    const item = this.#text(row, 'item');
    if (item === '') {
      this.faults.noItem += 1;
      return;
    }
    const source = this.#sourceOf(this.#text(row, 'source'));
    source.rows += 1;
    const kept = source.items.get(item) ?? { item, category: null, understock: null, overstock: null, rows: [] };
    source.items.set(item, kept);
    kept.category = this.#text(row, 'category') || kept.category;
    kept.understock = this.#figure(row, 'understock') ?? kept.understock;
    kept.overstock = this.#figure(row, 'overstock') ?? kept.overstock;
    kept.rows.push(this.#period(row, line));
  }

  #period(row: FileRow, line: number): ItemPeriod {
    const span = this.#span(row, line);
    const figures = Object.fromEntries(FIGURES.map((figure) => [figure, this.#figure(row, figure)]));
    return { ...span, days: spanDays(span), ...(figures as Record<Figure, number | null>) };
  }

  #sourceOf(name: string): CollectedSource {
    const source = this.sources.get(name) ?? { rows: 0, items: new Map<string, CollectedItem>() };
    this.sources.set(name, source);
    return source;
  }

  #text(row: FileRow, column: Column): string {
    return (row[this.#places[column]] ?? '').trim();
  }

  #figure(row: FileRow, column: Column): number | null {
    const value = figureOf(row[this.#places[column]] ?? null);
    if (value === null) return null;
    if (Number.isNaN(value)) {
      this.faults.noNumber += 1;
      return null;
    }
    if (value >= 0) return value;
    this.faults.negative += 1;
    return 0;
  }

  #span(row: FileRow, line: number): { readonly from: Day; readonly to: Day } {
    const [from, to] = [this.#text(row, 'from'), this.#text(row, 'to')];
    const days = this.#text(row, 'days');
    const key = `${from}|${to}|${days}`;
    let span = this.#spans.get(key);
    if (span === undefined) {
      span = rowSpan(spanOf(from), to === '' ? undefined : spanOf(to), figureOf(days));
      this.#spans.set(key, span);
    }
    if (span === null) throw new Refused(`line ${line}: unreadable date "${from}"${to === '' ? '' : ` … "${to}"`}`);
    return span;
  }
}
