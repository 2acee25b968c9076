/** Columns that were united anew: money that turned from yuan to fen, a rate from 0..1 to 0..100. */
import { parseFigure } from '../metrics/parse-figure.ts';
import { isMetricId, type MetricId, metric } from '../metrics/vocabulary.ts';
import { type LastGood, levelsThen } from './last-good.ts';
import { type Levels, levelNames, levelsOf, median, timesThen } from './levels.ts';
import type { ColumnUnit, SheetBody } from './sheet.ts';

/** One product then and now, both in the unit that was declared: money in fen, rates as fractions. */
export interface LevelPair {
  readonly product: string;
  readonly was: number;
  readonly now: number;
}

export interface OtherUnit {
  readonly kind: 'unit';
  readonly field: string;
  readonly as: MetricId;
  /** As declared. */
  readonly unit: ColumnUnit;
  /** As the figures are now. */
  readonly to: ColumnUnit;
  /** Name of the level compared, such as `payAmount/payItems`; '' where the sheet contradicts itself or another amount of it turned. */
  readonly level: string;
  readonly pairs: readonly LevelPair[];
}

type Table = Pick<SheetBody, 'columns' | 'rows' | 'currency'>;

const OTHER: Readonly<Partial<Record<ColumnUnit, ColumnUnit>>> = {
  yuan: 'fen',
  fen: 'yuan',
  ratio: 'percent',
  percent: 'ratio',
};

const SHOWN_PAIRS = 3;

/** The declared unit still fits: nothing a sale or a new price does moves the middle product tenfold. */
function fits(times: readonly number[]): boolean {
  const middle = median(times);
  return times.length > 0 && middle > 0.1 && middle < 10;
}

/** In the other unit the products come to what they came to before: the middle one nearly, most of them roughly. */
function agrees(times: readonly number[], near: number): boolean {
  const middle = median(times);
  const rough = times.filter((one) => one > 0.2 && one < 5).length;
  return middle > 1 / near && middle < near && rough * 3 >= times.length * 2;
}

function pairsOf(then: Levels, now: Levels): readonly LevelPair[] {
  const both = [...now].flatMap(([product, level]) => {
    const was = then.get(product);
    return was === undefined ? [] : [{ product, was, now: level }];
  });
  return both.slice(0, SHOWN_PAIRS);
}

type Verdict = 'fits' | 'unknown' | Pick<OtherUnit, 'level' | 'pairs'>;

/**
 * One product is enough for an amount: a price is halved or doubled, never a hundredfold. A share of few
 * people may well be, so of several products there must be two.
 */
function isEnough(products: number, { rows }: Table, as: MetricId): boolean {
  return products >= 2 || (products === 1 && (rows.length === 1 || metric(as).kind === 'money'));
}

/** By what the same products came to in the good sheets before. */
function againstBefore(table: Table, at: number, as: MetricId, to: ColumnUnit, good: LastGood): Verdict {
  const unit = table.columns[at]?.unit ?? to;
  for (const name of levelNames(as)) {
    const then = levelsThen(good, name);
    if (then.size === 0) continue;
    const declared = levelsOf(table, at, unit, name);
    if (fits(timesThen(then, declared))) return 'fits';
    const other = levelsOf(table, at, to, name);
    const times = timesThen(then, other);
    if (isEnough(times.length, table, as) && agrees(times, times.length === 1 ? 2 : 2.5)) {
      // A figure that the declared unit cannot have (half a fen) is shown as what it would come to.
      const factor = unit === 'fen' || unit === 'percent' ? 0.01 : 100;
      const now =
        declared.size > 0 ? declared : new Map([...other].map(([product, level]) => [product, level * factor]));
      return { level: name, pairs: pairsOf(then, now) };
    }
  }
  return 'unknown';
}

/** A rate whose counts stand in the same row must come to them. */
function againstCounts(table: Table, at: number, as: MetricId, to: ColumnUnit): Verdict {
  const { formula } = metric(as);
  if (!formula) return 'unknown';
  const [k, n] = [formula.k, formula.n].map((id) => table.columns.findIndex((column) => column.as === id));
  if (k === undefined || n === undefined || k < 0 || n < 0) return 'unknown';
  const rates = new Map<string, number>();
  for (const { product, cells } of table.rows) {
    const [over, under] = [k, n].map((one) => parseFigure(cells[one] ?? '', 'count'));
    if (over?.ok && under?.ok && over.value > 0 && under.value > 0) rates.set(product, over.value / under.value);
  }
  const times = (unit: ColumnUnit) => timesThen(rates, levelsOf(table, at, unit, `${as}/`));
  if (fits(times(table.columns[at]?.unit ?? to))) return 'fits';
  const other = times(to);
  return other.length >= 2 && agrees(other, 1.2) ? { level: '', pairs: [] } : 'unknown';
}

/** A share is never more than the whole. */
function againstWhole(table: Table, at: number, as: MetricId, to: ColumnUnit): Verdict {
  const unit = table.columns[at]?.unit;
  if (metric(as).kind !== 'share' || unit !== 'ratio') return 'unknown';
  const now = [...levelsOf(table, at, unit, `${as}/`).values()];
  const then = [...levelsOf(table, at, to, `${as}/`).values()];
  const over = now.filter((share) => share > 1.05).length;
  return over * 2 > now.length && then.every((share) => share <= 1) ? { level: '', pairs: [] } : 'unknown';
}

interface Judged {
  readonly at: number;
  readonly as: MetricId;
  readonly to: ColumnUnit;
  readonly verdict: Verdict;
}

function judge(table: Table, good: LastGood): readonly Judged[] {
  return table.columns.flatMap(({ as, unit }, at): Judged[] => {
    const to = OTHER[unit];
    if (to === undefined || !isMetricId(as)) return [];
    // Amounts of other currencies are written out by our own reader: fen and yuan are not theirs.
    if (metric(as).kind === 'money' && table.currency !== undefined) return [];
    const found = [
      againstBefore(table, at, as, to, good),
      againstCounts(table, at, as, to),
      againstWhole(table, at, as, to),
    ];
    const verdict = found.find((one) => one !== 'unknown') ?? 'unknown';
    return [{ at, as, to, verdict }];
  });
}

/** Whether every cell that holds anything is a figure of this unit, or one below 0: fen have no fractions. */
function canBe(table: Table, at: number, unit: ColumnUnit): boolean {
  const given = table.rows.flatMap(({ cells }) => cells[at] ?? []).filter((cell) => /\d/.test(cell));
  const readable = (cell: string) => {
    const figure = parseFigure(cell, unit);
    return figure.ok || figure.why === 'negative';
  };
  return given.length > 0 && given.every(readable);
}

/**
 * The columns whose figures are of another unit than declared. Where one amount turned, the others of its unit
 * that nothing speaks for are taken to have turned with it.
 */
export function otherUnits(table: Table, good: LastGood): readonly OtherUnit[] {
  const judged = judge(table, good);
  const turned = judged.filter(({ verdict }) => typeof verdict === 'object');
  const kindOf = (as: MetricId) => metric(as).kind;
  return judged.flatMap(({ at, as, to, verdict }): OtherUnit[] => {
    const column = table.columns[at];
    if (!column || verdict === 'fits') return [];
    const { field, unit } = column;
    if (typeof verdict === 'object') return [{ kind: 'unit', field, as, unit, to, ...verdict }];
    const withIt = turned.some((one) => one.to === to && kindOf(one.as) === 'money' && kindOf(as) === 'money');
    return withIt && canBe(table, at, to) ? [{ kind: 'unit', field, as, unit, to, level: '', pairs: [] }] : [];
  });
}
