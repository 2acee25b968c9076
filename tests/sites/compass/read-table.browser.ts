import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import { dayOfInstant } from '../../../utils/time/day.ts';
import { type ShownTable, showTables } from '../shown-table.ts';

let shown: ShownTable;
beforeAll(async () => {
  shown = await showTables('tests/sites/compass/table-under-test.ts');
});
afterAll(() => shown.close());

const ID = '3600000000000000001';
const picker = (days: string) => `<div class="ecom-dorami-date-picker"><span>${days}</span></div>`;
const PICKER = picker('2026/11/21-2026/11/21');
const HEADS = ['商品', '成交金额', '商品点击人数', '退款金额(退款时间)', '投放消耗（推商品）'];
const HEAD = `<thead><tr>${HEADS.map((text) => `<th>${text}</th>`).join('')}</tr></thead>`;
const NAME = `<td><div>加绒直筒裤</div><div>ID: ${ID}</div></td>`;
const MONEY = '<td><div><span>¥</span><span>12,834</span><span>.</span><span>12</span></div><div>3.12%</div></td>';
const row = (cells: string, attributes = '') => `<tr ${attributes}>${cells}</tr>`;
const ROW = row(`${NAME}${MONEY}<td>1.2万</td><td>¥980.00</td><td>¥0.00</td>`);
const table = (kit: string, rows = ROW) =>
  `<div class="${kit}-table"><table>${HEAD}<tbody>${rows}</tbody></table></div>`;

describe.each(['auxo', 'aurora', 'ecom'])('%s', (kit) => {
  test('figures by header text, money put together from its pieces', async () => {
    const draft = await shown.draft(PICKER + table(kit));
    expect(draft.period).toEqual({ kind: 'day', day: '2026-11-21' });
    const [first] = observe({ ...draft, shop: 'x' });
    expect(first).toMatchObject({
      product: ID,
      facts: { title: '加绒直筒裤' },
      figures: { payAmount: 1283412, clickUsers: 12000, refundAmount: 98000 },
      rounded: ['clickUsers'],
    });
    expect(draft.columns.map(({ as }) => as)).not.toContain('adCost');
  });
});

test("the row's own key names the product; a first row without product is no product", async () => {
  const head = row('<td colspan="5">本店商品</td>');
  const keyed = row(`<td>裤</td>${MONEY}<td>7</td><td>-</td><td>-</td>`, `data-row-key="${ID}"`);
  const { rows } = await shown.draft(PICKER + table('auxo', head + keyed));
  expect(rows).toEqual([{ product: ID, cells: ['裤', '¥12,834.12', '7', null] }]);
});

test('the table of an export plug-in is not picked up, not even before the page has its own', async () => {
  const plugin = `<div class="el-dialog"><table class="dynamic-table">${HEAD}<tbody>${ROW}</tbody></table></div>`;
  expect(await shown.read(PICKER + plugin)).toMatchObject({ ok: false, refusal: { code: 'no-table' } });
  expect((await shown.draft(PICKER + plugin.replaceAll(ID, '3699999999999999999') + table('ecom'))).rows).toMatchObject(
    [{ product: ID }],
  );
});

describe('the period shown', () => {
  const calendar = (style: string) =>
    `<div class="ecom-dorami-date-picker-quick-picker-dropdown" style="${style}"><table><tr><td title="2026-08-20">2026/08/20</td></tr></table></div>`;
  const live = '<label><input type="radio" checked>实时</label>';
  const today = dayOfInstant(Date.now());

  test.each([
    ['a calendar hidden', PICKER + calendar('display:none'), { kind: 'day', day: '2026-11-21' }],
    ['a calendar open', PICKER + calendar(''), { kind: 'day', day: '2026-11-21' }],
    [
      'boxes of a picker',
      '<div class="ecom-picker-range"><div class="ecom-picker-range-x"><input value="2026/11/15"></div><input value="2026/11/21"></div>',
      { kind: 'range', from: '2026-11-15', to: '2026-11-21' },
    ],
    ['实时 chosen', live + picker('2026/11/20'), { kind: 'live', day: '2026-11-20' }],
    ['a day that still runs', picker(today.replaceAll('-', '/')), { kind: 'live', day: today }],
  ])('%s', async (_, words, period) => {
    expect((await shown.draft(words + table('ecom'))).period).toEqual(period);
  });

  test.each([
    ['none', ''],
    ['two', PICKER + picker('2026/11/20')],
    ['a compared one beside it', picker('2026/11/21 对比 2026/11/20 2026/11/14')],
    ['实时 over several days', live + picker('2026/11/15-2026/11/21')],
  ])('%s cannot be told', async (_, words) => {
    expect(await shown.read(words + table('ecom'))).toMatchObject({ ok: false, refusal: { code: 'bad-period' } });
  });
});
