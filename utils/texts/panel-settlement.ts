/** The way to 结算. */
import type { Texts } from './texts.ts';

const zh = {
  title: '结算对账',
  intro: '平台账单和订单逐单对到分，数据单独存放。默认关闭。',
  open: '打开结算页',
};

const en: typeof zh = {
  title: 'Settlement',
  intro: 'Bills against orders, to the fen, kept apart. Off unless you switch it on.',
  open: 'Open settlement',
};

export const panelSettlementTexts: Texts<typeof zh> = { zh, en };
