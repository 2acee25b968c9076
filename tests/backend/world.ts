/** What the practice backend knows: a generated shop, or the blocks of an items table. */
import { SHOP_NAMES } from '../../utils/demo/catalogue.ts';
import { hash32 } from '../../utils/demo/draws.ts';
import { type ItemBlock, readItemsCsv } from '../../utils/demo/items-csv.ts';
import { type DemoRow, dayRows, liveRows, rangeRows } from '../../utils/demo/rows.ts';
import { makePracticeShop, type PracticeShop } from '../../utils/demo/shop.ts';
import { addDays, type Day, daysBetween } from '../../utils/time/day.ts';
import { type Period, periodEnd, periodKey, periodStart } from '../../utils/time/period.ts';

/** A period the page offers as a button. */
interface Choice {
  readonly label: string;
  readonly dateType: string;
  readonly from: Day;
  readonly to: Day;
}

export interface World {
  readonly name: string;
  /** Opaque id of the seller, the same in every answer of this shop. */
  readonly sellerId: string;
  readonly today: Day;
  /** Full hour up to which today has come. */
  readonly hour: number;
  readonly choices: readonly Choice[];
  /** First and last day the 日 picker allows; null when the page has no picker. */
  readonly picker: { readonly from: Day; readonly to: Day } | null;
  /** null for the items table, whose truth nobody knows. */
  readonly shop: PracticeShop | null;
  /** null when nothing is known of the period. */
  readonly rows: (period: Period) => readonly DemoRow[] | null;
}

export interface WorldOptions {
  readonly seed: number;
  readonly today: Day;
  readonly hour: number;
  /** Text of an items table; the generated shop when null. */
  readonly data: string | null;
  /** 0 or 1: which of the two practice shops. */
  readonly which: 0 | 1;
}

export function makeWorld(options: WorldOptions): World {
  return options.data === null ? generatedWorld(options) : tableWorld(options, options.data);
}

function generatedWorld({ seed, today, hour, which }: WorldOptions): World {
  const name = SHOP_NAMES[which];
  const shop = makePracticeShop({ seed: seed + which, today, name });
  const choice = (label: string, dateType: string, days: number): Choice => ({
    label,
    dateType,
    from: addDays(shop.to, 1 - days),
    to: shop.to,
  });
  return {
    name,
    sellerId: opaque(shop.seed, which),
    today,
    hour,
    shop,
    choices: [
      { label: '实时', dateType: 'today', from: today, to: today },
      choice('1天', 'day', 1),
      choice('7天', 'recent7', 7),
      choice('30天', 'recent30', 30),
    ],
    picker: { from: shop.from, to: shop.to },
    rows: remembering((period) => shopRows(shop, period, hour)),
  };
}

/** Drawing a month takes some time and every page of a list asks for the same one. */
function remembering(rows: World['rows']): World['rows'] {
  const known = new Map<string, readonly DemoRow[] | null>();
  return (period) => {
    const key = periodKey(period);
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = rows(period);
    if (known.size >= 100) known.clear();
    known.set(key, fresh);
    return fresh;
  };
}

function shopRows(shop: PracticeShop, period: Period, hour: number): DemoRow[] | null {
  if (period.kind === 'live') return liveRows(shop, period.day, hour);
  if (periodStart(period) < shop.from || periodEnd(period) > shop.to) return null;
  return period.kind === 'day' ? dayRows(shop, period.day) : rangeRows(shop, period.from, period.to);
}

function tableWorld({ seed, hour, which }: WorldOptions, data: string): World {
  const { blocks } = readItemsCsv(data);
  const last = blocks.at(-1);
  if (last === undefined) throw new Error('items csv: no readable rows');
  const byKey = new Map<string, ItemBlock>(blocks.map((block) => [periodKey(block.period), block]));
  return {
    name: SHOP_NAMES[which],
    sellerId: opaque(seed, which),
    today: addDays(periodEnd(last.period), 1),
    hour,
    shop: null,
    choices: blocks.map(({ period }) => blockChoice(period)),
    picker: null,
    rows: (period) => byKey.get(periodKey(period))?.rows ?? null,
  };
}

function blockChoice(period: Period): Choice {
  const from = periodStart(period);
  const to = periodEnd(period);
  const isDay = daysBetween(from, to) === 0;
  return {
    label: isDay ? from.slice(5) : `${from.slice(5)}~${to.slice(5)}`,
    dateType: isDay ? 'day' : 'range',
    from,
    to,
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function opaque(seed: number, which: number): string {
  const letter = (i: number) => LETTERS[hash32(seed, which, i, 77) % LETTERS.length] ?? 'A';
  return `Demo${Array.from({ length: 48 }, (_, i) => letter(i)).join('')}`;
}
