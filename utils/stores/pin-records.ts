/** Makes the next version of a pin, and the line of the journal that tells of it. */
import type { PinChangeRecord, PinRecord, PinTerms, ProductRecord, SuggestedThen } from '../notes/records.ts';
import { pinRecordId } from '../storage/record-ids.ts';
import { base, productOf, type Stamp } from './own-records.ts';

/** What is said of one product, and what was suggested of it at that moment. */
export interface PinPlace {
  readonly stamp: Stamp;
  /** For the line of the journal. */
  readonly newId: string;
  readonly product: string;
  readonly then: SuggestedThen;
}

export type PinChoice = Pick<PinTerms, 'role' | 'reason' | 'until'>;

type Told = Pick<PinChangeRecord, 'change' | 'role' | 'reason' | 'until' | 'of'>;

export function changeOf({ stamp, newId, product, then }: PinPlace, told: Told): PinChangeRecord {
  return { ...base(newId, stamp), kind: 'pin-change', product, ...then, ...told, changedAt: stamp.now };
}

function nextPin({ stamp, product }: PinPlace, old: PinRecord | undefined, next: Pick<PinRecord, 'terms' | 'before'>) {
  const own = base(pinRecordId(stamp.shop, product), stamp);
  return { ...own, version: (old?.version ?? 0) + 1, kind: 'pin', product, ...next } as const;
}

export function pinSet(place: PinPlace, old: PinRecord | undefined, choice: PinChoice) {
  const terms = { ...place.then, ...choice, setAt: place.stamp.now };
  const pin = nextPin(place, old, { terms, before: { terms: old?.terms ?? null } });
  return [pin, changeOf(place, { change: 'set', ...choice })];
}

export function pinRemoved(place: PinPlace, old: PinRecord) {
  const pin = nextPin(place, old, { terms: null, before: { terms: old.terms } });
  return [pin, changeOf(place, { change: 'removed', role: null, reason: '', until: null })];
}

/** One step back; there is no second one. */
export function pinUndone(place: PinPlace, old: PinRecord) {
  const terms = old.before?.terms ?? null;
  const told = { role: terms?.role ?? null, reason: terms?.reason ?? '', until: terms?.until ?? null };
  return [nextPin(place, old, { terms, before: null }), changeOf(place, { change: 'undone', ...told })];
}

/** @param reason null = it counts again */
export function countedAs(place: PinPlace, old: ProductRecord | undefined, reason: string | null) {
  const own = productOf(place.stamp, place.product, old, { excluded: reason === null ? null : { reason } });
  const change = reason === null ? 'counted' : 'excluded';
  return [own, changeOf(place, { change, role: null, reason: reason ?? '', until: null })];
}
