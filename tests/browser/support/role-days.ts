/** On which days the made shop's figures lie: late ones that no event disturbs, whenever the test is run. */
import { eventDays } from '../../../utils/promotions/event-days.ts';
import { type Freeze, freezeOn, freezesBetween } from '../../../utils/promotions/freezes.ts';
import { promotionDays } from '../../../utils/promotions/promotion-days.ts';
import { addDays, type Day, weekday } from '../../../utils/time/day.ts';

/** Older figures are those of long ago: nothing is settled by them. */
const OLDEST = 29;
/** Days of a month outside of promotions, as few as products are compared on. */
const FEWEST_ORDINARY = 3;
const FORTNIGHT = 14;
const YEAR = 365;

/** Of how many days of the week a trend hears nothing: an event lies in one week or the other. */
const disturbed = (to: Day): number =>
  new Set(eventDays(addDays(to, -FORTNIGHT), addDays(to, -1), 'taobao').map((day) => weekday(day))).size;

/** Whether the month up to a day has hardly any day outside of promotions: products are then compared within the event. */
function isWithinEvent(to: Day): boolean {
  const { published } = promotionDays(addDays(to, -OLDEST), to, 'taobao');
  return countedDays(to).filter((day) => !published.has(day)).length < FEWEST_ORDINARY;
}

/** The newest finished day whose fortnight is disturbed by events as little as any. */
export function quietDay(today: Day): Day {
  const all = Array.from({ length: OLDEST }, (_, i) => addDays(today, -1 - i));
  const days = all.filter((day) => !isWithinEvent(day));
  return days.reduce((best, day) => (disturbed(day) < disturbed(best) ? day : best));
}

/** The days of the thirty up to one that count: all but those of events. */
export function countedDays(to: Day): readonly Day[] {
  const from = addDays(to, -29);
  const events = new Set(eventDays(from, to, 'taobao'));
  return Array.from({ length: 30 }, (_, i) => addDays(from, i)).filter((day) => !events.has(day));
}

/** The newest freeze in which a day that counts is over, that day, and the one before it that counts. */
export function frozenDays(today: Day): { readonly freeze: Freeze; readonly last: Day; readonly before: Day } {
  const events = new Set(eventDays(addDays(today, -YEAR), today, 'taobao'));
  const counted = Array.from({ length: YEAR }, (_, i) => addDays(today, -1 - i)).filter((day) => !events.has(day));
  const freezes = freezesBetween(addDays(today, -YEAR), today, 'taobao');
  for (const [i, last] of counted.entries()) {
    const freeze = freezeOn(last, freezes);
    const before = counted[i + 1];
    if (freeze && before) return { freeze, last, before };
  }
  throw new Error('no freeze within a year');
}

/** The newest event days that are over, of one event: all that was read of a shop. */
export function newestEvent(today: Day): readonly Day[] {
  const events = eventDays(addDays(today, -YEAR), addDays(today, -1), 'taobao');
  const last = events.at(-1);
  return events.filter((day) => last !== undefined && day > addDays(last, -FORTNIGHT));
}
