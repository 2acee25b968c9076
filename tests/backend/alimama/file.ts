/** The file 商品报表 下载 would give: a row a product, 场景 and 计划, rates as decimals without a sign. */
import type { Day } from '../../../utils/time/day.ts';
import type { Rows } from '../../files/make-files.ts';
import { ALIMAMA_METRICS, adRows } from './world.ts';

const SCENE_IDS: Readonly<Record<string, string>> = { 关键词推广: '372', 人群推广: '376', 货品全站推广: '391' };
const MONEY: ReadonlySet<string> = new Set(['adCost', 'adPayAmount']);

export function alimamaFileRows(day: Day): Rows {
  const facts = ['日期', '场景ID', '场景名字', '计划ID', '计划名字', '主体ID', '主体类型', '主体名称', '收货人'];
  const header = [...facts, ...ALIMAMA_METRICS.map(({ header: text }) => text), '点击率'];
  const rows = adRows(`${day}~${day}`).map(({ id, title, scene, plan, figures }) => {
    const cells = ALIMAMA_METRICS.map(({ as }) => {
      const figure = figures[as] ?? 0;
      return MONEY.has(as) ? (figure / 100).toFixed(2) : figure;
    });
    const rate = ((figures.adClicks ?? 0) / (figures.adImpressions ?? 1)).toFixed(5);
    return [day, SCENE_IDS[scene] ?? '', scene, plan, `计划 ${plan}`, id, '商品', title, '王小明', ...cells, rate];
  });
  return [header, ...rows];
}
