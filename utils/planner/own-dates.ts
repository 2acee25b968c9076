/** What a festival of the operator's own says of its days: confirmed as if each had been typed. */
import { promotionId } from '../promotions/calendar.ts';
import { chinaInstant } from '../promotions/china-time.ts';
import { endOfDay } from '../promotions/known-dates.ts';
import type { FestivalRecord, PlannerRecord, TypedDate } from './planner-record.ts';

/** Its days alone. */
export type OwnDays = Pick<FestivalRecord, 'festival' | 'platforms' | 'opens' | 'at' | 'closes'>;

export const eventIdOf = ({ festival, opens }: OwnDays, platform: FestivalRecord['platforms'][number]): string =>
  promotionId(festival, Number(opens.slice(0, 4)), platform);

/** Nothing is left to confirm of the operator's word. */
const SAID = {
  certainty: 'official',
  spreadDays: 0,
  basedOn: null,
  source: '',
  sourceDate: null,
  dayOnly: false,
  confirmed: true,
} as const;

export const ownOpening = ({ opens, at }: OwnDays): TypedDate => ({
  kind: 'first-stock',
  at: chinaInstant(opens, at),
  ...SAID,
});

export const ownDates = (days: OwnDays): readonly TypedDate[] => [
  ownOpening(days),
  { kind: 'ends', at: endOfDay(days.closes), ...SAID },
];

/** Those that hold: a confirmed date of the same kind goes before the day the festival was made for. */
export const holding = (own: readonly TypedDate[], typed: readonly TypedDate[]): readonly TypedDate[] =>
  own.filter(({ kind }) => !typed.some((one) => one.kind === kind && one.confirmed));

/** @param records removed ones too @returns none for an event that is of no own festival, or of another of its years */
export function ownDatesOf(event: string, records: readonly PlannerRecord[]): readonly TypedDate[] {
  for (const record of records) {
    if (record.kind !== 'festival' || record.removed) continue;
    if (record.platforms.some((platform) => eventIdOf(record, platform) === event)) return ownDates(record);
  }
  return [];
}
