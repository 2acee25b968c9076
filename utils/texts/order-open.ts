/** 怎么分: what opens the path of an order. */
import type { Texts } from './texts.ts';

const zh = {
  open: '怎么分',
  openOf: (order: string) => `怎么分：订单 ${order}`,
  title: (order: string) => `订单 ${order}`,
  close: '关闭',
};

const en: typeof zh = {
  open: 'Shares',
  openOf: (order) => `Shares of order ${order}`,
  title: (order) => `Order ${order}`,
  close: 'Close',
};

export const orderOpenTexts: Texts<typeof zh> = { zh, en };
