/** Ids of planner records that exist once for what they speak of. */
import type { PlannerRecord, PlanProductRecord } from './planner-record.ts';

export const festivalRecordId = (festival: string): string => `festival:${festival}`;

export const eventRecordId = (event: string): string => `event:${event}`;

/** @param event null = once for the whole plan */
export const planTaskId = (plan: string, event: string | null, task: string): string =>
  `plan-task:${plan}:${event ?? 'all'}:${task}`;

type ProductPlace = Pick<PlanProductRecord, 'plan' | 'event' | 'shop' | 'product'>;

export const planProductId = ({ plan, event, shop, product }: ProductPlace): string =>
  `plan-product:${plan}:${event}:${shop}:${product}`;

/** The id a record has to carry; null = any of its kind. */
export function ownId(record: PlannerRecord): string | null {
  switch (record.kind) {
    case 'festival':
      return festivalRecordId(record.festival);
    case 'event':
      return eventRecordId(record.event);
    case 'plan-task':
      return planTaskId(record.plan, record.event, record.task);
    case 'plan-product':
      return planProductId(record);
    case 'plan':
    case 'template':
      return null;
  }
}
