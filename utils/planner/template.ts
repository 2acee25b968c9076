/** What templates of plans are made of. */
import type { PlatformId } from '../sheets/sheet.ts';
import type { TaskTerms } from './planner-record.ts';

/** 大促 小促 单品活动 */
export const BUILT_IN = ['major', 'minor', 'single'] as const;
export type BuiltInTemplate = (typeof BUILT_IN)[number];

export interface TemplateTask extends Omit<TaskTerms, 'title'> {
  readonly zh: string;
  readonly en: string;
  /** Once for the whole plan; otherwise for each of its events. */
  readonly once: boolean;
  /** null = on every platform. */
  readonly platforms: readonly PlatformId[] | null;
}

export type Day0 = TaskTerms['from'];
export const from = (anchor: Day0['anchor'], days = 0): Day0 => ({ anchor, days });

interface Words {
  readonly zh: string;
  readonly en: string;
}

interface More {
  readonly once?: true;
  readonly atMinute?: true;
  readonly after?: readonly string[];
  readonly platforms?: readonly PlatformId[];
}

/** A row of a template. @param days first and last */
export function row(
  task: string,
  area: TaskTerms['area'],
  days: readonly [Day0, Day0],
  { zh, en }: Words,
  { once, atMinute, after = [], platforms }: More = {},
): TemplateTask {
  const hung = { from: days[0], to: days[1], atMinute: atMinute === true, dependsOn: after };
  return { task, area, zh, en, ...hung, once: once === true, platforms: platforms ?? null };
}

/** Days before the first sellable minute. */
export const before = (first: number, last: number): readonly [Day0, Day0] => [
  from('open', -first),
  from('open', -last),
];
/** Days after the end of sale. */
export const after = (first: number, last: number): readonly [Day0, Day0] => [from('ends', first), from('ends', last)];
export const on = (anchor: Day0['anchor'], first = 0, last = first): readonly [Day0, Day0] => [
  from(anchor, first),
  from(anchor, last),
];
