/** A plan of as many tasks as asked for over eight platforms. */

import type { PlannerEvent } from '../../utils/planner/anchor.ts';
import { makePlan } from '../../utils/planner/make-plan.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';
import { planTaskId } from '../../utils/planner/planner-ids.ts';
import type { PlanRecord, PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';

export const PLATFORMS: readonly PlatformId[] = [
  'taobao',
  'jd',
  'douyin',
  'pdd',
  'xiaohongshu',
  'kuaishou',
  'weixin',
  'other',
];

export interface BigPlan {
  readonly plan: PlanRecord;
  readonly parts: readonly PlanTaskRecord[];
  readonly events: readonly PlannerEvent[];
}

/** @param now epoch ms */
export function bigPlan(count: number, now = Date.parse('2026-10-01T00:00:00Z'), festival = 'nianhuo-2027'): BigPlan {
  return bigPlanFor(
    PLATFORMS.flatMap((platform) => plannerEvent(`${festival}-${platform}`) ?? []),
    count,
    now,
  );
}

/** The template's own tasks, then as many of their like as are short. @param now epoch ms */
export function bigPlanFor(events: readonly PlannerEvent[], count: number, now: number): BigPlan {
  const [plan, ...tasks] = makePlan({ id: 'big', title: '千项计划', template: 'major', events, now });
  const more = Array.from({ length: Math.max(0, count - tasks.length) }, (_, at): PlanTaskRecord => {
    const like = tasks[at % tasks.length];
    if (!like) throw new Error('no task');
    const task = `${like.task}-${at}`;
    return { ...like, id: planTaskId(plan.id, like.event, task), task, title: `第 ${at} 项`, dependsOn: [] };
  });
  return { plan, parts: [...tasks, ...more].slice(0, count), events };
}
