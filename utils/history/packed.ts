/**
 * Packed history: one record holds every figure of one product from one source within one bucket.
 * A record is a pure function of the sheets behind it, so building it anew gives the same bytes.
 *
 * Two sheets of one source may speak of the same day (the list was read again, sorted otherwise, or
 * with other columns ticked). Figure by figure the sheet that was seen last wins, by id if they were
 * seen at the same moment; a figure only the earlier sheet gives stays, with its own sheet noted.
 */
import type { MetricId } from '../metrics/vocabulary.ts';
import { type FigureArray, figureArray, figureIn } from './figure-array.ts';

export interface PackedKey {
  readonly shop: string;
  readonly bucket: string;
  readonly product: string;
  readonly source: string;
}

/** A figure that the page itself had rounded (`1.2万`). */
export interface RoundedFigure {
  readonly axis: number;
  readonly metric: MetricId;
}

/** A figure that does not come from its day's latest sheet. */
export interface OtherSheet {
  readonly axis: number;
  readonly metric: MetricId;
  readonly sheet: string;
}

export interface PackedRecord extends PackedKey {
  readonly version: 1;
  /** Ascending by id. */
  readonly metrics: readonly MetricId[];
  /** Ascending; see `axisOf`. */
  readonly axis: readonly number[];
  /** Metric by metric, each along the axis; see `figureAt`. */
  readonly figures: FigureArray;
  /** For each place on the axis the latest sheet that gave a figure. */
  readonly sheets: readonly string[];
  /** Ascending by axis, then metric; empty in the common case. */
  readonly others: readonly OtherSheet[];
  /** Ascending by axis, then metric; absent in the common case. */
  readonly rounded?: readonly RoundedFigure[];
}

export type Figures = Readonly<Partial<Record<MetricId, number>>>;

/** What one sheet says of one product at one place on the axis. */
export interface Observation {
  readonly axis: number;
  readonly sheet: string;
  readonly figures: Figures;
  /** Those of the figures that the page had rounded. */
  readonly rounded?: readonly MetricId[];
}

/** Epoch ms at which a sheet was last seen. */
export type LastSeen = (sheet: string) => number;

/** One place on the axis while it is being put together. */
interface Line {
  figures: Figures;
  sheet: string;
  /** Sheet of every figure; null while all come from `sheet`. */
  owners: Map<MetricId, string> | null;
  rounded: readonly MetricId[];
}

/** The lines of one record while it is being put together. */
export type Lines = Map<number, Line>;

export function metricsOf(figures: Figures): MetricId[] {
  return Object.keys(figures) as MetricId[];
}

function outranks(sheet: string, other: string, seen: LastSeen): boolean {
  const difference = seen(sheet) - seen(other);
  return difference === 0 ? sheet >= other : difference > 0;
}

function latest(sheets: Iterable<string>, seen: LastSeen): string {
  let best = '';
  for (const sheet of sheets) if (best === '' || outranks(sheet, best, seen)) best = sheet;
  return best;
}

function mergeInto(line: Line, observation: Observation, seen: LastSeen): void {
  const owners = line.owners ?? new Map(metricsOf(line.figures).map((metric) => [metric, line.sheet]));
  const figures: Partial<Record<MetricId, number>> = { ...line.figures };
  const rounded = new Set(line.rounded);
  for (const metric of metricsOf(observation.figures)) {
    const owner = owners.get(metric);
    if (owner !== undefined && !outranks(observation.sheet, owner, seen)) continue;
    figures[metric] = observation.figures[metric] ?? Number.NaN;
    owners.set(metric, observation.sheet);
    if (observation.rounded?.includes(metric)) rounded.add(metric);
    else rounded.delete(metric);
  }
  line.figures = figures;
  line.rounded = [...rounded];
  line.owners = owners;
}

/** Adds what a sheet says. Rows without any known figure leave no trace. */
export function addObservation(lines: Lines, observation: Observation, seen: LastSeen): void {
  const line = lines.get(observation.axis);
  if (line) mergeInto(line, observation, seen);
  else if (metricsOf(observation.figures).length > 0) {
    const { figures, sheet, rounded = [] } = observation;
    lines.set(observation.axis, { figures, sheet, owners: null, rounded });
  }
}

/** The figure of its `m`th metric at a place of its axis, NaN = unknown. */
export function figureAt({ figures, axis }: PackedRecord, m: number, index: number): number {
  return figureIn(figures, m * axis.length + index);
}

/** What a record says at one place of its axis, split by the sheet that said it. */
function observationsAt(record: PackedRecord, index: number): Observation[] {
  const axis = record.axis[index] ?? 0;
  const own = record.sheets[index] ?? '';
  const bySheet = new Map<string, Partial<Record<MetricId, number>>>();
  record.metrics.forEach((metric, m) => {
    const value = figureAt(record, m, index);
    if (Number.isNaN(value)) return;
    const sheet = sheetOf(record, axis, metric, own);
    const figures = bySheet.get(sheet) ?? {};
    figures[metric] = value;
    bySheet.set(sheet, figures);
  });
  const rounded = roundedAt(record, axis);
  return [...bySheet].map(([sheet, figures]) => ({ axis, sheet, figures, rounded }));
}

/** Metrics that the page had rounded at one place of the axis. */
export function roundedAt({ rounded = [] }: PackedRecord, axis: number): MetricId[] {
  return rounded.filter((figure) => figure.axis === axis).map(({ metric }) => metric);
}

function sheetOf(record: PackedRecord, axis: number, metric: MetricId, own: string): string {
  if (record.others.length === 0) return own;
  return record.others.find((other) => other.axis === axis && other.metric === metric)?.sheet ?? own;
}

/** Adds everything a stored record says. */
export function addRecord(lines: Lines, record: PackedRecord, seen: LastSeen): void {
  for (let index = 0; index < record.axis.length; index += 1) {
    for (const observation of observationsAt(record, index)) addObservation(lines, observation, seen);
  }
}

function othersOf(axis: number, owners: ReadonlyMap<MetricId, string>, sheet: string): OtherSheet[] {
  return [...owners]
    .filter(([, owner]) => owner !== sheet)
    .map(([metric, owner]) => ({ axis, metric, sheet: owner }))
    .sort((a, b) => (a.metric < b.metric ? -1 : 1));
}

const NONE_ROUNDED: readonly RoundedFigure[] = [];

function roundedOf(axis: number, { rounded }: Line): readonly RoundedFigure[] {
  return rounded.length === 0 ? NONE_ROUNDED : rounded.toSorted().map((metric) => ({ axis, metric }));
}

function metricsIn(lines: Lines): MetricId[] {
  const found = new Set<MetricId>();
  for (const { figures } of lines.values()) {
    // Nearly always the same metrics line after line, and there are many lines.
    for (const metric in figures) if (!found.has(metric as MetricId)) found.add(metric as MetricId);
  }
  return [...found].sort();
}

/** The record of these lines; null when nothing is known. */
export function packLines(key: PackedKey, lines: Lines, seen: LastSeen): PackedRecord | null {
  if (lines.size === 0) return null;
  const entries = [...lines].sort(([a], [b]) => a - b);
  const metrics = metricsIn(lines);
  const figures = new Float64Array(metrics.length * entries.length).fill(Number.NaN);
  const sheets: string[] = [];
  const others: OtherSheet[] = [];
  entries.forEach(([axis, line], d) => {
    metrics.forEach((metric, m) => {
      const value = line.figures[metric];
      if (value !== undefined) figures[m * entries.length + d] = value;
    });
    const sheet = line.owners ? latest(line.owners.values(), seen) : line.sheet;
    sheets.push(sheet);
    if (line.owners) others.push(...othersOf(axis, line.owners, sheet));
  });
  const { shop, bucket, product, source } = key;
  const axis = entries.map(([place]) => place);
  const rounded = entries.flatMap(([place, line]) => roundedOf(place, line));
  const packed = { metrics, axis, figures: figureArray(figures), sheets, others };
  const record: PackedRecord = { version: 1, shop, bucket, product, source, ...packed };
  return rounded.length === 0 ? record : { ...record, rounded };
}

/** The record with what one sheet says of one day or range merged in. */
export function mergeRow(
  key: PackedKey,
  record: PackedRecord | undefined,
  observation: Observation,
  seen: LastSeen,
): PackedRecord | null {
  const lines: Lines = new Map();
  if (record) addRecord(lines, record, seen);
  addObservation(lines, observation, seen);
  return packLines(key, lines, seen);
}

/**
 * Sheets of a record whose times of reading decide something when these lines meet it: those of the
 * days both speak of, and of days that rest on several sheets. Without lines, only the latter.
 */
export function sheetsToCompare(record: PackedRecord, lines: ReadonlyMap<number, unknown>): string[] {
  const mixed = new Set(record.others.map(({ axis }) => axis));
  const own = record.sheets.filter((_, i) => {
    const axis = record.axis[i] ?? 0;
    return lines.has(axis) || mixed.has(axis);
  });
  return [...new Set([...own, ...record.others.map(({ sheet }) => sheet)])];
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean = Object.is): boolean {
  return a.length === b.length && a.every((x, i) => same(x, b[i] as T));
}

/** Whether two records hold the same figures, equally exact, whatever sheets they came from. */
export function sameFigures(a: PackedRecord, b: PackedRecord): boolean {
  return (
    sameList(a.axis, b.axis) &&
    sameList(a.metrics, b.metrics) &&
    sameList(a.rounded ?? [], b.rounded ?? [], (x, y) => x.axis === y.axis && x.metric === y.metric) &&
    a.figures.length === b.figures.length &&
    a.figures.every((_, i) => Object.is(figureIn(a.figures, i), figureIn(b.figures, i)))
  );
}

export function sameRecord(a: PackedRecord, b: PackedRecord): boolean {
  const sameOther = (x: OtherSheet, y: OtherSheet) => x.axis === y.axis && x.metric === y.metric && x.sheet === y.sheet;
  return sameFigures(a, b) && sameList(a.sheets, b.sheets) && sameList(a.others, b.others, sameOther);
}
