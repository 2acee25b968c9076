/** The file of 商品列表: sheet 全部, one row a product and 载体, yuan, what comes later in words. */
import type { Day } from '../../../utils/time/day.ts';
import type { Rows } from '../../files/make-files.ts';
import { COMPASS_METRICS, COMPASS_PRODUCTS, compassFigure } from './world.ts';

const ABOUT = ['统计周期', '商品名称', '商品编码', '载体', '品类', '自卖/合作'];

const HEADER = [...ABOUT, ...COMPASS_METRICS.map(({ header }) => header)];
const slashed = (day: Day) => day.replaceAll('-', '/');

/** @param part of every figure */
function cells(product: string, [from, to]: readonly [Day, Day], part = 1) {
  const key = `${slashed(from)} 00:00:00~${slashed(to)} 00:00:00`;
  return COMPASS_METRICS.map(({ code, unit }) => {
    const figure = compassFigure(product, code, key);
    if (figure === null) return '数据暂未更新';
    const own = Math.round(figure * part);
    return unit === 3 ? own / 100 : own;
  });
}

export function compassFileRows(day: Day): Rows {
  const rows = ['全部', '商品卡'].flatMap((carrier) =>
    COMPASS_PRODUCTS.map(({ id, title }) => [
      ...[slashed(day), title, id, carrier, '全部', '全部'],
      ...cells(id, [day, day]),
    ]),
  );
  return [HEADER, ...rows];
}

/** Of a range of days. @param live what came by live rooms, of all of a product */
export function compassLiveRows(days: readonly [Day, Day], live: (product: string) => number): Rows {
  const period = days.map(slashed).join('-');
  const rows = COMPASS_PRODUCTS.flatMap(({ id, title }) => [
    [period, title, id, '全部', '全部', '全部', ...cells(id, days)],
    [period, title, id, '直播', '全部', '全部', ...cells(id, days, live(id))],
  ]);
  return [HEADER, ...rows];
}
