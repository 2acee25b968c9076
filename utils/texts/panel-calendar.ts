import type { Texts } from './texts.ts';

const zh = {
  toCalendar: '导出到日历（.ics）',
  calendarNote:
    '导入手机或电脑日历，开卖前一天和前两小时提醒（有的日历只用自己的提醒设置）；推测的开卖时间标题里写明，任务写在说明里。时间改了再导出一次，会更新同一条。',
  saved: (names: readonly string[]) => `已保存 ${names.join('、')}`,
};

const en: typeof zh = {
  toCalendar: 'To a calendar (.ics)',
  calendarNote:
    'For the calendar of a phone or computer, with reminders a day and two hours before a wave (some calendars use their own instead). The title of a guessed wave says so, as does the description of a task. Export again after a change and the same entries move.',
  saved: (names) => `Saved ${names.join(', ')}`,
};

export const panelCalendarTexts: Texts<typeof zh> = { zh, en };
