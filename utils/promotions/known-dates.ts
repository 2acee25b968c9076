/** Published dates as rows, and what promotions look them up by. */
import type { AnchorKind } from '../planner/anchor.ts';
import { addDays, type Day, parseDay } from '../time/day.ts';
import { chinaInstant } from './china-time.ts';
import type { GivenDate } from './given-date.ts';
import { KNOWN_618 } from './known-618.ts';
import { KNOWN_DOUBLE11 } from './known-double11.ts';
import { KNOWN_DOUBLE12 } from './known-double12.ts';
import type { KnownSource } from './known-source.ts';

/** The minute that is meant where a day alone was given: what closes does so at its end. `ends` is exclusive. */
const MINUTES: Readonly<Partial<Record<AnchorKind, string>>> = {
  'registration-closes': '23:59',
  'price-window-closes': '23:59',
  'price-protection-ends': '23:59',
  ends: '24:00',
};

/** `HH:MM` */
export const minuteOfDay = (kind: AnchorKind): string => MINUTES[kind] ?? '00:00';

/** The instant of `2025-10-15T20:00` or `2025-10-15` in China; null for a day that does not exist. */
export function instantOfText(text: string, kind: AnchorKind): number | null {
  const day = parseDay(text.slice(0, 10));
  return day && chinaInstant(day, text.slice(11) || minuteOfDay(kind));
}

export const endOfDay = (day: Day): number => chinaInstant(addDays(day, 1));

function given(kind: AnchorKind, text: string, known: KnownSource): GivenDate | null {
  const [opens = '', closes = ''] = text.split('/');
  const at = instantOfText(opens, kind);
  if (at === null) return null;
  const last = parseDay(closes);
  return {
    kind,
    at,
    closesAt: last && endOfDay(last),
    certainty: 'reported',
    spreadDays: 0,
    dayOnly: opens.length === 10,
    basedOn: null,
    source: known.source,
    sourceDate: known.sourceDate === null ? null : parseDay(known.sourceDate),
    confirmed: false,
    typed: false,
  };
}

const KNOWN: Readonly<Record<string, readonly KnownSource[]>> = {
  double11: KNOWN_DOUBLE11,
  618: KNOWN_618,
  double12: KNOWN_DOUBLE12,
};

interface KnownDates {
  readonly dates: ReadonlyMap<string, readonly GivenDate[]>;
  readonly without: ReadonlySet<string>;
}

export function knownDates(): KnownDates {
  const dates = new Map<string, GivenDate[]>();
  const without = new Set<string>();
  for (const [festival, sources] of Object.entries(KNOWN)) {
    for (const known of sources) {
      const id = `${festival}-${known.year}-${known.platform}`;
      for (const [kind, text] of Object.entries(known.dates) as [AnchorKind, string | null][]) {
        const date = text === null ? null : given(kind, text, known);
        if (date) dates.set(id, [...(dates.get(id) ?? []), date]);
        if (text === null) without.add(`${id}-${kind}`);
      }
    }
  }
  return { dates, without };
}
