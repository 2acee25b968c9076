/** The suites by the names they are asked for. */
import type { ItemTable } from '../item-table.ts';
import { Refused } from '../refused.ts';
import type { Check } from './check.ts';
import { control } from './control.ts';
import { coverage } from './coverage.ts';
import { dropping } from './dropping.ts';
import { lookingAhead } from './looking-ahead.ts';
import { productTest } from './product-test.ts';
import { ranking } from './ranking.ts';
import { smallShops } from './small-shops.ts';
import { stock } from './stock.ts';
import { stopping } from './stopping.ts';
import { trendHolds } from './trend.ts';
import { type TwoWeeks, twoWeeks } from './two-weeks.ts';

type Suite = (table: ItemTable) => readonly Check[];

const ofTwoWeeks =
  (suite: (weeks: TwoWeeks) => readonly Check[]): Suite =>
  (table) =>
    suite(twoWeeks(table));

const SUITES: ReadonlyMap<string, Suite> = new Map([
  ['A', ranking],
  ['A2', ofTwoWeeks(smallShops)],
  ['B', ofTwoWeeks(productTest)],
  ['C', ofTwoWeeks(stopping)],
  ['F', ofTwoWeeks(stock)],
  ['H', ofTwoWeeks(dropping)],
  ['coverage', ofTwoWeeks(coverage)],
  ['lookahead', ofTwoWeeks(lookingAhead)],
  ['control', ofTwoWeeks(control)],
  ['trend', (table) => trendHolds([table])],
]);

export const SUITE_NAMES: readonly string[] = [...SUITES.keys()];

/** @param name one of SUITE_NAMES, or all. @throws Refused for another name or too short a table */
export function runSuites(table: ItemTable, name: string): readonly Check[] {
  if (name === 'all') return [...SUITES.values()].flatMap((suite) => suite(table));
  const suite = SUITES.get(name);
  if (!suite) throw new Refused(`no suite "${name}"; there are ${SUITE_NAMES.join(', ')}, all and clicks`);
  return suite(table);
}
