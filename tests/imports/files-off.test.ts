import { expect, it } from 'vitest';
import { FileJob } from '../../utils/imports/file-job.ts';
import type { FieldMapping } from '../../utils/sheets/mapping.ts';
import type { Day } from '../../utils/time/day.ts';
import { csvText } from '../files/make-files.ts';
import { freshDatabase, NOON, never, TODAY } from '../storage/support.ts';

/** 万相台 商品报表 is a site's of its own, though 生意参谋 is of the same platform. */
const REPORT = csvText([
  ['日期', '主体ID', '主体名称', '场景名字', '计划ID', '花费', '点击量'],
  ['2026-11-20', '612345678901', '碎花裙', '关键词推广', '77', '12.00', '30'],
]);

/** Something the operator confirmed of the report, which makes another declaration of it. */
const CONFIRMED: FieldMapping = {
  page: 'alimama.item-report',
  channel: 'file',
  field: '花费(元)',
  as: 'adCost',
  unit: 'yuan',
};

function job(mappings: readonly FieldMapping[] = []) {
  const db = freshDatabase();
  const file = new File([REPORT], '报表.csv');
  const reader = new FileJob({ db, signal: never, onProgress: () => undefined });
  const read = (filesOff: readonly string[]) =>
    reader.read({ file, period: null, currency: null, today: TODAY as Day, at: NOON, filesOff, mappings, recipes: [] });
  const store = (filesOff: readonly string[]) =>
    reader.store({ target: { name: '木棉小铺' }, importId: 'a', at: NOON, file: '报表.csv', filesOff, accepted: [] });
  return { db, read, store };
}

it('a file of a site whose official files are switched off is refused, with a note among what was not read', async () => {
  const { db, read } = job();
  expect(await read(['alimama'])).toMatchObject({ ok: false, refusal: { code: 'files-off' } });
  expect(await db.refusals.toArray()).toMatchObject([{ code: 'files-off', channel: 'file' }]);
  expect(await db.sheets.count()).toBe(0);
});

it('other sites of the platform are not meant by it', async () => {
  const { read } = job();
  expect(await read(['sycm', 'qianniu'])).toMatchObject({ ok: true });
});

it('switched off while it waited, the file is not stored', async () => {
  const { db, read, store } = job();
  await read([]);
  expect(await store(['alimama'])).toMatchObject({ ok: false, refusal: { code: 'files-off' } });
  expect(await db.sheets.count()).toBe(0);
  expect(await store([])).toMatchObject({ ok: true, sheets: 1 });
});

it('what was confirmed of its columns does not switch it on again', async () => {
  const { read, store } = job([CONFIRMED]);
  expect(await read(['alimama'])).toMatchObject({ ok: false, refusal: { code: 'files-off' } });
  expect(await read([])).toMatchObject({ ok: true, summary: { page: CONFIRMED.page } });
  expect(await store(['alimama'])).toMatchObject({ ok: false, refusal: { code: 'files-off' } });
});
