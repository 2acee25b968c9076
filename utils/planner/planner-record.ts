/**
 * What the operator says of the calendar and of plans: small mutable records with a version and a time each, so that
 * two copies merge. They belong to the operator and to no shop, since a plan spans platforms.
 */

import type { TaskArea } from '../promotions/task.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { Role } from '../tiers/verdict-kinds.ts';
import type { Day } from '../time/day.ts';
import type { AnchorDate, AnchorKind } from './anchor.ts';

interface PlannerBase {
  readonly id: string;
  readonly version: number;
  /** Epoch ms. */
  readonly updatedAt: number;
  /** A removed record stays as a mark, so that a merge does not bring it back. */
  readonly removed: boolean;
}

/** 自建活动: a festival of the operator's own, such as 店庆. Id `festival:<festival>`. */
export interface FestivalRecord extends PlannerBase {
  readonly kind: 'festival';
  /** Such as `own-k3f9`. */
  readonly festival: string;
  readonly name: string;
  readonly scale: 'major' | 'minor';
  readonly platforms: readonly PlatformId[];
  /** Day of its first minute in the year it was made for. */
  readonly opens: Day;
  /** `HH:MM` in China. */
  readonly at: string;
  /** Last day, included. */
  readonly closes: Day;
  /** Comes again on these days every year, as a guess. */
  readonly yearly: boolean;
}

/** A date that was typed or imported, beside those built in. */
export interface TypedDate extends AnchorDate {
  readonly kind: AnchorKind;
  /** At most one of a kind. */
  readonly confirmed: boolean;
}

/** What the operator says of the dates of one event. Id `event:<event>`. */
export interface EventRecord extends PlannerBase {
  readonly kind: 'event';
  readonly event: string;
  readonly dates: readonly TypedDate[];
}

/** Id `plan:<random>`. */
export interface PlanRecord extends PlannerBase {
  readonly kind: 'plan';
  readonly title: string;
  /** Absent = none. */
  readonly note?: string | undefined;
  /** Id of its template: built in or own. */
  readonly template: string;
  /** Ids of the events it is for, at most one a platform. */
  readonly events: readonly string[];
  readonly createdAt: number;
}

/** A day counted from an anchor; negative = before it. */
export interface Hung {
  readonly anchor: AnchorKind | 'open';
  readonly days: number;
}

/** What a template says of a task. `open` is the first sellable minute of the platform. */
export interface TaskTerms {
  /** Key within the plan, such as `t90-product`. */
  readonly task: string;
  /** null = in the words of the built-in template. */
  readonly title: string | null;
  readonly area: TaskArea;
  readonly from: Hung;
  readonly to: Hung;
  /** It is done at the minute of its anchor, such as a price check at 开卖, and not on any hour of the day. */
  readonly atMinute: boolean;
  readonly dependsOn: readonly string[];
}

/** A task of a plan. Id `plan-task:<plan>:<event or 'all'>:<task>`. */
export interface PlanTaskRecord extends PlannerBase, TaskTerms {
  readonly kind: 'plan-task';
  readonly plan: string;
  /** null = once for the whole plan, hung on whichever of its events opens first. */
  readonly event: string | null;
  /** 负责人, '' = nobody yet. */
  readonly owner: string;
  readonly note: string;
  readonly doneOn: Day | null;
}

export interface Amount {
  readonly minor: number;
  /** ISO 4217 */
  readonly currency: string;
}

/** 活动价上限 within 价格校验期, as typed from the platform's sign-up page; nothing is derived. */
export interface PriceCeiling {
  readonly price: Amount;
  readonly from: Day;
  readonly to: Day;
  readonly source: string;
}

/** A product in a plan. Id `plan-product:<plan>:<event>:<shop>:<product>`. */
export interface PlanProductRecord extends PlannerBase {
  readonly kind: 'plan-product';
  readonly plan: string;
  readonly event: string;
  readonly shop: string;
  readonly product: string;
  /** As it was called when it was taken in, so that a plan is readable where the shop is not known. */
  readonly name: string;
  readonly articleNo: string;
  /** What the engine had earned it when it was taken in; null = nothing. */
  readonly suggested: Role | null;
  /** null = as suggested. */
  readonly role: Role | null;
  /** Of a role other than the suggested one. */
  readonly reason: string;
  readonly targetPrice: Amount | null;
  /** Pieces promised to this event. */
  readonly stock: number | null;
  /** Pieces there are in all, for every platform together. */
  readonly onHand: number | null;
  /** 流量占比 of the plan's event, in ten-thousandths. */
  readonly trafficShare: number | null;
  readonly ceiling: PriceCeiling | null;
}

/** A task of a template of the operator's own. */
export interface TemplateTaskTerms extends TaskTerms {
  readonly once: boolean;
  /** Absent or null = on every platform. */
  readonly platforms?: readonly PlatformId[] | null | undefined;
}

/** A template of the operator's own. Id `template:<random>`. */
export interface TemplateRecord extends PlannerBase {
  readonly kind: 'template';
  readonly name: string;
  readonly tasks: readonly TemplateTaskTerms[];
}

export type PlannerRecord =
  | FestivalRecord
  | EventRecord
  | PlanRecord
  | PlanTaskRecord
  | PlanProductRecord
  | TemplateRecord;

/** Those that belong to one plan. */
export type PlanPart = PlanTaskRecord | PlanProductRecord;
