import type { Texts } from './texts.ts';

const zh = {
  same: (names: readonly string[]) => `与页面合计一致（${names.join('、')}）`,
  differs: (name: string, by: string, sum: string, stated: string) =>
    `${name}与页面合计相差 ${by}（各款相加 ${sum}，页面 ${stated}）`,
  orders: (name: string, by: string) => `${name}各款相加比页面合计多 ${by}：一单买几款，每款各算一次`,
  none: '页面没有给合计',
  unknown: '页面有合计，但有商品缺数，没法核对',
  live: '实时数据一直在变，几页不是同一刻读的，没法与合计核对',
  apart: '几页读取的时间隔得太久，没法与合计核对。接连翻完各页就能核对',
};

const en: typeof zh = {
  same: (names) => `Adds up to the page's own total (${names.join(', ')})`,
  differs: (name, by, sum, stated) =>
    `${name} differs from the page's total by ${by} (added up ${sum}, page ${stated})`,
  orders: (name, by) =>
    `${name} added up is ${by} more than the page's total: one order counts in each of its products`,
  none: 'The page states no total',
  unknown: "The page states a total, but some product's figure is missing",
  live: 'Live figures keep moving and the pages are of different moments, so the total cannot be compared',
  apart: 'The pages were read too far apart to compare the total. Turn through them in one go to compare it',
};

export const panelTotalsTexts: Texts<typeof zh> = { zh, en };
