import type { Texts } from './texts.ts';

const zh = {
  product: '款策',
  unread: '未读取',
};

const en: typeof zh = {
  product: 'KuanCe',
  unread: 'not read',
};

export const commonTexts: Texts<typeof zh> = { zh, en };
