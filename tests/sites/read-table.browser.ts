import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ShownTable, showTables, type Tested } from './shown-table.ts';

let shown: ShownTable;

beforeAll(async () => {
  shown = await showTables('tests/sites/table-under-test.ts');
});
afterAll(() => shown.close());

const show = (body: string) => shown.show(body);
const read = (body: string) => shown.read(body);
const draft = (body: string) => shown.draft(body);

const ID1 = '700000000001';
const ID2 = '700000000002';
const product = (id: string, title: string) =>
  `<td><a href="//item.taobao.com/item.htm?id=${id}">${title}</a><div>ID:${id}</div></td>`;
const cell = (value: string, change = '-10.71%') => `<td><div>${value}</div><div>${change}</div></td>`;
const HEAD =
  '<thead><tr><th>商品名称</th><th>商品访客数<svg><title>排序</title></svg></th><th>支付金额</th></tr></thead>';
const PERIOD = '<p>统计时间 2026-11-21</p>';
const ROWS = `<tr>${product(ID1, '加绒裤')}${cell('1,391')}${cell('34,895.00')}</tr><tr>${product(ID2, '补差价')}${cell('0', '-')}${cell('-', '-')}</tr>`;
const table = (rows = ROWS, head = HEAD) => `<table>${head}<tbody>${rows}</tbody></table>`;

describe('tables as kits draw them', () => {
  test('the first leaf of a cell by the words of its header', async () => {
    const { columns, rows, period, absent, channel } = await draft(PERIOD + table());
    expect(columns.map(({ as, unit }) => `${as}:${unit}`)).toEqual(['title:text', 'visitors:count', 'payAmount:yuan']);
    expect(rows).toEqual([
      { product: ID1, cells: ['加绒裤', '1,391', '34,895.00'] },
      { product: ID2, cells: ['补差价', '0', null] },
    ]);
    expect(period).toEqual({ kind: 'day', day: '2026-11-21' });
    expect(channel).toBe('table');
    expect(absent).toContainEqual({ metric: 'cartAdders', why: 'not-chosen' });
  });

  test('header and body in tables of their own, with a cell over the scroll bar', async () => {
    const head = HEAD.replace('</tr>', '<th></th></tr>');
    const split = `<div><div><table>${head}</table></div><div><table><tbody>${ROWS}</tbody></table></div></div>`;
    expect((await draft(PERIOD + split)).rows.map((row) => row.product)).toEqual([ID1, ID2]);
  });

  test('grouped headers and cells over several columns keep their columns', async () => {
    const head =
      '<thead><tr><th rowspan="2">商品</th><th colspan="2">流量</th><th rowspan="2">支付金额</th></tr><tr><th>商品访客数</th><th>商品浏览量</th></tr></thead>';
    const row = `<tr>${product(ID1, '裤')}${cell('5')}${cell('9')}${cell('1.00')}</tr>`;
    const { columns, rows } = await draft(PERIOD + table(row, head));
    expect(columns.map(({ as }) => as)).toEqual(['title', 'visitors', 'pageViews', 'payAmount']);
    expect(rows[0]?.cells).toEqual(['裤', '5', '9', '1.00']);
  });

  test('data-value goes before the shown text; currency and decimals set apart are joined', async () => {
    const row = `<tr>${product(ID1, '裤')}<td><span data-value="1391">1.4千</span></td><td><i>¥</i><b>34</b><b>.50</b><em>+3%</em></td></tr>`;
    expect((await draft(PERIOD + table(row))).rows[0]?.cells).toEqual(['裤', '1391', '¥34.50']);
  });

  test('hidden nodes, measuring rows, icons and our own nodes say nothing', async () => {
    const measuring = '<tr aria-hidden="true" style="height:0"><td>商品</td><td>9</td><td>9</td></tr>';
    const row = `<tr>${product(ID1, '裤').replace('</td>', '<kuance-badge data-kuance>99</kuance-badge></td>')}
      <td><kuance-badge data-kuance>77</kuance-badge><span style="display:none">8</span><span style="visibility:hidden">7</span>
      <i aria-hidden="true">6</i><div>5</div></td>${cell('1.00')}</tr>`;
    const hidden = `<div style="display:none">${table(ROWS.replaceAll('1,391', '4'))}</div>`;
    const { rows } = await draft(`${PERIOD}${hidden}${table(measuring + row)}`);
    expect(rows).toEqual([{ product: ID1, cells: ['裤', '5', '1.00'] }]);
  });

  test('what is drawn visible inside something hidden is seen, as by a person', async () => {
    const seen = (html: string) =>
      `<td><div style="visibility:hidden">8<b style="visibility:visible">${html}</b></div><i>9</i></td>`;
    const row = `<tr>${product(ID1, '裤')}${seen('5')}${seen('5<u>%</u>')}</tr>`;
    expect((await draft(PERIOD + table(row))).rows[0]?.cells).toEqual(['裤', '5', '5%']);
  });

  test('sums and unfolded rows are no products', async () => {
    const sum = '<tr><td>合计</td><td>1,391</td><td>34,895.00</td></tr>';
    const unfolded = '<tr><td colspan="3">SKU 明细</td></tr>';
    expect((await draft(PERIOD + table(sum + ROWS + unfolded))).rows).toHaveLength(2);
  });

  test('the figures of the row of sums are kept beside the rows', async () => {
    const totals = async (row: string) => (await draft(PERIOD + table(row + ROWS))).totals;
    expect(await totals('<tr><td>合计</td><td>1,391</td><td>34,895.00</td></tr>')).toEqual([
      null,
      '1,391',
      '34,895.00',
    ]);
    expect(await totals('<tr><td>合计</td><td><b>--</b></td><td>34,895.00</td></tr>')).toEqual([
      null,
      '--',
      '34,895.00',
    ]);
    expect(await totals('')).toBeUndefined();
    // Cells drawn together: which figure is whose cannot be told.
    expect(await totals('<tr><td colspan="2">合计</td><td>34,895.00</td></tr>')).toBeUndefined();
  });

  test('the table of another plug-in is passed over', async () => {
    const other =
      '<div class="dynamic-table"><table><thead><tr><th>店铺</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>';
    expect((await draft(PERIOD + other + table())).rows).toHaveLength(2);
  });
});

describe('what the page says beside the table', () => {
  test.each([
    ['统计时间 2026-10-23 ~ 2026-11-21', { kind: 'range', from: '2026-10-23', to: '2026-11-21' }],
    ['<b>统计时间</b><span>2026-11-21</span><span>~</span><span>2026-11-21</span>', { kind: 'day', day: '2026-11-21' }],
    ['统计时间 实时 2026-11-22 14:00:00 更新', { kind: 'live', day: '2026-11-22' }],
  ])('%s', async (words, period) => {
    expect((await draft(`<div>${words}</div>${table()}`)).period).toEqual(period);
  });

  test('search word, ticked box, drop-downs and pager', async () => {
    const controls = `<input placeholder="请输入商品名称" value="连衣裙"><label><input type="checkbox" checked> 仅看关注</label>
      <select><option>无线端</option></select><select><option>全部类目</option></select><select><option>女装</option></select>`;
    const pager = `<ul class="x-pagination"><li>共 86 条</li><li title="2" class="x-pagination-item-active"><a>2</a></li><li>10 条/页</li></ul>`;
    const head = HEAD.replace('<th>支付金额', '<th aria-sort="descending">支付金额');
    const { scope, listing } = await draft(`${PERIOD}${controls}<div>${table(ROWS, head)}${pager}</div>`);
    expect(scope).toEqual({ device: 'wireless', filters: { choice: '女装', follow: 'true', keyword: '连衣裙' } });
    expect(listing).toEqual({ page: 2, pageSize: 10, total: 86, orderBy: 'payAmount', descending: true });
  });

  test.each([
    [1, 9, 2, 2],
    [8, 9, 2, 2],
    [9, 9, 2, 3],
    [9, 9, 3, null],
  ])('page %i of %i with %i rows has size %o', async (current, last, rows, size) => {
    const total = size === null ? 28 : (last - 1) * size + (current === last ? rows : 1);
    const pager = `<ul class="x-pagination"><li>共 ${total} 条</li><li aria-current="page">${current}</li><li>${last}</li></ul>`;
    const more = `<tr>${product('700000000003', '裙')}${cell('1')}${cell('1')}</tr>`;
    const shown = `${PERIOD}<div>${table(rows === 3 ? ROWS + more : ROWS)}${pager}</div>`;
    expect((await draft(shown)).listing?.pageSize ?? null).toBe(size);
  });

  test("the shop's name in the header bar, without the sub-account", async () => {
    const header = '<header><span class="current-shop-name">某某旗舰店:小王</span></header>';
    expect((await draft(header + PERIOD + table())).identities).toEqual([{ kind: 'page-text', value: '某某旗舰店' }]);
  });
});

describe('refusals', () => {
  test.each([
    ['no table', PERIOD, 'no-table'],
    ['no known header', PERIOD + table('', '<thead><tr><th>商品名称</th><th>操作</th></tr></thead>'), 'header-unknown'],
    ['no period', table(), 'bad-period'],
    ['two periods', `${PERIOD}<p>统计时间 2026-11-20</p>${table()}`, 'bad-period'],
    ['no rows', PERIOD + table('<tr><td colspan="3">暂无数据</td></tr>'), 'empty-table'],
    ['a row without id', PERIOD + table('<tr><td>裤</td><td>1</td><td>2</td></tr>'), 'bad-id'],
    ['a product twice', PERIOD + table(ROWS + ROWS), 'bad-id'],
    ['a cell too few', PERIOD + table(`<tr>${product(ID1, '裤')}${cell('5')}</tr>`), 'header-unknown'],
    [
      'private digits',
      PERIOD + table(`<tr>${product(ID1, '裤')}${cell('&#xe603;')}${cell('1')}</tr>`),
      'scrambled-digits',
    ],
  ])('%s', async (_, body, code) => {
    expect(await read(body)).toMatchObject({ ok: false, refusal: { code, channel: 'table' } });
  });

  test('rows replaced while they are read give nothing', async () => {
    const many = Array.from(
      { length: 120 },
      (_, n) => `<tr>${product(String(700000000100 + n), '裤')}${cell('5')}${cell('1')}</tr>`,
    );
    await show(PERIOD + table(many.join('')));
    const result = await shown.page.evaluate(() => {
      const reading = (window as unknown as Tested).underTest.read();
      document.querySelector('tbody tr')?.remove();
      return reading;
    });
    expect(result).toBeNull();
  });
});

test('rows for badges: product and the cell that names it', async () => {
  await show(PERIOD + table(`<tr><td>合计</td><td>1</td><td>2</td></tr>${ROWS}`));
  const rows = await shown.rows();
  expect(rows).toEqual([
    { product: ID1, cell: `加绒裤ID:${ID1}` },
    { product: ID2, cell: `补差价ID:${ID2}` },
  ]);
});
