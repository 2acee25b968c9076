/** Stored figures against what the practice backend invented, figure by figure. */

import { isRangeBucket } from '../../../utils/history/buckets.ts';
import { readDays, readRanges } from '../../../utils/history/precedence.ts';
import { isMetricId, type MetricId, metric } from '../../../utils/metrics/vocabulary.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import type { Sheet } from '../../../utils/sheets/sheet.ts';
import { dayFromNumber } from '../../../utils/time/day.ts';
import { type Period, periodKey } from '../../../utils/time/period.ts';
import type { World } from '../../backend/world.ts';
import type { Snapshot } from './stored.ts';

type Figures = Readonly<Partial<Record<MetricId, number>>>;

export interface Comparison {
  /** How many figures were compared: nothing wrong among none proves nothing. */
  readonly compared: number;
  /** One line a difference. */
  readonly wrong: readonly string[];
}

/** True figures by product; empty when the backend knows nothing of the period. */
export function trueFigures(world: Pick<World, 'rows'>, period: Period): ReadonlyMap<string, Figures> {
  return new Map((world.rows(period) ?? []).map((row) => [row.facts.product, row.figures]));
}

function compare(where: string, metrics: readonly MetricId[], seen: Figures, truth: Figures | undefined): Comparison {
  if (!truth) return { compared: 0, wrong: [`${where}: no such product`] };
  const wrong = metrics.filter((id) => !Object.is(seen[id], truth[id]));
  return {
    compared: metrics.length,
    wrong: wrong.map((id) => `${where} ${id}: stored ${seen[id]}, true ${truth[id]}`),
  };
}

function sum(all: readonly Comparison[]): Comparison {
  return {
    compared: all.reduce((total, each) => total + each.compared, 0),
    wrong: all.flatMap((each) => each.wrong),
  };
}

function figureColumns(sheet: Sheet): MetricId[] {
  const ids = sheet.columns.map(({ as }) => as).filter((as): as is MetricId => isMetricId(as));
  return ids.filter((id) => metric(id).kind !== 'rate');
}

/** Every cell of every sheet. A figure the backend does not give must be unknown. */
export function sheetsAgainstTruth(sheets: readonly Sheet[], world: Pick<World, 'rows'>): Comparison {
  return sum(
    sheets.flatMap((sheet) => {
      const truth = trueFigures(world, sheet.period);
      const metrics = figureColumns(sheet);
      const where = `${periodKey(sheet.period)} page ${sheet.listing?.page}`;
      return observe(sheet).map((row) =>
        compare(`${where} ${row.product}`, metrics, row.figures, truth.get(row.product)),
      );
    }),
  );
}

/** Every figure of the packed history. */
export function historyAgainstTruth({ history }: Pick<Snapshot, 'history'>, world: Pick<World, 'rows'>): Comparison {
  const known = (figures: Figures) => Object.keys(figures) as MetricId[];
  const all: Comparison[] = [];
  const put = (product: string, period: Period, figures: Figures) =>
    all.push(
      compare(`${periodKey(period)} ${product}`, known(figures), figures, trueFigures(world, period).get(product)),
    );
  for (const [product, ranges] of readRanges(history)) {
    for (const { period, figures } of ranges) put(product, period, figures);
  }
  const days = history.filter((record) => !isRangeBucket(record.bucket));
  const every = { from: dayFromNumber(0), to: dayFromNumber(100_000) };
  for (const [product, list] of readDays(days, every.from, every.to)) {
    for (const { day, live, figures } of list) put(product, { kind: live ? 'live' : 'day', day }, figures);
  }
  return sum(all);
}
