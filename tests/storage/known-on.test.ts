import { expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { knownOn } from '../../utils/storage/known-on.ts';
import type { Day } from '../../utils/time/day.ts';
import { day, dump, freshDatabase, HOUR, NOON, never, type Row, stored } from './support.ts';

const DAY = 24 * HOUR;
const D22 = '2026-11-22' as Day;
const page = (visitors: string, title = '连衣裙'): Row[] => [['101', { visitors, payBuyers: '3' }, title]];

/** Yesterday's list read on 11-22 and again, changed, on 11-23; another day read on 11-23 only. */
async function readOver(db: Database): Promise<string> {
  const { shop } = await stored(db, { rows: page('100', '旧标题') }, NOON);
  await stored(db, { rows: page('120', '新标题') }, NOON + DAY);
  await stored(db, { rows: page('90'), period: day('2026-11-20') }, NOON + DAY);
  return shop.id;
}

it('is what a database knew that stopped reading on that day', async () => {
  const [db, then] = [freshDatabase(), freshDatabase()];
  const shop = await readOver(db);
  await stored(then, { rows: page('100', '旧标题') }, NOON);
  const known = await knownOn(db, shop, D22, never);
  expect(known.history).toEqual(await then.history.toArray());
  expect([...known.periods.keys()]).toEqual(['D2026-11-21']);
  expect(known.facts.get('101')).toMatchObject({ facts: { title: { text: '旧标题' } }, firstDay: '2026-11-21' });
});

it('on the newest day is all that is stored, and looking changes nothing', async () => {
  const db = freshDatabase();
  const shop = await readOver(db);
  const tables = ['history', 'facts', 'periods', 'readings', 'dirty', 'lists', 'pages'];
  const before = await dump(db, tables);
  const known = await knownOn(db, shop, '2026-11-23' as Day, never);
  expect(known.history).toEqual(await db.history.toArray());
  expect(await dump(db, tables)).toBe(before);
});

it('lets the sheet count that was seen last until then, though another was seen again since', async () => {
  const db = freshDatabase();
  const first = await stored(db, { rows: page('100') }, NOON);
  await stored(db, { rows: page('120') }, NOON + HOUR);
  await stored(db, { rows: page('100') }, NOON + DAY);
  const visitors = async (on: Day) => {
    const [record] = (await knownOn(db, first.shop.id, on, never)).history;
    return record?.figures[record.metrics.indexOf('visitors')];
  };
  expect(await visitors(D22)).toBe(120);
  expect(await visitors('2026-11-23' as Day)).toBe(100);
});

it('is nothing before the first reading, and counts days of the shop’s own zone', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: page('100') }, Date.parse('2026-11-22T15:30:00Z'));
  expect((await knownOn(db, shop.id, '2026-11-21' as Day, never)).history).toEqual([]);
  expect((await knownOn(db, shop.id, D22, never)).history).toHaveLength(1);
  await db.shops.update(shop.id, { zone: { name: 'Asia/Tokyo', offsetMinutes: 540 } });
  expect((await knownOn(db, shop.id, D22, never)).history).toEqual([]);
});
