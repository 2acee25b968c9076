/** Dates of the operator's own move what the engine leaves out, at once and only where they are known. */
import { expect, it } from 'vitest';
import { savePlanner } from '../../utils/storage/planner.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { festival } from '../planner/calendar-support.ts';
import { day, freshDatabase, HOUR, NOON, never, type Row, stored, TODAY } from './support.ts';

const FIGURES = { visitors: '900', cartAdders: '60', payBuyers: '20', payItems: '20', payAmount: '1980' };
const ROWS: readonly Row[] = Array.from({ length: 4 }, (_, i): Row => [String(100 + i), FIGURES]);
const OWN = addDays(TODAY, -3);
const options = { today: TODAY, now: NOON + HOUR, signal: never };

async function shopOfAWeek() {
  const db = freshDatabase();
  let shop = '';
  for (let back = 7; back > 0; back -= 1) {
    const read = await stored(db, { rows: [...ROWS], period: day(addDays(TODAY, -back)) }, NOON);
    shop = read.shop.id;
  }
  await refreshShop(db, shop, options);
  return { db, shop };
}

const leftOut = async ({ db }: Awaited<ReturnType<typeof shopOfAWeek>>): Promise<readonly Day[]> =>
  (await db.statistics.toArray())[0]?.leftOut?.event ?? [];

it('a festival of one’s own is left out from the next run on, which is due at once', async () => {
  const own = await shopOfAWeek();
  const { db, shop } = own;
  expect(await dirtyShops(db, options.now)).toEqual([]);
  expect(await leftOut(own)).not.toContain(OWN);
  await savePlanner(db, [festival({ opens: OWN, closes: OWN })]);
  expect(await dirtyShops(db, options.now)).toEqual([shop]);
  const { state } = await refreshShop(db, shop, options);
  expect(state?.basis?.dates).toBeTruthy();
  expect(await leftOut(own)).toContain(OWN);
  expect(await dirtyShops(db, options.now)).toEqual([]);
});

it('on another platform, or only guessed from an earlier year, it changes nothing', async () => {
  const own = await shopOfAWeek();
  const lastYear = `${Number(OWN.slice(0, 4)) - 1}${OWN.slice(4)}` as Day;
  await savePlanner(own.db, [
    festival({ festival: 'own-b2', id: 'festival:own-b2', platforms: ['jd'], opens: OWN, closes: OWN }),
    festival({ opens: lastYear, closes: lastYear, yearly: true }),
  ]);
  expect(await dirtyShops(own.db, options.now)).toEqual([]);
  expect(await leftOut(own)).not.toContain(OWN);
});
