import { useMemo } from 'preact/hooks';
import { anchorName } from '../../utils/planner/anchor-name.ts';
import type { DatedPlanTask } from '../../utils/planner/dated-plan.ts';
import { taskTitle } from '../../utils/planner/templates.ts';
import { type TimelineLane as Lane, stackedMarks, type TimelineBar } from '../../utils/planner/timeline.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { timelineTexts } from '../../utils/texts/timeline.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { useLanguage, useTexts } from '../language.ts';

export interface TimelineLaneProps {
  readonly lane: Lane;
  /** Of a day, px. */
  readonly width: number;
  /** Its first bar is where Tab comes in. */
  readonly first: boolean;
  /** Of its own bars. */
  readonly chosen: string | null;
  /** Until then its room is kept. */
  readonly drawn: boolean;
  readonly onChoose: (id: string) => void;
}

const ROW = 22;
const MARK_ROW = 18;
/** Room for the longest name of a date. */
const MARK = 108;
/** Narrower bars have no room for words. */
const WORDS_FROM = 44;
/** Wider bars may be seen without their beginning. */
const FOLLOWS_FROM = 180;

function useBarName() {
  const t = useTexts(planTexts);
  const { bar } = useTexts(timelineTexts);
  return ({ from, to, state }: DatedPlanTask, title: string) =>
    bar(title, from === null || to === null ? '' : t.week(shortDay(from), shortDay(to)), t.state[state]);
}

interface BarProps extends Pick<TimelineLaneProps, 'width' | 'chosen' | 'onChoose'> {
  readonly bar: TimelineBar;
  readonly stop: boolean;
}

function Bar({ bar, stop, width, chosen, onChoose }: BarProps) {
  const nameOf = useBarName();
  const language = useLanguage();
  const { task, start, days, row } = bar;
  const title = taskTitle(task.record, language);
  const name = nameOf(task, title);
  const wide = Math.max(6, days * width - 2);
  return (
    <button
      type="button"
      class="kp-bar"
      data-bar
      data-state={task.state}
      data-guess={task.guessed || undefined}
      aria-pressed={chosen === task.record.id}
      aria-label={name}
      title={name}
      tabIndex={stop ? 0 : -1}
      style={{ left: `${start * width}px`, width: `${wide}px`, top: `${row * ROW}px` }}
      onClick={() => onChoose(task.record.id)}
    >
      {/* Of few enough that following the scroll costs nothing. */}
      {wide >= WORDS_FROM && <span data-follows={wide >= FOLLOWS_FROM || undefined}>{title}</span>}
    </button>
  );
}

function Marks({ lane, width, name }: Pick<TimelineLaneProps, 'lane' | 'width'> & { readonly name: string }) {
  const language = useLanguage();
  const { marks, rows } = stackedMarks(lane.marks, Math.ceil(MARK / width));
  if (marks.length === 0) return null;
  return (
    <ul class="kp-marks" aria-label={name} style={{ height: `${rows * MARK_ROW}px` }}>
      {marks.map(({ anchor, start, row }) => (
        <li
          key={anchor.kind}
          data-guess={(anchor.date.certainty === 'guessed' && !anchor.confirmed) || undefined}
          style={{ left: `${start * width}px`, top: `${row * MARK_ROW}px` }}
        >
          {anchorName(anchor.kind, language)}
        </li>
      ))}
    </ul>
  );
}

/** A platform: its dates above, its tasks below. */
export function TimelineLane(props: TimelineLaneProps) {
  const { lane, width, first, chosen, drawn, onChoose } = props;
  const t = useTexts(planTexts);
  const language = useLanguage();
  // What did not change is not compared again, however often the lanes around it are drawn.
  const bars = useMemo(() => {
    if (!drawn) return null;
    const shared = { width, chosen, onChoose };
    return lane.bars.map((bar, at) => <Bar key={bar.task.record.id} bar={bar} stop={first && at === 0} {...shared} />);
  }, [drawn, lane, width, first, chosen, onChoose]);
  const name = lane.event ? marketTexts[language][lane.event.platform] : t.everyPlatform;
  return (
    <div class="kp-lane">
      <h3 class="kp-lane-name">{name}</h3>
      <Marks lane={lane} width={width} name={name} />
      <div class="kp-bars" style={{ height: `${lane.rows * ROW}px` }}>
        {bars}
      </div>
    </div>
  );
}
