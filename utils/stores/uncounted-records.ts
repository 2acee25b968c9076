/** Makes the next version of what does not count on one day, and the line of the journal that tells of it. */
import type { OwnRecord, UncountedRecord } from '../notes/records.ts';
import type { UncountedSaid } from '../notes/uncounted-fields.ts';
import { uncountedRecordId } from '../storage/record-ids.ts';
import type { Day } from '../time/day.ts';
import { base } from './own-records.ts';
import { changeOf, type PinPlace } from './pin-records.ts';

type Step = Pick<UncountedRecord, 'terms' | 'before'>;

function nextOf(place: PinPlace, day: Day, version: number, step: Step): UncountedRecord {
  const { stamp, product } = place;
  return {
    ...base(uncountedRecordId(stamp.shop, product, day), stamp),
    version,
    kind: 'uncounted',
    product,
    day,
    ...step,
  };
}

/** What stands from then on; orders that count again are those that did not. */
function written(place: PinPlace, old: UncountedRecord | undefined, day: Day, step: Step): readonly OwnRecord[] {
  const { terms } = step;
  const orders = terms?.orders ?? old?.terms?.orders ?? 0;
  const told = { change: terms ? 'uncounted' : 'recounted', of: { day, orders }, reason: terms?.reason ?? '' } as const;
  const change = changeOf(place, { ...told, role: null, until: null });
  return [nextOf(place, day, (old?.version ?? 0) + 1, step), change];
}

export function uncountedSet(place: PinPlace, old: UncountedRecord | undefined, choice: UncountedSaid) {
  const { day, ...said } = choice;
  const terms = { ...said, setAt: place.stamp.now };
  return written(place, old, day, { terms, before: { terms: old?.terms ?? null } });
}

export function uncountedRemoved(place: PinPlace, old: UncountedRecord) {
  return written(place, old, old.day, { terms: null, before: { terms: old.terms } });
}

/** One step back; there is no second one. */
export function uncountedUndone(place: PinPlace, old: UncountedRecord) {
  return written(place, old, old.day, { terms: old.before?.terms ?? null, before: null });
}
