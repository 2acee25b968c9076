/** What is to be done today and in the next days, for a chat group. */
import { speaksOfMoney } from '../notes/cost-words.ts';
import { chinaClock } from '../promotions/china-time.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import { grouped } from '../statistics/grouped.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import { promotionTexts } from '../texts/promotions.ts';
import { addDays, type Day } from '../time/day.ts';
import { dayBeside } from '../time/short-day.ts';
import { firstMinute } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';
import { minuteText } from './anchor-text.ts';
import { markedTitle, type PlanRequest, type ToldPlan, type ToldTask, toldPlan } from './plan-told.ts';

/** As many as somebody reads in a chat. */
const MOST = 20;
const SOON_DAYS = 7;

/** Own words only: those of our templates name no figure. */
const isHeld = ({ task, title }: ToldTask): boolean =>
  (task.record.title !== null && speaksOfMoney(title)) || speaksOfMoney(task.record.owner);

const isSoon = ({ state, from }: ToldTask['task'], today: Day): boolean =>
  state === 'upcoming' && from !== null && from <= addDays(today, SOON_DAYS);

const byEnd = (a: ToldTask, b: ToldTask): number => ((a.task.to ?? '') < (b.task.to ?? '') ? -1 : 1);

function taskLine(told: ToldTask, { language, today }: ToldPlan): string {
  const t = planExportTexts[language].chat;
  const { from, to, at, state, record } = told.task;
  const until = [to && dayBeside(to, today), at === null ? '' : chinaClock(at)].filter(Boolean).join(' ');
  const title = markedTitle(told, language);
  const named = state === 'upcoming' && from ? t.starts(dayBeside(from, today), title) : title;
  return `· ${named}${t.details(record.owner.trim(), until)}`;
}

/** By platform, in the order in which they are first met. */
function section(name: string, tasks: readonly ToldTask[], plan: ToldPlan): readonly string[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, MOST);
  const groups = grouped(shown, ({ platform, name: event }) => (platform === '' ? event : platform));
  const lines = [...groups].flatMap(([platform, own]) => [platform, ...own.map((told) => taskLine(told, plan))]);
  const more = tasks.length - shown.length;
  return ['', name, ...lines, ...(more > 0 ? [planExportTexts[plan.language].chat.more(more)] : [])];
}

function openingLines({ anchors, language, today }: ToldPlan): readonly string[] {
  const t = planExportTexts[language];
  const { about } = promotionTexts[language];
  return anchors
    .filter(({ anchor, event }) => firstMinute(event) === anchor)
    .map(({ platform, anchor, guessed }) => {
      const text = [dayBeside(dayOfAnchor(anchor), today), minuteText(anchor)].filter(Boolean).join(' ');
      return t.chat.opens(platform, guessed ? `${about(text)}${t.guessedAfter}` : text);
    });
}

/** Prices, costs and notes stay out; people's numbers are masked. */
export function planChat(request: PlanRequest): string {
  const plan = toldPlan(request);
  const t = planExportTexts[plan.language].chat;
  const due = plan.tasks.filter(({ task }) => task.state === 'now' || isSoon(task, plan.today));
  const told = due.filter((task) => !isHeld(task));
  const held = due.length - told.length;
  const now = told.filter(({ task }) => task.state === 'now').toSorted(byEnd);
  const soon = told.filter(({ task }) => task.state === 'upcoming');
  const lines = [
    t.title(speaksOfMoney(plan.title) ? t.plan : plan.title, plan.today),
    ...openingLines(plan),
    ...section(t.today, now, plan),
    ...section(t.soon, soon, plan),
    ...(due.length === 0 ? ['', t.nothing] : []),
    ...(held > 0 ? ['', t.held(held)] : []),
  ];
  return withoutPersonalData(lines.join('\n'));
}
