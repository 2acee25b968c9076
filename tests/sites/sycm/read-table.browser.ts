import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ShownTable, showTables } from '../shown-table.ts';

let shown: ShownTable;
beforeAll(async () => {
  shown = await showTables('tests/sites/table-under-test.ts');
});
afterAll(() => shown.close());

test('an id that is only printed ends where its own text ends', async () => {
  const head = '<thead><tr><th>商品名称</th><th>商品访客数</th></tr></thead>';
  const row = '<tr><td><div>加绒裤</div><div>ID:700000000001</div></td><td><div>1391</div></td></tr>';
  const { rows } = await shown.draft(`<p>统计时间 2026-11-21</p><table>${head}<tbody>${row}</tbody></table>`);
  expect(rows).toEqual([{ product: '700000000001', cells: [null, '1391'] }]);
});
