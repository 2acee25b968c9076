import type { Texts } from './texts.ts';

const zh = {
  product: '款策',
  unread: '未读取',
  none: '无',
};

const en: typeof zh = {
  product: 'KuanCe',
  unread: 'not read',
  none: 'none',
};

export const commonTexts: Texts<typeof zh> = { zh, en };
