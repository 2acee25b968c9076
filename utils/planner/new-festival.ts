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

interface Kept extends Pick<FestivalRecord, 'scale'> {
  /** Such as `own-k3f9`. */
  readonly festival: string;
  readonly version?: number;
}

/** Of random letters and digits. */
export const newFestival = (id: string): string => `own-${id.replaceAll('-', '').slice(0, 12)}`;

/** @param kept what is not typed @param now epoch ms */
export function readFestival(typed: TypedFestival, { scale, festival, version = 1 }: Kept, now: number): ReadFestival {
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
  const record: FestivalRecord = {
    ...{ id: festivalRecordId(festival), version, updatedAt: now, removed: false },
    ...{ kind: 'festival', festival, name, scale, platforms: typed.platforms, opens, at, closes, yearly: typed.yearly },
  };
  return { ok: true, record };
}
