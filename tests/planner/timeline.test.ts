import { describe, expect, it } from 'vitest';
import { anchorOf, type PlannerEvent } from '../../utils/planner/anchor.ts';
import { calendarOf } from '../../utils/planner/calendar-of.ts';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { effectWords } from '../../utils/planner/effect-words.ts';
import { moveEffects } from '../../utils/planner/move-effects.ts';
import { planWeeks } from '../../utils/planner/plan-weeks.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';
import type { TypedDate } from '../../utils/planner/planner-record.ts';
import { unsureDates } from '../../utils/planner/rests-on-guess.ts';
import { stackedMarks, timelineOf } from '../../utils/planner/timeline.ts';
import { addDays, daysBetween, weekday } from '../../utils/time/day.ts';
import { eventRecord, typed } from './calendar-support.ts';
import { datedPlan, day, event, JD, TAOBAO } from './support.ts';

const TODAY = day('2026-11-22');

describe('the timeline', () => {
  const { dated } = datedPlan([JD, TAOBAO], TODAY);
  const timeline = timelineOf(dated)!;

  it('has a lane for what is done once and one a platform, in order of opening', () => {
    expect(timeline.lanes.map(({ event: of }) => of?.platform ?? null)).toEqual([null, 'taobao', 'jd']);
    const bars = timeline.lanes.flatMap(({ bars: own }) => own);
    expect(bars).toHaveLength(dated.tasks.filter(({ from }) => from !== null).length);
  });

  it('places every bar on its days, none on another', () => {
    for (const lane of timeline.lanes) {
      const taken = new Set<string>();
      for (const { task, start, days, row } of lane.bars) {
        expect(addDays(timeline.from, start)).toBe(task.from);
        expect(days).toBe(daysBetween(task.from!, task.to!) + 1);
        expect(row).toBeLessThan(lane.rows);
        for (let at = start; at < start + days; at += 1) {
          expect(taken.has(`${row} ${at}`)).toBe(false);
          taken.add(`${row} ${at}`);
        }
      }
    }
  });

  it('stands the names of dates that lie close below one another', () => {
    const [, taobao] = timeline.lanes;
    const { marks, rows } = stackedMarks(taobao!.marks, 10);
    expect(rows).toBeGreaterThan(1);
    const byRow = Map.groupBy(marks, ({ row }) => row);
    for (const own of byRow.values()) {
      for (const [at, mark] of own.entries())
        if (at > 0) expect(mark.start - own[at - 1]!.start).toBeGreaterThanOrEqual(10);
    }
    expect(stackedMarks(taobao!.marks, 1).marks.map(({ anchor }) => anchor.kind)).toEqual(
      taobao!.marks.map(({ anchor }) => anchor.kind),
    );
  });

  it('is none while nothing has a day', () => {
    expect(timelineOf({ ...dated, tasks: dated.tasks.filter(({ from }) => from === null) })).toBeNull();
  });
});

describe('weeks', () => {
  it('hold every open task once, from this week on', () => {
    const { dated } = datedPlan([TAOBAO], TODAY);
    const weeks = planWeeks(dated.tasks, TODAY);
    const open = dated.tasks.filter(({ state }) => state === 'now' || state === 'upcoming');
    expect(weeks.flatMap(({ tasks }) => tasks)).toHaveLength(open.length);
    expect(weeks.map(({ from }) => weekday(from))).toEqual(weeks.map(() => 1));
    expect(weeks[0]).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
    expect(weeks.map(({ from }) => from)).toEqual(weeks.map(({ from }) => from).toSorted());
    // What runs already can be begun this week.
    expect(weeks[0]!.tasks.some(({ record }) => record.task === 'register')).toBe(true);
  });
});

describe('a date that is not sure', () => {
  const guessed = event('jd', ['first-stock', '2026-12-12', '00:00', 'guessed'], ['ends', '2026-12-13']);
  const told = (on: string) =>
    unsureDates(datedPlan([guessed, TAOBAO], day(on)).dated, day(on))
      .filter(({ anchor }) => anchor.kind === 'first-stock')
      .map((one) => one.event.platform);

  it('is told from 14 days before on', () => {
    expect([told('2026-11-27'), told('2026-11-28'), told('2026-12-12'), told('2026-12-27')]).toEqual([
      [],
      ['jd'],
      ['jd'],
      [],
    ]);
  });

  it('is told as well when it is published and another date stands beside it', () => {
    const others = [{ ...TAOBAO.anchors[0]!.date, source: '行业群' }];
    const openings = (confirmed: boolean, on: string) => {
      const beside = (kind: string) => kind === 'first-stock' && !confirmed;
      const anchors = TAOBAO.anchors.map((one) => ({ ...one, confirmed, others: beside(one.kind) ? others : [] }));
      return unsureDates(datedPlan([{ ...TAOBAO, anchors }], day(on)).dated, day(on)).map(({ anchor }) => anchor.kind);
    };
    expect(openings(false, '2026-11-25')).toEqual(['first-stock']);
    expect(openings(false, '2026-11-24')).toEqual([]);
    expect(openings(true, '2026-11-25')).toEqual([]);
  });

  it('is told no more once it was confirmed', () => {
    const anchors = guessed.anchors.map((one) => ({ ...one, confirmed: true }));
    const { dated } = datedPlan([{ ...guessed, anchors }], day('2026-12-01'));
    expect(unsureDates(dated, day('2026-12-01'))).toEqual([]);
  });

  it('is what tasks fall back to when a confirmed opening is deleted, and they say so', () => {
    const id = 'double12-2026-taobao';
    const of = (...dates: readonly TypedDate[]) => plannerEvent(id, calendarOf([eventRecord(id, dates)]))!;
    const opening = typed('first-stock', '2026-12-08T20:00', { confirmed: true });
    const [guess, confirmed] = [of(), of(opening)];
    const { dated: was, count } = datedPlan([confirmed], day('2026-11-25'));
    const hungOnOpening = ({ tasks }: DatedPlan) =>
      tasks.filter(({ record: { from, to } }) => from.anchor === 'open' && to.anchor === 'open');
    const guesses = (dated: DatedPlan) => hungOnOpening(dated).filter((task) => task.guessed).length;
    const first = (of: PlannerEvent) => anchorOf(of, 'first-stock')?.date.at;
    expect(guesses(was)).toBe(0);
    // Taken back, the typed date stands beside the guess, and is still believed before it.
    const beside = count([of({ ...opening, confirmed: false })], day('2026-11-25'));
    expect(anchorOf(beside.events[0]!, 'first-stock')).toMatchObject({
      confirmed: false,
      others: [{ at: first(guess) }],
    });
    expect(effectWords([was], [beside], 'zh').lines).toEqual([]);
    expect(unsureDates(beside, day('2026-11-25')).map(({ anchor }) => anchor.kind)).toContain('first-stock');
    const back = count([guess], day('2026-11-25'));
    expect(guesses(back)).toBe(hungOnOpening(back).length);
    const { lines } = effectWords([was], [back], 'zh');
    expect(lines).toContain(`计划「双12」有 ${moveEffects(was, back).guessed} 项任务改按推测的时间排`);
    expect(moveEffects(was, back).guessed).toBeGreaterThanOrEqual(guesses(back));
    // Where the guess is of the same day nothing moves, and it is told all the same.
    const same = typed('first-stock', new Date(first(guess)! + 8 * 3_600_000).toISOString().slice(0, 16), {
      confirmed: true,
    });
    const alike = count([of(same)], day('2026-11-25'));
    expect(moveEffects(alike, back)).toMatchObject({ moved: 0 });
    expect(effectWords([alike], [back], 'zh').lines).toHaveLength(1);
    expect(effectWords([back], [alike], 'zh').lines).toEqual([]);
  });

  it('is told of whatever else an open task hangs on, the opening first', () => {
    const opening = typed('first-stock', '2026-12-08T20:00', { confirmed: true });
    const of = (confirmed: boolean) => {
      const event = plannerEvent(
        'double12-2026-taobao',
        calendarOf([eventRecord('double12-2026-taobao', confirmed ? [opening] : [])]),
      )!;
      return datedPlan([event], day('2026-11-25')).dated;
    };
    const kinds = (dated: DatedPlan, on = '2026-11-25') => unsureDates(dated, day(on)).map(({ anchor }) => anchor.kind);
    expect(kinds(of(true))).toContain('registration-closes');
    expect(kinds(of(true))).not.toContain('first-stock');
    expect(kinds(of(true))).toHaveLength(new Set(kinds(of(true))).size);
    expect(kinds(of(false), '2026-12-01')[0]).toBe('first-stock');
    const done = of(true).tasks.map((task) => ({ ...task, state: 'done' as const }));
    expect(kinds({ ...of(true), tasks: done })).toEqual([]);
    // A guess may be wrong by its spread, 14 days: until then it may still be to come.
    expect(kinds(of(true), '2026-12-15')).toContain('registration-closes');
    expect(kinds(of(true), '2026-12-16')).not.toContain('registration-closes');
    // Not yet, while it is further off than that.
    expect(kinds(of(true), '2026-11-10')).not.toContain('registration-closes');
  });
});
