/** What in a sheet's figures cannot be true: the sheet is then refused whole, nothing of it is stored. */
import { type FigureFault, parseFigure } from '../metrics/parse-figure.ts';
import { mayBeNegative } from '../metrics/platform-metrics.ts';
import { isTooMany } from '../metrics/too-many.ts';
import { isMetricId, type MetricId, metric } from '../metrics/vocabulary.ts';
import type { Refusal, RefusalCode, SheetBody } from './sheet.ts';

type Fault = FigureFault | 'too-many';

/** How often each fault stands in a column, and how many of its cells hold anything at all. */
interface ColumnFaults {
  given: number;
  readonly faults: Map<Fault, number>;
}

/**
 * - `scrambled-digits`: a cell is written in the page's own digit font
 * - `bad-figure`: a negative figure where the platform allows none, a count that is not whole, or more people or
 *   money than there is: the unit or the column is wrong
 * - `fields-changed`: a column with something in it, and not one cell of it a figure
 *
 * @param doubtful places of the columns to look at; without it all are
 * @returns the first of these found, naming metric and number of cells only, or null.
 */
export function sheetProblems(sheet: SheetBody, doubtful?: ReadonlySet<number>): Refusal | null {
  for (const [at, { as, unit }] of sheet.columns.entries()) {
    if (!isMetricId(as) || doubtful?.has(at) === false) continue;
    const column: ColumnFaults = { given: 0, faults: new Map() };
    for (const row of sheet.rows) countFault(column, row.cells[at] ?? '', { as, unit });
    const negative = sheet.level !== 'shop' && mayBeNegative(sheet.platform, as);
    const found = judge(column, { money: metric(as).kind === 'money', negative });
    if (!found) continue;
    const shape = `${as}: ${found.fault} ${found.cells}/${sheet.rows.length}`;
    return { code: found.code, page: sheet.page, channel: sheet.channel, shape };
  }
  return null;
}

interface Told {
  readonly as: MetricId;
  readonly unit: SheetBody['columns'][number]['unit'];
}

function countFault(column: ColumnFaults, cell: string, { as, unit }: Told): void {
  const figure = parseFigure(cell, unit);
  if (figure.ok) {
    column.given++;
    if (isTooMany(figure, as)) column.faults.set('too-many', (column.faults.get('too-many') ?? 0) + 1);
    return;
  }
  if (figure.why !== 'empty' && figure.why !== 'dash' && figure.why !== 'not-published') column.given++;
  column.faults.set(figure.why, (column.faults.get(figure.why) ?? 0) + 1);
}

interface Finding {
  readonly code: RefusalCode;
  readonly fault: Fault;
  readonly cells: number;
}

/** What single figures of the metric may be without anything being wrong with its column. */
interface Allowed {
  /** An amount with fractions of a fen. */
  readonly money: boolean;
  readonly negative: boolean;
}

function judge({ given, faults }: ColumnFaults, { money, negative }: Allowed): Finding | null {
  const cells = (fault: Fault) => faults.get(fault) ?? 0;
  if (cells('scrambled') > 0) return { code: 'scrambled-digits', fault: 'scrambled', cells: cells('scrambled') };
  if (cells('negative') > 0 && !negative) return { code: 'bad-figure', fault: 'negative', cells: cells('negative') };
  if (cells('too-many') > 0) return { code: 'bad-figure', fault: 'too-many', cells: cells('too-many') };
  // A single amount with fractions of a fen is only unknown; a fraction of a person cannot be.
  const notWhole = cells('not-whole');
  if (notWhole > 0 && (!money || notWhole === given))
    return { code: 'bad-figure', fault: 'not-whole', cells: notWhole };
  const unreadable = cells('not-a-number');
  return given > 0 && unreadable === given
    ? { code: 'fields-changed', fault: 'not-a-number', cells: unreadable }
    : null;
}
