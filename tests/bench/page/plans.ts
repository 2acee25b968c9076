/** Counting a plan of 1,000 tasks over eight platforms anew after one date moved, against counting all of it. */
import type { PlannerEvent } from '../../../utils/planner/anchor.ts';
import { createReplan, replan } from '../../../utils/planner/replan.ts';
import type { Day } from '../../../utils/time/day.ts';
import { bigPlan } from '../../planner/big-plan.ts';
import { alternate, type Pair } from '../measure.ts';
import { timed } from './databases.ts';

const TODAY = '2026-12-01' as Day;
/** One count is too short for the clock. */
const OFTEN = 20;
const DAY = 86_400_000;

function movedBy(event: PlannerEvent, days: number): PlannerEvent {
  return {
    ...event,
    anchors: event.anchors.map((one) => ({ ...one, date: { ...one.date, at: one.date.at + days * DAY } })),
  };
}

/** @param rounds of each */
export async function plans(rounds: number): Promise<{ moved: Pair }> {
  const { plan, parts, events } = bigPlan(1000);
  const [first] = events;
  if (!first) throw new Error('no event');
  const shifted = Array.from({ length: OFTEN }, (_, at) => movedBy(first, at));
  const eventOf = (moved: PlannerEvent) => (id: string) =>
    id === moved.id ? moved : (events.find((event) => event.id === id) ?? null);
  const run = createReplan();
  run(plan, parts, eventOf(first), TODAY);
  const moved = await alternate(rounds, 3, {
    ours: () => timed(async () => void shifted.map((event) => run(plan, parts, eventOf(event), TODAY))),
    base: () => timed(async () => void shifted.map((event) => replan(plan, parts, eventOf(event), TODAY))),
  });
  return { moved };
}
