import { timelineTexts } from '../../utils/texts/timeline.ts';
import { addDays, type Day, weekday } from '../../utils/time/day.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { useTexts } from '../language.ts';

export interface TimelineScaleProps {
  readonly from: Day;
  readonly days: number;
  /** Of a day, px. */
  readonly width: number;
  /** Days from the first one; it may lie outside. */
  readonly today: number;
}

/** Every Monday where there is room for its name, else the first of a month. */
function isNamed(day: Day, width: number): boolean {
  return width >= 7 ? weekday(day) === 1 : day.endsWith('-01');
}

/** The days, and where today is. */
export function TimelineScale({ from, days, width, today }: TimelineScaleProps) {
  const t = useTexts(timelineTexts);
  const named = Array.from({ length: days }, (_, at) => ({ day: addDays(from, at), at })).filter(({ day }) =>
    isNamed(day, width),
  );
  return (
    <>
      <ol class="kp-scale" aria-hidden="true">
        {named.map(({ day, at }) => (
          <li key={day} style={{ left: `${at * width}px` }}>
            {shortDay(day)}
          </li>
        ))}
      </ol>
      {today >= 0 && today < days && (
        <div class="kp-today" title={t.today} style={{ left: `${today * width}px`, width: `${width}px` }} />
      )}
    </>
  );
}
