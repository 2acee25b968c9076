import type { Anchor, AnchorKind, PlannerEvent } from '../../utils/planner/anchor.ts';
import { makePlan, type NewPlan } from '../../utils/planner/make-plan.ts';
import { createReplan } from '../../utils/planner/replan.ts';
import { chinaInstant } from '../../utils/promotions/china-time.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { Day } from '../../utils/time/day.ts';

export const day = (text: string): Day => text as Day;
export const NOW = Date.parse('2026-11-22T10:00:00+08:00');

type At = readonly [kind: AnchorKind, day: string, time?: string, certainty?: Anchor['date']['certainty']];

export function anchor([kind, on, time = '00:00', certainty = 'reported']: At): Anchor {
  const at = chinaInstant(day(on), time);
  const source = certainty === 'guessed' ? '' : '公告';
  return {
    kind,
    date: { at, certainty, spreadDays: certainty === 'guessed' ? 7 : 0, basedOn: null, source, sourceDate: null },
    others: [],
    confirmed: false,
  };
}

export function event(platform: PlatformId, ...anchors: readonly At[]): PlannerEvent {
  return {
    id: `double12-2026-${platform}`,
    festival: 'double12',
    year: 2026,
    platform,
    zh: '双12',
    en: 'Double 12',
    scale: 'major',
    own: false,
    anchors: anchors.map(anchor).toSorted((a, b) => a.date.at - b.date.at),
  };
}

/** Every anchor moved by so many days. */
export function moved(of: PlannerEvent, days: number): PlannerEvent {
  const anchors = of.anchors.map((one) => ({ ...one, date: { ...one.date, at: one.date.at + days * 86_400_000 } }));
  return { ...of, anchors };
}

export const TAOBAO = event(
  'taobao',
  ['registration-opens', '2026-11-20'],
  ['registration-closes', '2026-11-27'],
  ['price-window-opens', '2026-11-10'],
  ['price-window-closes', '2026-12-12'],
  ['first-stock', '2026-12-09', '20:00'],
  ['peak', '2026-12-12'],
  ['ends', '2026-12-13'],
  ['returns-peak', '2026-12-19', '00:00', 'guessed'],
);
export const JD = event('jd', ['first-stock', '2026-12-12', '00:00', 'guessed'], ['ends', '2026-12-13']);

export function datedPlan(events: readonly PlannerEvent[], today: Day, more: Partial<NewPlan> = {}) {
  const [plan, ...tasks] = makePlan({ id: 'p', title: '双12', template: 'major', events, now: NOW, ...more });
  const run = createReplan();
  const count = (known: readonly PlannerEvent[], on: Day) =>
    run(plan, tasks, (id) => known.find((one) => one.id === id) ?? null, on);
  return { plan, tasks, count, dated: count(events, today) };
}
