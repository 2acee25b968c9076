/** Days counted from the dates that work is hung on. */
import type { Texts } from './texts.ts';

const zh = {
  open: '开卖时间',
  day: (anchor: string, days: number) =>
    days === 0 ? `${anchor}当天` : `${anchor}${days < 0 ? '前' : '后'} ${Math.abs(days)} 天`,
};

const en: typeof zh = {
  open: 'first sale',
  day: (anchor, days) =>
    days === 0 ? `day of: ${anchor}` : `${Math.abs(days)} d ${days < 0 ? 'before' : 'after'}: ${anchor}`,
};

export const anchorTexts: Texts<typeof zh> = { zh, en };
