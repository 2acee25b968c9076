/** A festival of the operator's own, as typed. */
import type { PlatformId } from '../sheets/sheet.ts';
import { typedDay } from './check-dates.ts';
import { areFestivalDays } from './festival-days.ts';
import { festivalRecordId } from './planner-ids.ts';
import type { FestivalRecord } from './planner-record.ts';

export interface TypedFestival {
  readonly name: string;
  readonly opens: string;
  /** `20:00` */
  readonly at: string;
  readonly closes: string;
  readonly yearly: boolean;
  readonly platforms: readonly PlatformId[];
}

export type FestivalFault = 'name' | 'opens' | 'at' | 'closes' | 'platforms';

export type ReadFestival =
  | { readonly ok: true; readonly record: FestivalRecord }
  | { readonly ok: false; readonly faults: readonly FestivalFault[] };

const CLOCK = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/;

/** `9:05` and `09：05` are written by people too. @returns null when it is no time of a day */
function clockOf(text: string): string | null {
  const [, hours = '', minutes = ''] = CLOCK.exec(text.trim()) ?? [];
  return hours === '' ? null : `${hours.padStart(2, '0')}:${minutes}`;
}

/** @param id random, of letters and digits @param now epoch ms */
export function readFestival(
  typed: TypedFestival,
  scale: FestivalRecord['scale'],
  id: string,
  now: number,
): ReadFestival {
  const [opens, closes, at, name] = [
    typedDay(typed.opens),
    typedDay(typed.closes),
    clockOf(typed.at),
    typed.name.trim(),
  ];
  const faults = [
    name === '' && 'name',
    opens === null && 'opens',
    at === null && 'at',
    (closes === null || (opens !== null && !areFestivalDays(opens, closes))) && 'closes',
    typed.platforms.length === 0 && 'platforms',
  ].filter((fault): fault is FestivalFault => fault !== false);
  if (faults.length > 0 || !opens || !closes || !at) return { ok: false, faults };
  const festival = `own-${id}`;
  const record: FestivalRecord = {
    ...{ id: festivalRecordId(festival), version: 1, updatedAt: now, removed: false },
    ...{ kind: 'festival', festival, name, scale, platforms: typed.platforms, opens, at, closes, yearly: typed.yearly },
  };
  return { ok: true, record };
}
