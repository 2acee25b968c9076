import type { Texts } from './texts.ts';

const zh = {
  none: '近两年没有已知的大促',
  guess: '推测',
  waves: '各波次时间',
  tasks: '准备清单',
  group: (state: string, n: number) => `${state} ${n} 项`,
  nowNone: '今天没有要做的',
  toCalendar: '导出到日历（.ics）',
  calendarNote:
    '导入手机或电脑日历，开卖前一天和前两小时提醒（有的日历只用自己的提醒设置）；推测的开卖时间标题里写明，任务写在说明里。时间改了再导出一次，会更新同一条。',
  saved: (names: readonly string[]) => `已保存 ${names.join('、')}`,
  span: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
};

const en: typeof zh = {
  none: 'No promotion known for the next two years',
  guess: 'guess',
  waves: 'All waves',
  tasks: 'Tasks',
  group: (state, n) => `${state}: ${n}`,
  nowNone: 'Nothing to do today',
  toCalendar: 'To a calendar (.ics)',
  calendarNote:
    'For the calendar of a phone or computer, with reminders a day and two hours before a wave (some calendars use their own instead). The title of a guessed wave says so, as does the description of a task. Export again after a change and the same entries move.',
  saved: (names) => `Saved ${names.join(', ')}`,
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
};

export const panelPromotionsTexts: Texts<typeof zh> = { zh, en };
