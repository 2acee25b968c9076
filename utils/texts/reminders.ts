/** What reminders say; prices and costs never: a system notice may be read by anybody. */
import type { Texts } from './texts.ts';

const zh = {
  title: '提醒',
  merged: (n: number) => `款策：${n} 条提醒`,
  one: '款策提醒',
  anchor: (platform: string, event: string, anchor: string, time: string) => `${platform} ${event} ${anchor}：${time}`,
  guessed: (line: string) => `${line}（推测）`,
  tasks: (plan: string, day: string, n: number, first: string) => `${plan}：${day} 开始 ${n} 项，如「${first}」`,
  minute: (platform: string, task: string, time: string) => `${platform} ${task}：${time} 准时做`,
  more: (n: number) => `还有 ${n} 条，见侧边栏「大促」`,
  onPage: '有提醒，见侧边栏',
  seen: '知道了',
  allow: '打开系统提醒',
  allowNote: '到点弹出系统通知。不打开也会在这里列出。',
  allowed: '系统提醒已打开。电脑的勿扰会挡住它，这里照样列出。',
  denied: '没有打开，提醒只列在这里。',
};

const en: typeof zh = {
  title: 'Reminders',
  merged: (n) => `KuanCe: ${n} reminders`,
  one: 'KuanCe reminder',
  anchor: (platform, event, anchor, time) => `${platform} ${event} ${anchor}: ${time}`,
  guessed: (line) => `${line} (guess)`,
  tasks: (plan, day, n, first) => `${plan}: ${n} begin ${day}, such as “${first}”`,
  minute: (platform, task, time) => `${platform} ${task}: at ${time} sharp`,
  more: (n) => `${n} more, see the side panel`,
  onPage: 'There is a reminder: see the side panel',
  seen: 'Got it',
  allow: 'Turn on system notices',
  allowNote: 'They come up in time. Without them they are still listed here.',
  allowed: 'System notices are on. Do-not-disturb hides them; they are listed here all the same.',
  denied: 'Not turned on; reminders are only listed here.',
};

export const reminderTexts: Texts<typeof zh> = { zh, en };
