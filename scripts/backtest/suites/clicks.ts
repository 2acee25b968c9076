/**
 * Negative control by real clicks: items shown at random, so that no visitor chose among them, as in the
 * Open Bandit data. Nothing sets them apart there, and nothing may be decided.
 */
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { betaCdf, betaSurvival } from '../../../utils/statistics/beta.ts';
import { figureOf } from '../cells.ts';
import { buyerRates, decide, testLines } from '../engine-seam.ts';
import { Refused } from '../refused.ts';
import type { Check } from './check.ts';

interface Shown {
  shown: number;
  clicked: number;
}

const FAR = 0.2;
const SURE = 0.8;
const RANDOM = 'random';

/** Sums of each item, campaign by campaign. @throws Refused where a column is missing */
async function campaigns(runs: AsyncIterable<readonly FileRow[]>): Promise<ReadonlyMap<string, Map<string, Shown>>> {
  const groups = new Map<string, Map<string, Shown>>();
  let header: FileRow | null = null;
  for await (const row of rowsOf(runs)) {
    if (!header) {
      header = row;
      const missing = ['item', 'impressions', 'clicks'].filter((name) => !row.includes(name));
      if (missing.length > 0) throw new Refused(`no column for ${missing.join(' and ')}`);
      continue;
    }
    const cell = (name: string) => row[header?.indexOf(name) ?? -1] ?? null;
    if ((cell('policy') ?? RANDOM) !== RANDOM) continue;
    const group = groups.get(cell('campaign') ?? '') ?? new Map<string, Shown>();
    groups.set(cell('campaign') ?? '', group);
    const sums = group.get(cell('item') ?? '') ?? { shown: 0, clicked: 0 };
    group.set(cell('item') ?? '', sums);
    sums.shown += figureOf(cell('impressions')) ?? 0;
    sums.clicked += figureOf(cell('clicks')) ?? 0;
  }
  return groups;
}

async function* rowsOf(runs: AsyncIterable<readonly FileRow[]>): AsyncGenerator<FileRow, void> {
  for await (const run of runs) yield* run;
}

function judged(campaign: string, items: readonly Shown[]): readonly Check[] {
  const products = items.map(({ shown, clicked }) => ({
    ...{ visitors: shown, buyers: clicked },
    ...{ carts: null, price: null, category: null },
  }));
  const mean = items.reduce((sum, { clicked }) => sum + clicked, 0) / items.reduce((sum, { shown }) => sum + shown, 0);
  const lines = testLines(products);
  const rates = buyerRates(products);
  const decided = rates.filter((rate) => decide(rate, lines) !== 'open').length;
  const apart = rates.filter(({ seen: { a, b } }) => {
    return betaSurvival((1 + FAR) * mean, a, b) >= SURE || betaCdf((1 - FAR) * mean, a, b) >= SURE;
  }).length;
  const of = `clicks at random, ${campaign} ${items.length} items`;
  return [
    { what: `${of}: decided`, measured: decided, must: { most: 0 }, aim: { most: 0 } },
    { what: `${of}: thought 20 % off the mean`, measured: apart, must: { most: 0 }, aim: { most: 0 } },
  ];
}

/** @throws Refused where a column or every row is missing */
export async function clickControl(runs: AsyncIterable<readonly FileRow[]>): Promise<readonly Check[]> {
  const groups = await campaigns(runs);
  if (groups.size === 0) throw new Refused('the table has no rows of random clicks');
  return [...groups].flatMap(([campaign, items]) => judged(campaign, [...items.values()]));
}
