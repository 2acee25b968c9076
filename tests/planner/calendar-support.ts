import type { EventRecord, FestivalRecord, TypedDate } from '../../utils/planner/planner-record.ts';
import type { Day } from '../../utils/time/day.ts';

export const china = (text: string): number => Date.parse(`${text}:00+08:00`);

export function typed(kind: TypedDate['kind'], text: string, more: Partial<TypedDate> = {}): TypedDate {
  return {
    kind,
    at: china(text),
    certainty: 'official',
    spreadDays: 0,
    basedOn: null,
    source: '平台公告',
    sourceDate: null,
    confirmed: false,
    ...more,
  };
}

export function eventRecord(event: string, dates: readonly TypedDate[]): EventRecord {
  return { id: `event:${event}`, version: 1, updatedAt: 0, removed: false, kind: 'event', event, dates };
}

export function festival(more: Partial<FestivalRecord> = {}): FestivalRecord {
  const base = { id: 'festival:own-a1', version: 1, updatedAt: 0, removed: false, kind: 'festival' } as const;
  const days = { opens: '2027-03-18' as Day, at: '10:00', closes: '2027-03-20' as Day, yearly: false };
  return { ...base, festival: 'own-a1', name: '店庆', scale: 'major', platforms: ['taobao'], ...days, ...more };
}
