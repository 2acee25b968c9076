import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Anchor, isGuess } from '../../utils/planner/anchor.ts';
import { anchorName } from '../../utils/planner/anchor-name.ts';
import { taskTitle } from '../../utils/planner/templates.ts';
import { type TimelineLane as Lane, stackedMarks, type TimelineBar } from '../../utils/planner/timeline.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import type { Language } from '../../utils/texts/texts.ts';
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
}

/** Heights, px; together those of a lane, so that one out of sight keeps its room and does not come into it. */
const NAME = 23;
const ROW = 22;
const MARK_ROW = 18;
/** Room for the longest name of a date that is a guess. */
const MARK = 144;
/** Narrower bars have no room for words. */
const WORDS_FROM = 44;
/** Wider bars may be seen without their beginning. */
const FOLLOWS_FROM = 180;

type BarProps = Pick<TimelineLaneProps, 'width' | 'chosen'> & { readonly stop: boolean };

/** No part of its own, which a thousand of them would each set up and take down. */
function barIn(language: Language): (bar: TimelineBar, props: BarProps) => ComponentChild {
  const t = planTexts[language];
  const words = timelineTexts[language];
  return ({ task: { record, from, to, state, guessed }, start, days, row }, { width, chosen, stop }) => {
    const title = taskTitle(record, language);
    const span = from === null || to === null ? '' : t.week(shortDay(from), shortDay(to));
    const told = words.bar(title, span, t.state[state]);
    const name = guessed ? words.guessed(told) : told;
    const wide = Math.max(6, days * width - 2);
    return (
      <button
        key={record.id}
        type="button"
        class="kp-bar"
        data-bar={record.id}
        data-state={state}
        data-guess={guessed || undefined}
        aria-pressed={chosen === record.id}
        aria-label={name}
        title={name}
        tabIndex={stop ? 0 : -1}
        style={{ left: `${start * width}px`, width: `${wide}px`, top: `${row * ROW}px` }}
      >
        {/* Of few enough that following the scroll costs nothing. */}
        {wide >= WORDS_FROM && <span data-follows={wide >= FOLLOWS_FROM || undefined}>{title}</span>}
      </button>
    );
  };
}

interface MarkProps {
  readonly anchor: Anchor;
  /** px */
  readonly left: number;
  readonly top: number;
}

/** A guess is drawn apart, and says that it is one. */
function Mark({ anchor, left, top }: MarkProps) {
  const language = useLanguage();
  const name = anchorName(anchor.kind, language);
  const place = { left: `${left}px`, top: `${top}px` };
  if (!isGuess(anchor)) return <li style={place}>{name}</li>;
  return (
    <li data-guess style={place}>
      {timelineTexts[language].guessed(name)}
    </li>
  );
}

type Stacked = ReturnType<typeof stackedMarks>;

function Marks({ stacked, width, name }: { readonly stacked: Stacked; readonly width: number; readonly name: string }) {
  const { marks, rows } = stacked;
  if (marks.length === 0) return null;
  return (
    <ul class="kp-marks" aria-label={name} style={{ height: `${rows * MARK_ROW}px` }}>
      {marks.map(({ anchor, start, row }) => (
        <Mark key={anchor.kind} anchor={anchor} left={start * width} top={row * MARK_ROW} />
      ))}
    </ul>
  );
}

/** A platform: its dates above, its tasks below. */
export function TimelineLane(props: TimelineLaneProps) {
  const { lane, width, first, chosen, drawn } = props;
  const t = useTexts(planTexts);
  const language = useLanguage();
  // What did not change is not compared again, however often the lanes around it are drawn.
  const bars = useMemo(() => {
    if (!drawn) return null;
    const bar = barIn(language);
    return lane.bars.map((one, at) => bar(one, { width, chosen, stop: first && at === 0 }));
  }, [drawn, lane, width, first, chosen, language]);
  const name = lane.event ? marketTexts[language][lane.event.platform] : t.everyPlatform;
  const stacked = stackedMarks(lane.marks, Math.ceil(MARK / width));
  const height = NAME + stacked.rows * MARK_ROW + lane.rows * ROW;
  return (
    <div class="kp-lane" style={{ containIntrinsicHeight: `auto ${height}px` }}>
      <h3 class="kp-lane-name">{name}</h3>
      <Marks stacked={stacked} width={width} name={name} />
      <div class="kp-bars" style={{ height: `${lane.rows * ROW}px` }}>
        {bars}
      </div>
    </div>
  );
}
