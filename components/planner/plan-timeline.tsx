import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { timelineOf } from '../../utils/planner/timeline.ts';
import { timelineTexts } from '../../utils/texts/timeline.ts';
import { daysBetween } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import type { PlanProps } from './plan-props.ts';
import { PlanTaskLine } from './plan-task-line.tsx';
import { TimelineLane } from './timeline-lane.tsx';
import { TimelineScale } from './timeline-scale.tsx';
import { useBarKeys, useBarStop } from './use-bar-keys.ts';
import { useLate } from './use-late.ts';

/** Width of a day, px: a quarter, a month or a week in the panel. */
const ZOOMS = [4, 10, 26, 48] as const;
const START = 1;

const zoomAt = (level: number): number => ZOOMS[level] ?? ZOOMS[START];

/**
 * How many lanes are drawn: one a frame, for eight full ones laid out and painted at once would keep the panel busy;
 * and each after the frame, so that making it and laying it out are two tasks.
 */
function useDrawn(lanes: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= lanes) return;
    let then = 0;
    const frame = requestAnimationFrame(() => {
      then = window.setTimeout(() => setDrawn(drawn + 1));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(then);
    };
  }, [drawn, lanes]);
  return drawn;
}

/** All platforms side by side along the days. Arrows go from task to task, + and - zoom, 0 goes to today. */
export function PlanTimeline({ store, dated }: PlanProps) {
  const t = useTexts(timelineTexts);
  const timeline = useMemo(() => timelineOf(dated), [dated]);
  const [level, setLevel] = useState(START);
  const [chosen, setChosen] = useState<string | null>(null);
  const drawn = useDrawn(timeline?.lanes.length ?? 0);
  const late = useLate(dated);
  const scroll = useRef<HTMLDivElement>(null);
  const width = zoomAt(level);
  const today = timeline ? daysBetween(timeline.from, store.today.value) : 0;
  const toToday = useCallback(() => {
    const box = scroll.current;
    if (box) box.scrollLeft = Math.max(0, today * width - box.clientWidth / 3);
  }, [today, width]);
  useEffect(toToday, [toToday]);
  const zoom = (by: number) => setLevel(Math.min(ZOOMS.length - 1, Math.max(0, level + by)));
  const onKeyDown = useBarKeys(scroll, { zoom, toToday });
  useBarStop(scroll);
  // One ear for all bars: a thousand of their own would be set up and taken down with every look.
  const onClick = ({ target }: MouseEvent) => {
    const bar = target instanceof Element ? target.closest<HTMLElement>('[data-bar]') : null;
    if (bar?.dataset.bar) setChosen(bar.dataset.bar);
  };
  if (!timeline) return <EmptyState title={t.empty} />;
  const task = dated.tasks.find(({ record }) => record.id === chosen);
  return (
    <div class="kp-stack">
      <Toolbar label={t.controls}>
        <Button small disabled={level === ZOOMS.length - 1} onClick={() => zoom(1)}>
          {t.zoomIn}
        </Button>
        <Button small disabled={level === 0} onClick={() => zoom(-1)}>
          {t.zoomOut}
        </Button>
        <Button small onClick={toToday}>
          {t.today}
        </Button>
      </Toolbar>
      <p class="kc-soft kc-small">{t.keys}</p>
      {/* Above the lanes: below eight of them nobody would see it. */}
      <div aria-live="polite">
        {task && (
          <ul class="kp-list" aria-label={t.chosen}>
            <PlanTaskLine key={task.record.id} store={store} task={task} late={late(task)} />
          </ul>
        )}
      </div>
      <section class="kp-timeline" ref={scroll} aria-label={t.label} onKeyDown={onKeyDown} onClick={onClick}>
        <div class="kp-timeline-body" style={{ width: `${timeline.days * width}px` }}>
          <TimelineScale from={timeline.from} days={timeline.days} width={width} today={today} />
          {timeline.lanes.map((lane, at) => (
            <TimelineLane
              key={lane.event?.id ?? 'all'}
              lane={lane}
              width={width}
              first={at === 0}
              chosen={lane.bars.some(({ task: { record } }) => record.id === chosen) ? chosen : null}
              drawn={at < drawn}
            />
          ))}
        </div>
      </section>
    </div>
  );
}
