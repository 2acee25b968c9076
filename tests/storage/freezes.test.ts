/** Roles between 报名截止 and the end of an event, day after day as a shop sees them. */
import { expect, it } from 'vitest';
import { adviceHistory } from '../../utils/storage/advice-history.ts';
import type { Database } from '../../utils/storage/database.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, freshDatabase, HOUR, NOON, never, type Row, stored, TODAY } from './support.ts';

const HERO = '100';
const LAST_OF_EVENT = '2026-12-12' as Day;

/** Twelve products, the first the best by far; or with nothing sold by it. */
function rows(sells: boolean): Row[] {
  return Array.from({ length: 12 }, (_, i): Row => {
    const buyers = i === 0 ? (sells ? 90 : 0) : 24 - i;
    const figures = { visitors: '900', cartAdders: String(buyers * 3), payBuyers: String(buyers) };
    return [String(100 + i), { ...figures, payItems: String(buyers), payAmount: String(buyers * 99) }];
  });
}

/** Every day's list is read the morning after, until a last day. */
async function readOn(db: Database, from: Day, to: Day, sells: boolean) {
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const { shop } = await stored(db, { rows: rows(sells), period: day(on) }, NOON);
    const options = { today: addDays(on, 1), now: NOON + HOUR, signal: never };
    const { state } = await refreshShop(db, shop.id, options);
    if (!state) throw new Error('no state');
  }
}

async function saidOf(db: Database, product: string) {
  const [row] = await db.products.filter((one) => one.product === product).toArray();
  if (!row) throw new Error('no such product');
  const { verdict, evidence } = row.suggestion;
  return {
    role: verdict.kind === 'role' ? verdict.role : null,
    holding: evidence.find((e) => e.kind === 'holding'),
    successor: evidence.find((e) => e.kind === 'successor'),
  };
}

it('a role stays through an event, says so, and goes on the first day after it', async () => {
  const db = freshDatabase();
  await readOn(db, '2026-12-04' as Day, '2026-12-04' as Day, true);
  expect((await saidOf(db, HERO)).role).toBe('main');
  await readOn(db, '2026-12-05' as Day, LAST_OF_EVENT, false);
  const why = { by: 'freeze', from: '2026-12-09', to: LAST_OF_EVENT, zh: '双12/年终好价节', guessed: true };
  expect(await saidOf(db, HERO)).toMatchObject({ role: 'main', holding: { why } });
  await readOn(db, addDays(LAST_OF_EVENT, 1), addDays(LAST_OF_EVENT, 1), false);
  expect((await saidOf(db, HERO)).role).not.toBe('main');
});

it('a look back is given the same stretches', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: rows(true) });
  const history = await adviceHistory(db, shop.id, TODAY, never);
  const window = { kind: 'days', from: '2026-11-20' as Day, to: '2026-12-10' as Day } as const;
  expect(history.freezesOf(window).map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-09', LAST_OF_EVENT],
    // It begins within the four weeks to come: what is kept may have to wait for its end.
    ['2027-01-02', '2027-01-29'],
  ]);
});

it('a 主推 that slides names the next product as the page calls it', async () => {
  const db = freshDatabase();
  await readOn(db, '2026-11-15' as Day, '2026-11-20' as Day, true);
  await readOn(db, '2026-11-21' as Day, '2026-11-26' as Day, false);
  const { role, successor } = await saidOf(db, HERO);
  expect({ role, successor }).toMatchObject({ successor: { next: { product: '101', title: '连衣裙 101' } } });
});
