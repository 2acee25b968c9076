/** The file of 商品列表: sheet 全部, one row a product and 载体, yuan, what comes later in words. */
import type { Day } from '../../../utils/time/day.ts';
import type { Rows } from '../../files/make-files.ts';
import { COMPASS_METRICS, COMPASS_PRODUCTS, compassFigure } from './world.ts';

const ABOUT = ['统计周期', '商品名称', '商品编码', '载体', '品类', '自卖/合作'];

export function compassFileRows(day: Day): Rows {
  const slashed = day.replaceAll('-', '/');
  const key = `${slashed} 00:00:00~${slashed} 00:00:00`;
  const cells = (product: string) =>
    COMPASS_METRICS.map(({ code, unit }) => {
      const figure = compassFigure(product, code, key);
      if (figure === null) return '数据暂未更新';
      return unit === 3 ? figure / 100 : figure;
    });
  const rows = ['全部', '商品卡'].flatMap((carrier) =>
    COMPASS_PRODUCTS.map(({ id, title }) => [slashed, title, id, carrier, '全部', '全部', ...cells(id)]),
  );
  return [[...ABOUT, ...COMPASS_METRICS.map(({ header }) => header)], ...rows];
}
