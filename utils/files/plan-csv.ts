/** A plan as one table: its dates, then its tasks, told apart by the first column. */
import { timeText } from '../notes/time-text.ts';
import { type PlanRequest, type ToldAnchor, type ToldTask, toldPlan } from '../planner/plan-told.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import { type CsvCell, writeCsv } from './csv.ts';

type Words = (typeof planExportTexts)['zh'];

const COLUMNS = [
  'kind',
  'plan',
  'platform',
  'event',
  'area',
  'title',
  'owner',
  'from',
  'to',
  'time',
  'state',
  'guessed',
  'trust',
  'waits',
  'doneOn',
  'note',
] as const satisfies readonly (keyof Words['csv'])[];

type Row = Partial<Record<(typeof COLUMNS)[number], CsvCell>>;

function anchorRow({ platform, name, label, time, guessed, trust }: ToldAnchor, t: Words): Row {
  const shared = { platform, event: name, title: label, time, trust };
  return { ...shared, kind: t.csv.kinds.anchor, guessed: guessed ? t.yes : null };
}

function taskRow({ task, platform, name, area, title, state, waitsFor }: ToldTask, t: Words): Row {
  const { record, from, to, at, guessed } = task;
  return {
    kind: t.csv.kinds.task,
    platform,
    event: name,
    area,
    title,
    owner: record.owner,
    from,
    to,
    time: at === null ? null : timeText(at),
    state,
    guessed: guessed ? t.yes : null,
    waits: waitsFor.join('\n'),
    doneOn: record.doneOn,
    note: record.note,
  };
}

export function planCsv(request: PlanRequest): string {
  const plan = toldPlan(request);
  const t = planExportTexts[plan.language];
  const rows: readonly Row[] = [
    ...plan.anchors.map((anchor) => anchorRow(anchor, t)),
    ...plan.tasks.map((task) => taskRow(task, t)),
  ];
  return writeCsv([
    COLUMNS.map((column) => t.csv[column]),
    ...rows.map((row) => COLUMNS.map((column) => (column === 'plan' ? plan.title : (row[column] ?? null)))),
  ]);
}
