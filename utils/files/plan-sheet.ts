/** 排期表: waves of every platform and beneath them the tasks by area, against the days of the plan. */

import { dayOfAnchor } from '../planner/anchor-day.ts';
import { minuteText } from '../planner/anchor-text.ts';
import { lastDayOf, PHASE_GROUPS } from '../planner/phases.ts';
import { markedLabel, markedTitle, type ToldAnchor, type ToldPlan, type ToldTask } from '../planner/plan-told.ts';
import { chinaClock } from '../promotions/china-time.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import { plannerCalendarTexts } from '../texts/planner-calendar.ts';
import { promotionTexts } from '../texts/promotions.ts';
import { type Day, daysBetween, monthOf, weekday } from '../time/day.ts';
import { sheetDays } from './plan-sheet-days.ts';
import { legendRows } from './plan-sheet-legend.ts';
import {
  dayStyle,
  EDGED,
  filled,
  GUESS,
  HEADER,
  headOfDay,
  MOMENT,
  ON_STRONG,
  PHASES,
  PLAIN,
  SECTION,
  SHORT_DAY,
  stateFill,
  TITLE,
  textCell,
  WHOLE_DAY,
} from './plan-sheet-styles.ts';
import { type ToldMoment, toldMoment } from './told-moment.ts';
import { daySerial, instantSerial, type XlsxCell, type XlsxSheet } from './xlsx-sheet.ts';

type Row = XlsxSheet['rows'][number];

const WIDTHS = [14, 36, 10, 17, 17, 14];
const DAY_WIDTH = 6;
/** Of which the names of the tasks can still be read on paper. */
const PAGE_DAYS = 45;
const FROZEN = { rows: 4, columns: 2 } as const;

/** A moment, or a day where only the day is known or meant. */
function dateCell(value: ToldMoment | null, guessed: boolean): XlsxCell {
  const look = { ...(guessed ? filled(GUESS.strong) : EDGED), centred: true };
  if (value === null) return { value: null, style: EDGED };
  if ('day' in value) return { value: daySerial(value.day), style: { ...look, format: WHOLE_DAY } };
  return {
    value: instantSerial(value.at),
    style: { ...look, format: MOMENT },
  };
}

interface Drawn {
  readonly days: readonly Day[];
  readonly today: Day;
}

const away = (a: Day, b: Day): number => Math.abs(daysBetween(a, b));

function anchorDays({ event, anchor, guessed }: ToldAnchor, { days, today }: Drawn): Row {
  const [own, last] = [dayOfAnchor(anchor), lastDayOf(event, anchor)];
  const shades = PHASES[PHASE_GROUPS[anchor.kind]];
  return days.map((day) => {
    if (day === own) {
      const [fill, ink] = guessed ? [GUESS.strong] : [shades.strong, ON_STRONG];
      const value = 'at' in toldMoment(anchor) ? minuteText(anchor) : '';
      return { value, style: dayStyle(fill, day === today, ink) };
    }
    const lasts = day > own && day <= last;
    const unsure = guessed && away(day, own) <= anchor.date.spreadDays;
    return { value: null, style: dayStyle(unsure ? GUESS.light : lasts ? shades.light : null, day === today) };
  });
}

/** In a word: what it rests on stands in the sheet of sources, and here it would run into the days. */
function standing({ anchor: { confirmed, date } }: ToldAnchor, language: ToldPlan['language']): string {
  const t = plannerCalendarTexts[language];
  if (confirmed) return t.confirmedMark;
  return date.certainty === 'reported' ? t.reported : t.official;
}

function anchorRow(told: ToldAnchor, drawn: Drawn, language: ToldPlan['language']): Row {
  const { event, anchor, platform, name, guessed } = told;
  const [own, last] = [dayOfAnchor(anchor), lastDayOf(event, anchor)];
  const t = planExportTexts[language];
  return [
    textCell(platform),
    textCell(`${name} ${markedLabel(told, language)}`),
    textCell(''),
    dateCell(toldMoment(anchor), guessed),
    dateCell(last === own ? null : { day: last }, false),
    textCell(guessed ? t.sheet.guess : standing(told, language), guessed ? filled(GUESS.strong) : EDGED),
    ...anchorDays(told, drawn),
  ];
}

function taskDays({ from, to, at, state, guessed }: ToldTask['task'], { days, today }: Drawn): Row {
  return days.map((day) => {
    const covered = from !== null && to !== null && from <= day && day <= to;
    const minute = at !== null && day === to ? chinaClock(at) : null;
    const ends = guessed && (day === from || day === to);
    return { value: minute, style: dayStyle(ends ? GUESS.strong : covered ? stateFill(state) : null, day === today) };
  });
}

function taskRow(told: ToldTask, drawn: Drawn, language: ToldPlan['language']): Row {
  const { task, platform, state } = told;
  const { record, from, to, at, guessed } = task;
  return [
    textCell(platform),
    textCell(markedTitle(told, language)),
    textCell(record.owner),
    dateCell(at !== null ? { at } : from && { day: from }, guessed),
    dateCell(at !== null ? { at } : to && { day: to }, guessed),
    textCell(state, filled(stateFill(task.state))),
    ...taskDays(task, drawn),
  ];
}

/** Its name, and beside it today's column. */
function sectionRow(name: string, { days, today }: Drawn): Row {
  const blank = WIDTHS.slice(1).map(() => textCell('', SECTION));
  return [
    textCell(name, SECTION),
    ...blank,
    ...days.map((day) => ({ value: null, style: day === today ? { ...SECTION, edge: 'marked' as const } : SECTION })),
  ];
}

function headRows(plan: ToldPlan, { days, today }: Drawn, cut: boolean): readonly Row[] {
  const t = planExportTexts[plan.language];
  const { platform, item, owner, from, to, state } = t.sheet;
  const heads = [platform, item, owner, from, to, state];
  const blank = WIDTHS.map(() => textCell('', HEADER));
  const notes = [plan.title, plan.madeAt, t.guessNote, ...(cut ? [t.sheet.cut(days.length)] : [])];
  return [
    [textCell(notes.join(t.comma), TITLE)],
    [
      ...WIDTHS.map(() => null),
      ...days.map((day, n) => (n === 0 || day.endsWith('-01') ? textCell(monthOf(day), TITLE) : null)),
    ],
    [
      ...heads.map((head) => textCell(head, HEADER)),
      ...days.map((day) => ({ value: daySerial(day), style: { ...headOfDay(day === today), format: SHORT_DAY } })),
    ],
    [...blank, ...days.map((day) => textCell(t.sheet.weekday(weekday(day)), headOfDay(day === today)))],
  ];
}

export function planSheet(plan: ToldPlan): XlsxSheet {
  const { language, today, anchors, tasks } = plan;
  const t = planExportTexts[language].sheet;
  const { days, cut } = sheetDays(plan);
  const drawn = { days, today };
  const areas = Object.entries(promotionTexts[language].area).map(([area, name]) => ({
    name,
    tasks: tasks.filter(({ task }) => task.record.area === area),
  }));
  const rows = [
    ...headRows(plan, drawn, cut),
    sectionRow(t.waves, drawn),
    ...anchors.map((anchor) => anchorRow(anchor, drawn, language)),
    ...areas
      .filter((area) => area.tasks.length > 0)
      .flatMap((area) => [sectionRow(area.name, drawn), ...area.tasks.map((task) => taskRow(task, drawn, language))]),
    [textCell('', PLAIN)],
    ...legendRows(language),
  ];
  return {
    name: t.name,
    widths: [...WIDTHS, ...days.map(() => DAY_WIDTH)],
    frozen: FROZEN,
    rows,
    pagesWide: Math.max(1, Math.ceil(days.length / PAGE_DAYS)),
  };
}
