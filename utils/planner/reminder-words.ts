import { chinaClock } from '../promotions/china-time.ts';
import { isDayOnly } from '../promotions/day-only.ts';
import { marketTexts } from '../texts/markets.ts';
import { planTexts } from '../texts/plans.ts';
import { promotionTexts } from '../texts/promotions.ts';
import { reminderTexts } from '../texts/reminders.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';
import { shortDay } from '../time/short-day.ts';
import { type Anchor, isGuess } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';
import { anchorName } from './anchor-name.ts';
import type { Reminder } from './reminders.ts';
import { taskTitle } from './templates.ts';

/** `12-09 20:00` in China. */
const timeOf = (ms: number): string => `${shortDay(dayOfInstant(ms))} ${chinaClock(ms)}`;

function whenOf(anchor: Anchor, language: Language): string {
  const time = isDayOnly(anchor.kind, anchor.date) ? shortDay(dayOfAnchor(anchor)) : timeOf(anchor.date.at);
  return isGuess(anchor) ? promotionTexts[language].about(time) : time;
}

/** One line. */
export function reminderWords(reminder: Reminder, language: Language): string {
  const t = reminderTexts[language];
  switch (reminder.kind) {
    case 'anchor': {
      const { event, anchor } = reminder;
      const name = anchorName(anchor.kind, language);
      const line = t.anchor(marketTexts[language][event.platform], event[language], name, whenOf(anchor, language));
      return isGuess(anchor) ? t.guessed(line) : line;
    }
    case 'tasks': {
      const { plan, at, tasks } = reminder;
      const [first] = tasks;
      // By its day: a machine that was off tells of it on another.
      return t.tasks(plan, shortDay(dayOfInstant(at)), tasks.length, first ? taskTitle(first.record, language) : '');
    }
    case 'minute': {
      const { record, event, at } = reminder.task;
      const place =
        event && record.event !== null ? marketTexts[language][event.platform] : planTexts[language].everyPlatform;
      return t.minute(place, taskTitle(record, language), timeOf(at ?? reminder.at));
    }
  }
}

/** Each thing once: of a machine that slept, the day and the two hours before a date become due together. */
export function reminderLines(reminders: readonly Reminder[], language: Language): readonly string[] {
  return [...new Set(reminders.map((one) => reminderWords(one, language)))];
}

export interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Room of a system notice. */
const MOST_LINES = 4;

/** However many became due meanwhile, one notice; the newest first, for that is where something can still be done. */
export function noticeOf(reminders: readonly Reminder[], language: Language): Notice {
  const t = reminderTexts[language];
  const lines = reminderLines(reminders.toReversed(), language);
  const shown =
    lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), t.more(lines.length - MOST_LINES + 1)] : lines;
  return { title: lines.length === 1 ? t.one : t.merged(lines.length), lines: shown };
}
