/** The file 商品明细 下载数据 would give: one line of headers, the row of sums, plain numbers in yuan. */
import type { DemoRow } from '../../../utils/demo/rows.ts';
import { type Period, periodEnd, periodStart } from '../../../utils/time/period.ts';
import type { Rows } from '../../files/make-files.ts';
import { COLUMNS } from './columns.ts';
import { type JdLevel, jdRows } from './world.ts';

function cellsOf({ figures }: Pick<DemoRow, 'figures'>): (string | number)[] {
  return COLUMNS.map(({ metric }) => {
    const figure = figures[metric];
    if (figure === undefined) return '-';
    return metric === 'payAmount' ? figure / 100 : figure;
  });
}

/** @param level the file of products, or that of SKUs: told apart by the second column alone */
export function jdFileRows(period: Period, level: JdLevel = 'spu'): Rows {
  const kind = level.toUpperCase();
  const from = periodStart(period);
  const time = period.kind === 'range' ? `${from}至${periodEnd(period)}` : from;
  const header = [
    '时间',
    kind,
    `${kind}名称`,
    '三级类目',
    '货号',
    '成交转化率',
    ...COLUMNS.map(({ header: text }) => text),
  ];
  const rows = (jdRows(period, level) ?? []).map((row) => {
    const { product, title, categoryId, articleNo } = row.facts;
    return [time, product, title, String(categoryId), articleNo ?? '', '1.00%', ...cellsOf(row)];
  });
  const sums = [time, '合计', '-', '-', '-', '1.00%', ...COLUMNS.map(() => 1)];
  return [header, sums, ...rows];
}
