import type { Texts } from './texts.ts';

const zh = {
  none: '近两年没有已知的大促',
  guess: '推测',
  waves: '各波次时间',
  tasks: '准备清单',
  openPlan: '打开计划',
  group: (state: string, n: number) => `${state} ${n} 项`,
  nowNone: '今天没有要做的',
  span: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
};

const en: typeof zh = {
  none: 'No promotion known for the next two years',
  guess: 'guess',
  waves: 'All waves',
  tasks: 'Tasks',
  openPlan: 'Open the plan',
  group: (state, n) => `${state}: ${n}`,
  nowNone: 'Nothing to do today',
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
};

export const panelPromotionsTexts: Texts<typeof zh> = { zh, en };
