export type TaskArea = 'product' | 'stock' | 'traffic' | 'service' | 'data';

/** open = the first sellable minute; peak = the last peak day (the last day where none stands out). */
export type TaskAnchor = 'open' | 'peak';

/** Tasks of one stretch of days; `…From` and `…To` count days before the anchor, negative = after it. */
export interface TaskPhase {
  readonly id: string;
  readonly fromAnchor: TaskAnchor;
  readonly tMinusFrom: number;
  readonly toAnchor: TaskAnchor;
  readonly tMinusTo: number;
  readonly tasks: Readonly<Record<TaskArea, { readonly zh: string; readonly en: string }>>;
}

export interface PromotionTask extends Omit<TaskPhase, 'tasks'> {
  /** Such as `t90-product`; kept in the operator's ticks, so it never changes. */
  readonly id: string;
  readonly area: TaskArea;
  readonly zh: string;
  readonly en: string;
}

/**
 * - done: ticked
 * - now: its days include today
 * - upcoming: its days are still to come
 * - missed: its days are over and it was not ticked (已错过). Never "overdue": whoever begins late
 *   cannot make the days come back, and the plan goes on from today.
 */
export type TaskState = 'done' | 'now' | 'upcoming' | 'missed';
