/** Rows of a file gathered into sheets: one a period and part, whatever order the file has them in. */

import type { CurrencyCode } from '../metrics/currencies.ts';
import { parseFigure } from '../metrics/parse-figure.ts';
import { isTooMany } from '../metrics/too-many.ts';
import { isMetricId, type MetricId } from '../metrics/vocabulary.ts';
import { absencesOf } from '../sheets/absence.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { Listing, Scope, SheetDraft, SheetRow } from '../sheets/sheet.ts';
import { sheetProblems } from '../sheets/sheet-problems.ts';
import { sheetContradiction } from '../sheets/sheet-rules.ts';
import { type Period, periodKey } from '../time/period.ts';
import type { FileLayout } from './file-layout.ts';
import type { PlannedColumn } from './match-layout.ts';

/** Rows of one period and part, with the place of each for refusals. */
export interface Group {
  readonly period: Period;
  readonly filters: Scope['filters'];
  readonly rows: SheetRow[];
  readonly sheets: string[];
  readonly numbers: number[];
  readonly seen: Set<string>;
  /** Places of columns with a cell that is no plain figure: of all others nothing can be wrong. */
  readonly doubtful: Set<number>;
}

function emptyGroup(period: Period, filters: Scope['filters']): Group {
  return { period, filters, rows: [], sheets: [], numbers: [], seen: new Set(), doubtful: new Set() };
}

/** Rows one stored sheet may have, and rows of a page of a list. */
const MOST_ROWS = 100_000;
const PAGE = 500;

export interface DraftsOf {
  readonly layout: FileLayout;
  readonly columns: readonly PlannedColumn[];
  /** Metrics the platform is known not to have. */
  readonly lacks: readonly MetricId[];
  readonly currency: CurrencyCode;
}

export class FileDrafts {
  readonly #of: DraftsOf;
  readonly #groups = new Map<string, Group>();
  #last: { readonly period: Period; readonly filters: Scope['filters']; readonly group: Group } | null = null;

  constructor(of: DraftsOf) {
    this.#of = of;
  }

  get periods(): Period[] {
    return [...this.#groups.values()].map(({ period }) => period);
  }

  /** The group of a row. The same objects are asked for again and again: they are not compared each time. */
  group(period: Period, filters: Scope['filters']): Group {
    const last = this.#last;
    if (last?.period === period && last.filters === filters) return last.group;
    const key = JSON.stringify([periodKey(period), filters]);
    const group = this.#groups.get(key) ?? emptyGroup(period, filters);
    this.#groups.set(key, group);
    this.#last = { period, filters, group };
    return group;
  }

  /** @throws FileFault row-twice or file-too-large */
  add(group: Group, row: SheetRow, sheet: string, number: number): void {
    // Looked for once: a set that did not grow had it.
    if (group.seen.add(row.product).size === group.rows.length)
      throw new FileFault('row-twice', { sheet, row: number });
    if (group.rows.length >= MOST_ROWS) throw new FileFault('file-too-large', { sheet });
    group.rows.push(row);
    group.sheets.push(sheet);
    group.numbers.push(number);
  }

  /**
   * The sheets, by period.
   * @param shop its name where the file states it
   * @throws FileFault for figures that cannot be true, naming the row
   */
  finish(shop: string | null): SheetDraft[] {
    const groups = [...this.#groups.values()].sort((a, b) => (periodKey(a.period) < periodKey(b.period) ? -1 : 1));
    return groups.flatMap((group) => this.#drafts(group, shop));
  }

  #drafts(group: Group, shop: string | null): SheetDraft[] {
    const whole = this.#draft(group, group.rows, null, shop);
    check(whole, group);
    if (!this.#of.layout.partial) return [whole];
    // Like pages of a list whose length nobody states: the days are then not taken for complete.
    const pages = Math.ceil(group.rows.length / PAGE);
    return Array.from({ length: pages }, (_, n) => {
      const listing: Listing = { page: n + 1, pageSize: PAGE, total: null, orderBy: null, descending: true };
      return this.#draft(group, group.rows.slice(n * PAGE, (n + 1) * PAGE), listing, shop);
    });
  }

  #draft(
    { period, filters }: Group,
    rows: readonly SheetRow[],
    listing: Listing | null,
    shop: string | null,
  ): SheetDraft {
    const { layout, lacks, currency } = this.#of;
    const columns = this.#of.columns.map(({ field, as, unit }) => ({ field, as, unit }));
    const sheet = { columns, rows, period };
    return {
      version: 1,
      platform: layout.platform,
      page: layout.page,
      channel: 'file',
      level: layout.level,
      scope: { device: 'all', filters: { ...layout.apart, ...filters } },
      ...sheet,
      ...(currency === 'CNY' ? {} : { currency }),
      absent: absencesOf({ sheet, declared: layout.fields, chosen: null, platformLacks: lacks }),
      listing,
      adapter: `${layout.page}@${layout.version}`,
      identities: shop === null ? [] : [{ kind: 'page-text', value: shop }],
    };
  }
}

const FAULTS = new Set(['scrambled', 'negative', 'not-whole', 'not-a-number']);

/** The first cell that is no figure, for a message that can be followed. */
function placeOf({ columns, rows }: SheetDraft, metric: MetricId, { sheets, numbers }: Group) {
  const at = columns.findIndex(({ as }) => as === metric);
  const column = columns[at];
  if (!column) return {};
  const row = rows.findIndex(({ cells }) => {
    const figure = parseFigure(cells[at] ?? '', column.unit);
    return figure.ok ? isTooMany(figure, metric) : FAULTS.has(figure.why);
  });
  return { column: column.field, sheet: sheets[row] ?? '', row: numbers[row] ?? null };
}

function check(draft: SheetDraft, group: Group): void {
  // Ids and doubles were looked at row by row; of the shop there is one row by the same rule.
  const contradiction = sheetContradiction(draft.level === 'shop' ? draft : { ...draft, rows: [] });
  if (contradiction) throw new FileFault(contradiction.code, { sheet: group.sheets[0] ?? '' });
  const problem = sheetProblems(draft, group.doubtful);
  if (!problem) return;
  // The shape of a problem begins with its metric.
  const metric = problem.shape.split(':', 1)[0] ?? '';
  throw new FileFault(problem.code, isMetricId(metric) ? placeOf(draft, metric, group) : {});
}
