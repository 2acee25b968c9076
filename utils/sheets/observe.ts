/** The one path from a sheet's text to figures of the metric vocabulary. */
import { type Figure, type FigureFault, parseFigure } from '../metrics/parse-figure.ts';
import { isMetricId, type MetricId, metric } from '../metrics/vocabulary.ts';
import type { ColumnUnit, FactId, Sheet, SheetBody, SheetRow } from './sheet.ts';

export interface UnknownFigure {
  readonly metric: MetricId;
  readonly why: FigureFault;
}

export interface ObservedRow {
  readonly product: string;
  /** Stored metrics only; an unknown one has no key. Money in fen, shares as fractions. */
  readonly figures: Readonly<Partial<Record<MetricId, number>>>;
  readonly facts: Readonly<Partial<Record<FactId, string>>>;
  /** Columns the sheet has but whose cell gives no figure here. */
  readonly unknown: readonly UnknownFigure[];
  /** Figures that the page itself had rounded (`1.2万`). */
  readonly rounded: readonly MetricId[];
}

interface FigureColumn {
  readonly at: number;
  readonly metric: MetricId;
  readonly unit: ColumnUnit;
}

interface FactColumn {
  readonly at: number;
  readonly fact: FactId;
}

interface Columns {
  readonly figures: readonly FigureColumn[];
  readonly facts: readonly FactColumn[];
}

const NO_METRICS: readonly MetricId[] = [];
const NO_UNKNOWN: readonly UnknownFigure[] = [];

/**
 * Every row of the sheet as figures and facts. A cell that cannot be read becomes unknown with its
 * reason, never 0; only of a stock sold beyond it nothing is left. Rates (`kind` rate) are not figures: they are the pair
 * of the metrics they are made of. Ask `sheetProblems` first: a sheet with an impossible figure is not to be stored.
 */
export function observe(sheet: Sheet): readonly ObservedRow[] {
  const columns = splitColumns(sheet);
  return sheet.rows.map((row) => observeRow(row, columns));
}

function splitColumns(sheet: SheetBody): Columns {
  const figures: FigureColumn[] = [];
  const facts: FactColumn[] = [];
  sheet.columns.forEach(({ as, unit }, at) => {
    if (!isMetricId(as)) facts.push({ at, fact: as });
    else if (metric(as).kind !== 'rate') figures.push({ at, metric: as, unit });
  });
  return { figures, facts };
}

function observeRow(row: SheetRow, columns: Columns): ObservedRow {
  const figures: Partial<Record<MetricId, number>> = {};
  let unknown: UnknownFigure[] | null = null;
  let rounded: MetricId[] | null = null;
  for (const column of columns.figures) {
    const figure = observed(parseFigure(row.cells[column.at] ?? '', column.unit), column.metric);
    if (figure.ok) {
      figures[column.metric] = figure.value;
      if (!figure.exact) rounded = [...(rounded ?? NO_METRICS), column.metric];
    } else {
      unknown = [...(unknown ?? NO_UNKNOWN), { metric: column.metric, why: figure.why }];
    }
  }
  return {
    product: row.product,
    figures,
    facts: readFacts(row, columns.facts),
    unknown: unknown ?? NO_UNKNOWN,
    rounded: rounded ?? NO_METRICS,
  };
}

/** Sold beyond the stock: none is left, and that is known. */
function observed(figure: Figure, id: MetricId): Figure {
  return id === 'stock' && !figure.ok && figure.why === 'negative' ? { ok: true, value: 0, exact: true } : figure;
}

function readFacts(row: SheetRow, columns: readonly FactColumn[]): Partial<Record<FactId, string>> {
  const facts: Partial<Record<FactId, string>> = {};
  for (const { at, fact } of columns) {
    const text = row.cells[at]?.trim() ?? '';
    if (text !== '') facts[fact] = text;
  }
  return facts;
}
