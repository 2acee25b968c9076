/** Promotions on the toolbar icon, on the page's chip and in calendar files. */
import type { Texts } from './texts.ts';

const zh = {
  toolbar: {
    days: (n: number) => `${n}天`,
    hours: (n: number) => `${n}时`,
    minutes: (n: number) => `${n}分`,
  },
  toolbarToday: '今天',
  toolbarLeft: (time: string) => `还有 ${time}`,
  toolbarLine: (platform: string, wave: string, left: string, certainty: string) =>
    `${platform} ${wave}：${left}，${certainty}`,
  chip: (wave: string, left: string) => `距${wave}${left}`,
  chipToday: (wave: string) => `今天${wave}`,
  calendar: '大促日历',
  eventTitle: (platform: string, name: string) => `${platform} ${name}`,
  guessedTitle: (name: string) => `（推测）${name}`,
  hungOn: (wave: string, certainty: string) => `按${wave}的时间倒推：${certainty}`,
};

const en: typeof zh = {
  toolbar: { days: (n) => `${n}d`, hours: (n) => `${n}h`, minutes: (n) => `${n}m` },
  toolbarToday: 'now',
  toolbarLeft: (time) => `in ${time}`,
  toolbarLine: (platform, wave, left, certainty) => `${platform}: ${wave} ${left}. ${certainty}`,
  chip: (wave, left) => `${wave} ${left}`,
  chipToday: (wave) => `Today: ${wave}`,
  calendar: 'Promotions',
  eventTitle: (platform, name) => `${platform}: ${name}`,
  guessedTitle: (name) => `(guess) ${name}`,
  hungOn: (wave, certainty) => `Counted back from: ${wave}. ${certainty}`,
};

export const calendarTexts: Texts<typeof zh> = { zh, en };
