/** Bills that name their shop are stored for no other. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { takeFileBack } from '../../utils/storage/settlement/books.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import { billRefusal } from '../../utils/texts/bill-refusal.ts';
import { HEADERS, madeRow, madeText, refusalOf } from '../bills/made-bills.ts';
import { JD, ONE_OF } from '../bills/made-rows.ts';
import { workbookBytes } from '../files/make-files.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const id of ['一店', '二店']) await db.books.put({ id, name: id, source: 'jd', settleDays: 1 });
});

let rows = 0;
function of(店铺号: string) {
  rows += 1;
  return { ...JD, 单据编号: `9100000000${rows}`, 店铺号 };
}

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });
const sheetOf = (shop: string) => [[...HEADERS.jdSettlement], madeRow('jdSettlement', of(shop))];

async function take(book: string, name: string, ...shops: readonly string[]) {
  const one = job();
  const file = new File([madeText('jdSettlement', shops.map(of))], `${name}.csv`);
  expect(await one.read({ importId: crypto.randomUUID(), file })).toMatchObject({ ok: true });
  return one.store({ book, fileName: name, at: 1 });
}
const live = () => db.files.where('state').equals('live').toArray();

describe('the number of a shop', () => {
  it('is taught by the first file that names it; another one is refused with both numbers and the row', async () => {
    expect(await take('一店', 'a', '')).toEqual({ ok: true });
    expect(await take('一店', 'b', '10000001')).toEqual({ ok: true });
    expect(await take('一店', 'c', '0', '10000001')).toEqual({ ok: true });
    const other = await take('一店', 'd', '', '10000002');
    expect(other).toMatchObject({
      refusal: { code: 'bill-shop', row: 3, column: '店铺号', shops: ['10000002', '10000001'] },
    });
    if (other.ok) throw new Error('stored');
    expect(billRefusal('d.csv', other.refusal, 'zh')).toBe(
      '未存入：这是另一家店的账。请选对店铺再存。文件里是店铺 10000002，应为 10000001 (d.csv · 第 3 行 · 「店铺号」)',
    );
    expect((await live()).map(({ fileName, shop }) => [fileName, shop]).sort()).toEqual([
      ['a', undefined],
      ['b', '10000001'],
      ['c', '10000001'],
    ]);
  });

  it('is forgotten with the file that taught it', async () => {
    await take('一店', 'a', '10000001');
    expect(await take('一店', 'b', '10000002')).toMatchObject({ ok: false });
    const [first] = await live();
    await takeFileBack(db, first?.id ?? '');
    expect(await take('一店', 'b', '10000002')).toEqual({ ok: true });
  });

  it('that is kept as another shop is refused, with its name', async () => {
    await take('一店', 'a', '10000001');
    const kept = await take('二店', 'b', '10000001');
    expect(kept).toMatchObject({ refusal: { code: 'bill-shop-kept', row: 2, kept: '一店' } });
    if (kept.ok) throw new Error('stored');
    expect(billRefusal('b.csv', kept.refusal, 'zh')).toContain('店铺 10000001 的账在「一店」名下');
  });

  it('may be one in a file', async () => {
    expect(await refusalOf(madeText('jdSettlement', [of('10000001'), of('10000002')]))).toMatchObject({
      ...{ code: 'bill-shops', row: 3, column: '店铺号', shops: ['10000002', '10000001'] },
    });
  });

  it('may be one in all tables of a file', async () => {
    const sheets = workbookBytes('xlsx', {
      一: sheetOf('10000001'),
      二: sheetOf('10000002'),
    });
    const one = job();
    expect(await one.read({ importId: 'x', file: new File([sheets], 'x.xlsx') })).toMatchObject({ ok: true });
    expect(await one.store({ book: '一店', fileName: 'x', at: 1 })).toMatchObject({
      refusal: { code: 'bill-shops', sheet: '二', row: 2, shops: ['10000002', '10000001'] },
    });
    expect(await live()).toEqual([]);
  });

  it('is read of orders too', async () => {
    const one = { ...ONE_OF.taobaoOrders, 店铺Id: '123456789' };
    const text = madeText('taobaoOrders', [one, { ...one, 店铺Id: '987654321' }]);
    expect(await refusalOf(text)).toMatchObject({ code: 'bill-shops', row: 3, column: '店铺Id' });
  });
});
