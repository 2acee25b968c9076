/** E: how often what is called sliding or rising goes on, beside the share of all items that do. */
import { directionOf } from '../../../utils/tiers/trend.ts';
import type { ItemTable } from '../item-table.ts';
import type { Check } from './check.ts';
import { type Case, casesOf, RULES, type Way } from './trend-cases.ts';

const WAYS: readonly Way[] = ['sliding', 'rising'];
/** Tables of large shops also as shops that see a tenth of the traffic. */
const LEVELS = [1, 0.1] as const;

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function checksOf(cases: readonly Case[], way: Way, name: string): readonly Check[] {
  const among = cases.filter(({ counts }) => counts[way]);
  const went = among.filter(({ was }) => was[way]).length;
  const shown = (what: string, measured: number | null): Check => ({
    what: `${name}, ${what}`,
    measured,
    must: null,
    aim: null,
  });
  return [
    shown(`${among.length} cases: all that went on`, share(went, among.length)),
    ...RULES.flatMap((rule) => {
      const flagged = among.filter(({ scores }) => scores[rule] && directionOf(scores[rule]) === way);
      const right = flagged.filter(({ was }) => was[way]).length;
      return [
        shown(`${rule}: flagged`, share(flagged.length, among.length)),
        shown(`${rule}: of these went on`, share(right, flagged.length)),
        shown(`${rule}: found of all that did`, share(right, went)),
      ];
    }),
  ];
}

/** Of shops whose items share their traffic. */
export function trendHolds(shops: readonly ItemTable[]): readonly Check[] {
  return LEVELS.flatMap((keep) => {
    const cases = shops.flatMap((table, at) => casesOf(table, keep, at));
    const name = keep === 1 ? 'trend' : `trend, ${keep * 100} % of the orders`;
    if (cases.length > 0) return WAYS.flatMap((way) => checksOf(cases, way, `${name}, ${way}`));
    return [{ what: `${name}: no ten weeks in the table`, measured: null, must: null, aim: null }];
  });
}
