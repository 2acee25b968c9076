import type { EventRecord, FestivalRecord, PlanProductRecord, PlanRecord, PlanTaskRecord } from './planner-record.ts';

/** All of a plan that is handed over. */
export interface PlanContents {
  readonly plan: PlanRecord;
  /** The removed ones too, so that a merge removes them there. */
  readonly tasks: readonly PlanTaskRecord[];
  readonly products: readonly PlanProductRecord[];
}

export type HandedRecord = PlanRecord | PlanTaskRecord | PlanProductRecord;

export const recordsOf = ({ plan, tasks, products }: PlanContents): readonly HandedRecord[] => [
  plan,
  ...tasks,
  ...products,
];

/** What the operator says of the plan's own dates and festivals. @param records without removed ones */
export function datesOf(
  { events }: PlanContents['plan'],
  records: readonly (FestivalRecord | EventRecord)[],
): readonly (FestivalRecord | EventRecord)[] {
  return records.filter((record) =>
    record.kind === 'event'
      ? events.includes(record.event)
      : events.some((event) => event.startsWith(`${record.festival}-`)),
  );
}
