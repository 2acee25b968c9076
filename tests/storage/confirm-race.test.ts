/** A page that is read while the operator says that a column is gone: what it taught of the list is not forgotten. */
import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { listAsides } from '../../utils/storage/asides.ts';
import { confirmAside } from '../../utils/storage/confirm-aside.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { day, draft, freshDatabase, NOON, type Row, stored } from './support.ts';

/** By turn of the question what is known of the list. */
const meanwhile = new Map<number, () => Promise<unknown>>();
let asked = 0;
let landed: Promise<unknown> = Promise.resolve();

vi.mock('../../utils/storage/shapes.ts', async (original) => {
  const real = await original<typeof import('../../utils/storage/shapes.ts')>();
  const lastGood: typeof real.lastGood = async (...of) => {
    const good = await real.lastGood(...of);
    const land = meanwhile.get(++asked);
    if (!land) return good;
    landed = Dexie.ignoreTransaction(land);
    // Within a transaction it can only land after it.
    if (!Dexie.currentTransaction) await landed;
    return good;
  };
  return { ...real, lastGood };
});

const ROWS = [1, 2, 3].map((n): Row => [String(100 + n), { visitors: '90', payBuyers: '4' }]);
const without = ROWS.map(([product]): Row => [product, { visitors: '90' }]);
const more = ROWS.map(([product, figures]): Row => [product, { ...figures, cartAdders: '7' }]);

it('both are known afterwards: the column that went, and the one that came', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS });
  const short = draft({ rows: without, period: day('2026-11-20') });
  expect(await storeSheet(db, short, NOON, 'tab-1', ['payBuyers'])).toMatchObject({ code: 'set-aside' });
  const [aside] = await listAsides(db, shop.id);
  asked = 0;
  // The first asks for the sheet that is stored now, the second forgets the column.
  meanwhile.set(2, () => stored(db, { rows: more, period: day('2026-11-19') }));
  expect(await confirmAside(db, aside?.id ?? 0, { payBuyers: '' })).toMatchObject({ stored: 1, gone: 1 });
  await landed;
  const [row] = await db.shapes.toArray();
  const columns = Object.values(row?.shapes ?? {}).flatMap((shape) => shape.columns.map(({ as }) => as));
  expect(columns).toContain('cartAdders');
});
