import type { Texts } from './texts.ts';

const zh = {
  title: '分开看的数据',
  body: '推广计划、载体、终端等各是一部分，在这里分开看。参与建议的只有推广花费，和同一场景里的点击率。',
  days: (from: string, to: string, read: number) => `${from} 至 ${to}，读到 ${read} 天`,
  range: (from: string, to: string) => `${from} 至 ${to}`,
  live: (day: string) => `${day} 实时`,
  device: (device: string) => `终端 ${device}`,
  itself: '商品自己的页面',
  daily: '按天累加',
  clickPrice: '平均点击花费',
  skus: 'SKU 库存',
  skusBody: (time: string) => `读取于 ${time}，各 SKU 的库存不参与建议`,
  sku: 'SKU',
  stock: '库存',
  stockDays: '可售天数',
  sold: '支付件数',
};

const en: typeof zh = {
  title: 'Figures of parts',
  body: 'Plans, carriers, devices are each a part, shown apart. Suggestions rest on what ads cost and on click rates within one scene alone.',
  days: (from, to, read) => `${from} to ${to}, ${read} days read`,
  range: (from, to) => `${from} to ${to}`,
  live: (day) => `${day} live`,
  device: (device) => `Device ${device}`,
  itself: "The product's own page",
  daily: 'Days added up',
  clickPrice: 'Cost of a click',
  skus: 'Stock by SKU',
  skusBody: (time) => `Read at ${time}; no suggestion rests on the stock of SKUs`,
  sku: 'SKU',
  stock: 'Stock',
  stockDays: 'Days of cover',
  sold: 'Pieces paid',
};

export type PartsTexts = typeof zh;

export const panelPartsTexts: Texts<typeof zh> = { zh, en };
