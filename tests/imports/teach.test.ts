/** A file nobody declared: refused, looked at, taught, stored. */
import { expect, it } from 'vitest';
import { FileJob } from '../../utils/imports/file-job.ts';
import type { Recipe } from '../../utils/recipes/recipe.ts';
import type { Day } from '../../utils/time/day.ts';
import { csvText, workbookBytes } from '../files/make-files.ts';
import { aRecipe } from '../recipes/a-recipe.ts';
import { freshDatabase, NOON, never, TODAY } from '../storage/support.ts';

const HEADER = ['款号', '品名', '统计日', '浏览人数', '付款人数', '成交额', '收件人'];
const ROWS = [
  ['A-1', '碎花裙', '2026-11-20', '1,391', '12', '¥34,895.50', '张三'],
  ['A-2', '羽绒服', '2026-11-20', '20', '0', '-', '李四'],
];

function job(bytes: BlobPart = csvText([HEADER, ...ROWS])) {
  const db = freshDatabase();
  const file = new File([bytes], '日报.csv');
  const reader = new FileJob({ db, signal: never, onProgress: () => undefined });
  const read = (...recipes: readonly Recipe[]) =>
    reader.read({
      file,
      period: null,
      currency: null,
      today: TODAY as Day,
      at: NOON,
      filesOff: [],
      mappings: [],
      recipes,
    });
  const look = (sheet: string | null = null) =>
    reader.look({ file, sheet, headerRow: null, platform: 'other', recipes: [] });
  const store = () =>
    reader.store({ target: { name: '青禾' }, importId: 'a', at: NOON, file: '日报.csv', filesOff: [], accepted: [] });
  return { db, read, look, store };
}

it('is refused until it is taught, and nothing of it is kept', async () => {
  const { db, read } = job();
  expect(await read()).toMatchObject({ ok: false, refusal: { code: 'layout-unknown' } });
  expect(await db.sheets.count()).toBe(0);
});

it('taught, it is stored as the operator said, without people’s data', async () => {
  const { db, read, store } = job();
  expect(await read(aRecipe)).toMatchObject({ ok: true, summary: { name: { zh: aRecipe.name }, platform: 'other' } });
  expect(await store()).toMatchObject({ ok: true, sheets: 1 });
  const [reading] = await db.readings.toArray();
  expect(reading).toMatchObject({ head: { page: aRecipe.page, platform: 'other', adapter: `${aRecipe.page}@1` } });
  expect(await db.products.count()).toBe(2);
  expect(JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))).not.toContain('张三');
});

it('a file with its columns in another order and one more of them is the same file', async () => {
  const turn = (row: readonly string[]) => [...row.toReversed(), '新'];
  const { read } = job(csvText([turn(HEADER), ...ROWS.map(turn)]));
  expect(await read(aRecipe)).toMatchObject({ ok: true, summary: { products: 2 } });
});

it('a file whose id column has another name is not guessed at', async () => {
  const { read } = job(csvText([HEADER.with(0, '编号'), ...ROWS]));
  expect(await read(aRecipe)).toMatchObject({ ok: false, refusal: { code: 'layout-unknown' } });
});

it('refused for what stands in it, it may still be taught otherwise', async () => {
  const broken = ROWS.map((row, n) => (n === 0 ? row.with(2, '某天') : row));
  const { read } = job(csvText([HEADER, ...broken]));
  expect(await read(aRecipe)).toMatchObject({ ok: false, refusal: { code: 'bad-period' }, taught: true });
  expect(await read()).toMatchObject({ ok: false, refusal: { code: 'layout-unknown' }, taught: false });
});

it('each sheet of a workbook can be looked at', async () => {
  const bytes = workbookBytes('xlsx', { 说明: [['这是说明']], 日报: [HEADER, ...ROWS], 空: [] });
  const { look } = job(bytes as Uint8Array<ArrayBuffer>);
  const likeliest = await look();
  if (!likeliest.ok) throw new Error(likeliest.refusal.code);
  expect(likeliest.look).toMatchObject({ sheets: ['说明', '日报'], sheet: '日报' });
  expect(likeliest.look.table.columns.map(({ header }) => header)).toEqual(HEADER);
  expect(await look('说明')).toMatchObject({ ok: true, look: { sheet: '说明', table: { headerRow: -1 } } });
});

it('what is no table at all keeps its own refusal', async () => {
  expect(await job('').look()).toMatchObject({ ok: false, refusal: { code: 'file-empty' } });
  expect(await job(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])).look()).toMatchObject({
    ok: false,
    refusal: { code: 'file-kind' },
  });
});
