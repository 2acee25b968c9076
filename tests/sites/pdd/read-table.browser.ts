import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ShownTable, showTables } from '../shown-table.ts';

let shown: ShownTable;
beforeAll(async () => {
  shown = await showTables('tests/sites/pdd/table-under-test.ts');
});
afterAll(() => shown.close());

const ID = '740950264243';
const DAY = '<p>统计时间 2026-11-21</p>';
const HEADS = ['商品信息', '商品访客数', '成交金额(元)', '商品收藏用户数', '成交转化率', '操作'];
const HEAD = `<div data-testid="beast-core-table-middle-header"><table><thead><tr>${HEADS.map((text) => `<th>${text}</th>`).join('')}</tr></thead></table></div>`;
/** Nothing stands between the digits of the id and those of the next cell. */
const NAME = `<td><p>兔头牙膏</p><span>ID:${ID}</span></td>`;
const VISITORS = '<td><span>503</span><span>昨日 525</span></td>';
const AMOUNT = '<td><div>1621.46</div><div>昨日 1838.00</div><div>以￥23.89~46.89报名限时秒杀</div></td>';
const ROW = `<tr>${NAME}${VISITORS}${AMOUNT}<td><span>25</span></td><td>8.55%（低）</td><td>详情</td></tr>`;
const body = (rows: string) =>
  `<div data-testid="beast-core-table-middle-body"><table><tbody>${rows}</tbody></table></div>`;
const pager = (page: number) =>
  `<ul class="PGT_outerWrapper_5-117-0"><li class="PGT_totalText_5-117-0">共有 25 条</li>${[1, 2, 3].map((n) => `<li class="PGT_pagerItem_5-117-0${n === page ? ' PGT_pagerItemActive_5-117-0' : ''}">${n}</li>`).join('')}</ul>`;
const table = (rows = ROW, page = 1) =>
  `<div><div data-testid="beast-core-table">${HEAD}${body(rows)}</div>${pager(page)}</div>`;

test('header and body set apart: the first figure of each cell, the id from its own text', async () => {
  const { rows, columns, listing, period } = await shown.draft(DAY + table());
  expect(columns.map(({ as }) => as)).toEqual(['title', 'visitors', 'payAmount', 'favoriters']);
  expect(rows).toEqual([{ product: ID, cells: ['兔头牙膏', '503', '1621.46', '25'] }]);
  expect(period).toEqual({ kind: 'day', day: '2026-11-21' });
  expect(listing).toMatchObject({ page: 1, pageSize: 1, total: 25 });
});

test('the last page of the pager has its number', async () => {
  const five = [1, 2, 3, 4, 5].map((n) => ROW.replace(ID, `74095026424${n}`)).join('');
  expect((await shown.draft(DAY + table(five, 3))).listing).toMatchObject({ page: 3, pageSize: 10 });
});

test('today’s favourites are yesterday’s', async () => {
  const { columns } = await shown.draft(`<p>统计时间 实时 2026-11-22 14:00:00</p>${table()}`);
  expect(columns.map(({ as }) => as)).toEqual(['title', 'visitors', 'payAmount']);
});

test.each([
  ['digits of a font', DAY + table(ROW.replace('503', '&#xe701;&#xe711;')), 'scrambled-digits'],
  ['two periods shown', `${DAY}<p>统计时间 2026-11-20</p>${table()}`, 'bad-period'],
  ['a table elsewhere', DAY + table().replace('beast-core-table"', 'other"'), 'no-table'],
])('%s', async (_, page, code) => {
  expect(await shown.read(page)).toMatchObject({ ok: false, refusal: { code } });
});
