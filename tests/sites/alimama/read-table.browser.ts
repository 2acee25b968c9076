import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datesList, feedsHistory } from '../../../utils/history/buckets.ts';
import type { SheetDraft } from '../../../utils/sheets/sheet.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { alimama } from '../../../utils/sites/alimama/site.ts';
import { foreignPart } from '../../../utils/sites/fits-site.ts';
import { readRows, taken } from '../files/read.ts';
import { observedIn } from '../one-day/one-day.ts';
import { type ShownTable, showTables } from '../shown-table.ts';
import { DRESS, fileCells, HEADERS, page, ROWS, SCARF } from './report.ts';

let shown: ShownTable;
beforeAll(async () => {
  shown = await showTables('tests/sites/alimama/table-under-test.ts');
});
afterAll(() => shown.close());

async function sheets(body: string): Promise<readonly SheetDraft[]> {
  const result = (await shown.read(body)) as { readonly parts?: readonly SheetDraft[] } | null;
  if (!result?.parts) throw new Error(`no parts: ${JSON.stringify(result)}`);
  return result.parts;
}

const partsIn = (drafts: readonly SheetDraft[]) => drafts.map(({ scope }) => scope.filters);
const subject = '商品';

describe('a product in several scenes and plans', () => {
  test('is one sheet a scene and plan, 全站推广 a scene of its own', async () => {
    const drafts = await sheets(page(ROWS));
    expect(partsIn(drafts)).toEqual([
      { plan: '810001', scene: '关键词推广', subject },
      { plan: '810002', scene: '关键词推广', subject },
      { plan: '820001', scene: '人群推广', subject },
      { plan: '830001', scene: '货品全站推广', subject },
    ]);
    expect(drafts.map(({ rows }) => rows.map(({ product }) => product))).toEqual([
      [DRESS, SCARF],
      [DRESS],
      [DRESS],
      [DRESS],
    ]);
  });

  test('each is sound, none a page of a list, none of them feeds a suggestion or carries the sums over all', async () => {
    const drafts = await sheets(page(ROWS));
    for (const draft of drafts) {
      expect(parseSheetDraft(draft).ok).toBe(true);
      expect(foreignPart(draft, alimama)).toBeNull();
      expect([draft.listing, draft.totals, feedsHistory(draft), datesList(draft)]).toEqual([
        null,
        undefined,
        false,
        false,
      ]);
    }
  });

  test('in the same part it makes the ids doubtful', async () => {
    const [first] = ROWS;
    expect(await shown.read(page([...ROWS, first as (typeof ROWS)[0]]))).toMatchObject({
      ok: false,
      refusal: { code: 'bad-id' },
    });
  });
});

test('each says on which page of the table it stood', async () => {
  const pager =
    '<ul class="x-pagination"><li>共 86 条</li><li class="x-pagination-item-active">2</li><li>每页 20 条</li></ul>';
  const place = { page: 2, pageSize: 20, total: 86 };
  const drafts = await sheets(page(ROWS, { extra: pager }));
  expect(drafts).toMatchObject(drafts.map(() => ({ listing: null, within: place })));
  const unsure = await sheets(page(ROWS, { extra: '<ul class="x-pager"><li>2</li></ul>' }));
  expect(unsure.filter((draft) => 'within' in draft)).toEqual([]);
});

test('page and file of one day give equal observations of equal parts', async () => {
  const drafts = await sheets(page(ROWS));
  const { drafts: filed } = taken(await readRows([HEADERS, ...ROWS.map(fileCells)]));
  const told = (draft: SheetDraft) => ({
    page: draft.page,
    level: draft.level,
    scope: draft.scope,
    period: draft.period,
    columns: draft.columns.map(({ as }) => as),
    figures: [...observedIn(draft)],
    titles: draft.rows.map(({ cells }) => cells[0]),
    absent: draft.absent,
  });
  const byPart = (all: readonly SheetDraft[]) =>
    all.map(told).sort((a, b) => JSON.stringify(a.scope).localeCompare(JSON.stringify(b.scope)));
  expect(byPart(drafts)).toEqual(byPart(filed));
  const truth = ROWS.map(({ product, figures }) => [product, figures]);
  expect(drafts.flatMap((draft) => [...observedIn(draft)])).toEqual(expect.arrayContaining(truth));
});

describe('without the columns that set rows apart', () => {
  test.each([
    ['场景', ['场景ID', '场景名字'], 'scene'],
    ['计划', ['计划ID', '计划名字'], 'plan'],
  ])('%s: it is refused, even where no product stands twice', async (_, without, shape) => {
    expect(await shown.read(page(ROWS.slice(0, 2), { without }))).toMatchObject({
      ok: false,
      refusal: { code: 'parts-hidden', shape },
    });
  });

  test('主体类型 may be left out, and one of two names is enough', async () => {
    const drafts = await sheets(page(ROWS.slice(0, 1), { without: ['场景名字', '计划ID', '主体类型'] }));
    expect(partsIn(drafts)).toEqual([{ plan: '计划 810001', scene: '7' }]);
  });
});

describe('days', () => {
  const twoDays = [...ROWS.slice(0, 1), ...ROWS.slice(0, 1).map((row) => ({ ...row, day: '2026-11-20' }))];
  const period = '2026-11-15 至 2026-11-21';

  test('of a range that is split stand apart, each day its own', async () => {
    const drafts = await sheets(page(twoDays, { period }));
    expect(drafts.map((draft) => draft.period)).toEqual([
      { kind: 'day', day: '2026-11-21' },
      { kind: 'day', day: '2026-11-20' },
    ]);
  });

  test('of a range that is summed are the range', async () => {
    const [only] = await sheets(page(ROWS.slice(0, 1), { period, without: ['日期'] }));
    expect(only?.period).toEqual({ kind: 'range', from: '2026-11-15', to: '2026-11-21' });
  });

  test.each([
    ['outside of what the page states', [{ ...ROWS[0], day: '2026-11-22' }]],
    ['that are none', [{ ...ROWS[0], day: '2026-11' }]],
  ])('%s refuse the table', async (_, rows) => {
    expect(await shown.read(page(rows as typeof ROWS, { period }))).toMatchObject({
      ok: false,
      refusal: { code: 'bad-period' },
    });
  });
});

test('people’s columns are dropped, and a plan named after a person’s number is not kept so', async () => {
  const more = [
    ['收货人', '王小明'],
    ['买家旺旺', 'xiaoming88'],
  ] as const;
  const named = ROWS.slice(0, 1).map((row) => ({ ...row, scene: '推广 13812345678' }));
  const drafts = await sheets(page(named, { more }));
  expect(partsIn(drafts)).toMatchObject([{ scene: '推广 ***' }]);
  const parsed = drafts.map(parseSheetDraft);
  expect(JSON.stringify(parsed)).not.toMatch(/王小明|xiaoming88|收货|旺旺|13812345678/);
});

describe('the product of a row', () => {
  const link = (id: string) => `<a href="https://item.taobao.com/item.htm?spm=a.1&id=${id}">练习连衣裙</a>`;
  const ofPlan = ROWS.slice(0, 1);

  test.each([
    ['by the link of its title', link(DRESS)],
    ['by the id printed below its title', `<div>练习连衣裙</div><span>主体ID：${DRESS}</span>`],
  ])('%s, never by the id of the plan beside it', async (_, title) => {
    const rows = ofPlan.map((row) => ({ ...row, plan: 'ID：810000000001', title }));
    const [only] = await sheets(page(rows, { without: ['主体ID'] }));
    expect(only?.rows.map(({ product, cells }) => [product, cells[0]])).toEqual([[DRESS, '练习连衣裙']]);
  });

  test('that nothing tells refuses the table', async () => {
    const rows = ofPlan.map((row) => ({ ...row, plan: 'ID：810000000001' }));
    expect(await shown.read(page(rows, { without: ['主体ID'] }))).toMatchObject({
      ok: false,
      refusal: { code: 'bad-id' },
    });
  });
});

test('a badge belongs beside the title in every row of a product, and beside no sum', async () => {
  await shown.show(page(ROWS));
  expect(await shown.rows()).toEqual(ROWS.map(({ product, title }) => ({ product, cell: title })));
});

test('another span over which sales are counted is a restriction, the usual one is not', async () => {
  const choice = (text: string) => `<select><option>${text}</option></select><select><option>分天</option></select>`;
  const ofUsual = await sheets(page(ROWS.slice(0, 1), { extra: choice('15天累计数据') }));
  const ofOther = await sheets(page(ROWS.slice(0, 1), { extra: choice('3天累计数据') }));
  expect(partsIn(ofUsual)).toEqual([{ plan: '810001', scene: '关键词推广', subject }]);
  expect(partsIn(ofOther)).toEqual([{ choice: '3天累计数据', plan: '810001', scene: '关键词推广', subject }]);
});
