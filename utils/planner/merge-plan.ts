/** Two copies of one plan: what differs, and what becomes of it. Nothing is written here. */
import type { HandedRecord, PlanContents } from './plan-contents.ts';
import { recordsOf } from './plan-contents.ts';
import type { PlanProductRecord, PlanRecord, PlanTaskRecord } from './planner-record.ts';

export type Side = 'mine' | 'theirs';

/** What people say of each; ids follow from it, and versions and times decide only which is newer. */
const FIELDS = {
  plan: ['title', 'note', 'events'],
  'plan-task': ['title', 'area', 'from', 'to', 'atMinute', 'dependsOn', 'owner', 'note', 'doneOn'],
  'plan-product': [
    'name',
    'articleNo',
    'suggested',
    'role',
    'reason',
    'targetPrice',
    'stock',
    'onHand',
    'trafficShare',
    'ceiling',
  ],
} as const satisfies {
  plan: readonly (keyof PlanRecord)[];
  'plan-task': readonly (keyof PlanTaskRecord)[];
  'plan-product': readonly (keyof PlanProductRecord)[];
};
/** Of records of its kind. */
export const fieldsOf = ({ kind }: HandedRecord): readonly DifferentField[] => FIELDS[kind];

export type DifferentField = (typeof FIELDS)[keyof typeof FIELDS][number] | 'removed';

/** Of one record; both are of one kind. */
export interface Difference {
  readonly id: string;
  /** null = not here, and never was. */
  readonly mine: HandedRecord | null;
  readonly theirs: HandedRecord;
  readonly newer: Side;
  /** None where it is not here. */
  readonly fields: readonly DifferentField[];
}

export interface PlanDifferences {
  readonly differences: readonly Difference[];
  /** Records that say the same. */
  readonly same: number;
  /** Records that only we have; they stay. */
  readonly onlyMine: number;
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** In whatever order the keys were written. */
const contentText = (value: unknown): string => JSON.stringify(value, sorted) ?? '';

function valueIn(record: HandedRecord, field: DifferentField): unknown {
  return Object.entries(record).find(([key]) => key === field)?.[1];
}

function differentFields(mine: HandedRecord, theirs: HandedRecord): readonly DifferentField[] {
  if (mine.removed || theirs.removed) return mine.removed === theirs.removed ? [] : ['removed'];
  return fieldsOf(theirs).filter((field) => contentText(valueIn(mine, field)) !== contentText(valueIn(theirs, field)));
}

/** Later, else changed more often, else by what it says: either side comes to the same. */
function newerOf(mine: HandedRecord | null, theirs: HandedRecord): Side {
  if (!mine) return 'theirs';
  const order =
    mine.updatedAt - theirs.updatedAt ||
    mine.version - theirs.version ||
    (contentText(mine) < contentText(theirs) ? -1 : 1);
  return order > 0 ? 'mine' : 'theirs';
}

/** Prices that were left out are those here. */
function withMyPrices(theirs: HandedRecord, mine: HandedRecord | undefined): HandedRecord {
  if (theirs.kind !== 'plan-product') return theirs;
  const { targetPrice, ceiling } = mine?.kind === 'plan-product' ? mine : { targetPrice: null, ceiling: null };
  return { ...theirs, targetPrice, ceiling };
}

/**
 * @param mine null = this plan is not here
 * @param prices whether theirs has target prices and ceilings
 */
export function mergePlan(mine: PlanContents | null, theirs: PlanContents, prices: boolean): PlanDifferences {
  const own = new Map((mine ? recordsOf(mine) : []).map((record) => [record.id, record]));
  const handed = recordsOf(theirs);
  const differences: Difference[] = [];
  let same = 0;
  for (const record of handed) {
    const before = own.get(record.id);
    const after = prices ? record : withMyPrices(record, before);
    const fields = before ? differentFields(before, after) : [];
    const isNew = !before && !after.removed;
    if (fields.length === 0 && !isNew) same += 1;
    else
      differences.push({
        id: record.id,
        mine: before ?? null,
        theirs: after,
        newer: newerOf(before ?? null, after),
        fields,
      });
  }
  const ids = new Set(handed.map(({ id }) => id));
  const onlyMine = [...own.values()].filter(({ id, removed }) => !removed && !ids.has(id)).length;
  return { differences, same, onlyMine };
}

/** A choice against the newer one is newer than both, so that the next merge does not turn it back. */
function chosen({ id, mine, theirs, newer }: Difference, choices: ReadonlyMap<string, Side>, now: number) {
  const side = choices.get(id) ?? newer;
  if (side === newer) return side === 'theirs' ? [theirs] : [];
  const record = side === 'theirs' ? theirs : mine;
  if (!record) return [];
  const version = Math.max(mine?.version ?? 0, theirs.version) + 1;
  return [{ ...record, version, updatedAt: now }];
}

/**
 * What has to be stored.
 * @param choices by id; without one the newer goes
 * @param now epoch ms
 */
export function mergedRecords(
  differences: readonly Difference[],
  choices: ReadonlyMap<string, Side>,
  now: number,
): readonly HandedRecord[] {
  return differences.flatMap((difference) => chosen(difference, choices, now));
}
